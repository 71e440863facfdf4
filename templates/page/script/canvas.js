// A drawing in its viewport: zoom, position, sticky rail and stages. The viewport scrolls natively, so that wheel, touch and arrow
// keys work as usual.

const LEAST = 0.1;
const MOST = 4;
const EDGE = 16;

const makeCanvas = (sheet) => {
  const canvas = find(".canvas", sheet);
  const plane = find(".plane", sheet);
  const drawing = find(".drawing", sheet);
  const numbers = (name) => (drawing.dataset[name] || "").split(" ").map(Number);
  const [width, fullHeight] = numbers("size");
  const [railX, railWidth] = numbers("rail");
  const [boardY, fullBoard] = numbers("board");
  const [stagesY, stagesHeight] = numbers("stages");
  const [first = 0, firstY = boardY] = numbers("first");
  const prefix = `${sheet.id}-`;
  let height = fullHeight;
  let board = fullBoard;
  let zoom = 1;

  // An overlay over every touchpoint's column, for filters and search.
  const columns = new Map();
  for (const column of (drawing.dataset.columns || "").split(";").filter(Boolean)) {
    const [id, x, w] = column.split(" ");
    const veil = shape("rect", { class: "column", x, y: firstY, width: w, height: boardY + fullBoard - firstY });
    columns.set(id, drawing.appendChild(veil));
  }

  // A clipped copy of a part of the board, which follows changes of the drawing. Nothing in it takes the focus.
  const overlay = (name, id) => {
    const ground = shape("rect", { class: "ground", x: -1e5, y: -1e5, width: 2e5, height: 2e5 });
    const svg = shape("svg", { fill: "none" }, [ground, shape("use", { href: `#${prefix}${id}` })]);
    svg.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    const box = document.createElement("div");
    box.className = `overlay ${name}`;
    box.inert = true;
    box.setAttribute("aria-hidden", "true");
    box.append(svg);
    plane.append(box);
    return box;
  };
  const stages = stagesHeight > 0 ? overlay("stages-copy", "lane-stages") : null;
  const rail = railWidth > 0 ? overlay("rail-copy", "board") : null;
  const corner = rail && stages ? plane.appendChild(document.createElement("div")) : null;
  if (corner) corner.className = "overlay corner";
  const onRight = railX > width / 2;
  const railStart = onRight ? railX : railX - EDGE;
  const railSpan = railWidth + EDGE;

  const size = (element, box, place) => {
    const svg = element.firstChild;
    svg.setAttribute("viewBox", box.join(" "));
    svg.style.width = element.style.width = `${box[2] * zoom}px`;
    svg.style.height = element.style.height = `${box[3] * zoom}px`;
    element.style.marginBlockStart = `${place * zoom}px`;
  };

  // Shows the copy of a sticky part only while the part is out of place.
  const stick = () => {
    const room = canvas.clientWidth > 3 * railSpan * zoom;
    const before = onRight
      ? plane.clientWidth - canvas.clientWidth + canvas.scrollLeft * (rightToLeft ? 1 : -1) > 0
      : Math.abs(canvas.scrollLeft) > railStart * zoom;
    const side = Boolean(rail) && room && before;
    const above = Boolean(stages) && canvas.scrollTop > stagesY * zoom;
    if (rail) rail.classList.toggle("stuck", side);
    if (stages) stages.classList.toggle("stuck", above);
    if (corner) corner.classList.toggle("stuck", side && above);
  };

  const lay = () => {
    drawing.style.width = `${width * zoom}px`;
    drawing.style.height = `${height * zoom}px`;
    if (rail) {
      size(rail, [railStart, boardY, railSpan, board], boardY);
      rail.style.marginInlineStart = `${(onRight ? width - railX - railSpan : railStart) * zoom}px`;
    }
    if (stages) size(stages, [0, stagesY, width, stagesHeight], stagesY);
    if (corner) {
      corner.style.width = rail.style.width;
      corner.style.height = stages.style.height;
      corner.style.marginBlockStart = stages.style.marginBlockStart;
      corner.style.marginInlineStart = rail.style.marginInlineStart;
    }
    stick();
  };

  // Zooms around the point (x, y) of the viewport.
  const zoomTo = (value, x = canvas.clientWidth / 2, y = canvas.clientHeight / 2) => {
    const next = Math.min(MOST, Math.max(LEAST, value));
    const ratio = next / zoom;
    const [left, top] = [(canvas.scrollLeft + x) * ratio - x, (canvas.scrollTop + y) * ratio - y];
    zoom = next;
    lay();
    canvas.scrollTo({ left, top, behavior: "instant" });
    showZoom();
  };

  const fit = () => zoomTo(Math.min(canvas.clientWidth / width, canvas.clientHeight / height));

  // Natural size, or slightly smaller to show more of the width.
  const start = () => {
    zoom = Math.min(1, Math.max(0.86, canvas.clientWidth / width));
    lay();
  };

  const card = (id) => document.getElementById(prefix + id);
  const column = (id) => columns.get(id);

  // Scrolls a touchpoint, or only its column, into view, clear of sticky parts.
  const reveal = (id, columnOnly = false) => {
    const target = card(id) || column(id);
    if (!target) return;
    const [window, box] = [canvas.getBoundingClientRect(), target.getBoundingClientRect()];
    const [left, top] = [rail && !onRight ? railSpan * zoom : 0, stages ? stagesHeight * zoom : 0];
    const right = rail && onRight ? railSpan * zoom : 0;
    const across = box.left < window.left + left || box.right > window.right - right - 24;
    const down = !columnOnly && (box.top < window.top + top || box.bottom > window.bottom - 24);
    canvas.scrollBy({
      left: across ? box.left - window.left - left - (canvas.clientWidth - left - right - box.width) / 3 : 0,
      top: down ? box.top - window.top - top - 32 : 0,
      behavior: behavior(),
    });
  };

  // The touchpoint whose column contains a screen coordinate.
  const at = (x) => {
    for (const [id, veil] of columns) {
      const box = veil.getBoundingClientRect();
      if (x >= box.left && x < box.right) return id;
    }
    return null;
  };

  const resize = (hidden) => {
    height = fullHeight - hidden;
    board = fullBoard - hidden;
    drawing.setAttribute("viewBox", `0 0 ${width} ${height}`);
    lay();
  };

  canvas.addEventListener("scroll", stick, { passive: true });
  canvas.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const box = canvas.getBoundingClientRect();
      zoomTo(zoom * Math.exp(-event.deltaY * 0.004), event.clientX - box.left, event.clientY - box.top);
    },
    { passive: false },
  );
  drag(canvas);
  pinch(canvas, () => zoom, zoomTo);

  // Overlays start below the lanes of whole stages, minus the height of hidden lanes above.
  const moveVeils = (above, hidden) => {
    for (const veil of columns.values()) {
      veil.setAttribute("y", firstY - above);
      veil.setAttribute("height", Math.max(0, boardY + fullBoard - firstY - (hidden - above)));
    }
  };

  return { sheet, canvas, drawing, first, moveVeils, zoomTo, fit, start, lay, reveal, at, card, column, resize, zoom: () => zoom };
};

// Drags the drawing with the mouse. On text the mouse selects, as usual.
const drag = (canvas) => {
  let from = null;
  canvas.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "mouse" || event.button !== 0) return;
    const onWords = event.target.closest("text") && !event.target.closest("a");
    if (onWords || event.altKey) return;
    from = { x: event.clientX, y: event.clientY, left: canvas.scrollLeft, top: canvas.scrollTop, moved: false };
  });
  addEventListener("pointermove", (event) => {
    if (!from) return;
    const [x, y] = [event.clientX - from.x, event.clientY - from.y];
    if (!from.moved && Math.hypot(x, y) < 5) return;
    from.moved = true;
    canvas.classList.add("dragging");
    canvas.scrollTo({ left: from.left - x, top: from.top - y, behavior: "instant" });
  });
  addEventListener("pointerup", () => {
    if (from && from.moved) {
      // Suppresses the click that ends a drag.
      addEventListener("click", (event) => event.preventDefault(), { capture: true, once: true });
      setTimeout(() => canvas.classList.remove("dragging"));
    }
    from = null;
  });
  canvas.addEventListener("dragstart", (event) => event.preventDefault());
};

// Zooms with two fingers.
const pinch = (canvas, zoom, zoomTo) => {
  let start = null;
  const span = ([one, other]) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
  canvas.addEventListener(
    "touchstart",
    (event) => {
      start = event.touches.length === 2 ? { span: span(event.touches), zoom: zoom() } : null;
    },
    { passive: true },
  );
  canvas.addEventListener(
    "touchmove",
    (event) => {
      if (!start || event.touches.length !== 2) return;
      event.preventDefault();
      const box = canvas.getBoundingClientRect();
      const [one, other] = event.touches;
      const [x, y] = [(one.clientX + other.clientX) / 2 - box.left, (one.clientY + other.clientY) / 2 - box.top];
      zoomTo((start.zoom * span(event.touches)) / start.span, x, y);
    },
    { passive: false },
  );
};

const canvases = sheets.map(makeCanvas);
const shown = () => canvases.find((canvas) => !canvas.sheet.hidden);

const showZoom = () => {
  const canvas = shown();
  if (canvas) find("#zoom-level").textContent = `${Math.round(canvas.zoom() * 100)} %`;
};

const zoomBy = (step) => {
  const canvas = shown();
  if (canvas) canvas.zoomTo(Math.round(canvas.zoom() * 10 + step) / 10);
};

const startZoom = () => {
  find("#zoom-out").addEventListener("click", () => zoomBy(-1));
  find("#zoom-in").addEventListener("click", () => zoomBy(1));
  find("#zoom-actual").addEventListener("click", () => shown().zoomTo(1));
  find("#zoom-fit").addEventListener("click", () => shown().fit());
  addEventListener("resize", () => canvases.forEach((canvas) => canvas.lay()));
};
