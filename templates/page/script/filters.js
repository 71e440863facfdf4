// Filters by persona, channel and owner fade touchpoints that do not match; unchecked lanes are hidden, and the others move up.

const filters = all("[data-facet]").map((menu) => ({
  menu,
  facet: Number(menu.dataset.facet),
  boxes: all("input", menu),
  badge: find("summary b", menu),
}));

const chosen = (filter) => filter.boxes.filter((box) => box.checked);
const matches = (touchpoint) =>
  filters.every((filter) => {
    const values = chosen(filter).map((box) => box.value);
    return values.length === 0 || values.some((value) => touchpoint.facets[filter.facet].includes(value));
  });

const nameOf = (boxes) => (boxes.length === 1 ? boxes[0].labels[0].textContent.trim() : String(boxes.length));

const applyFilters = () => {
  let count = 0;
  for (const touchpoint of touchpoints) {
    const match = matches(touchpoint);
    count += match;
    touchpoint.article.hidden = !match;
    for (const canvas of canvases) {
      const column = canvas.column(touchpoint.id);
      if (column) column.classList.toggle("off", !match);
    }
  }
  let active = false;
  for (const { badge, ...filter } of filters) {
    const boxes = chosen(filter);
    active ||= boxes.length > 0;
    badge.textContent = boxes.length === 0 ? words.all : nameOf(boxes);
  }
  find("#reset").hidden = !active;
  status.textContent = active ? (count ? fill(words.some, count, touchpoints.length) : words.none) : "";
};

// Moves everything below a hidden lane up by its height.
const applyLanes = (menu, canvas) => {
  const boxes = all("input", menu);
  const gone = new Map(boxes.filter((box) => !box.checked).map((box) => [box.value, box.dataset]));
  const lift = (lane) => {
    let sum = 0;
    for (const [number, { height }] of gone) if (Number(number) < lane) sum += Number(height);
    return sum;
  };
  for (const part of all("[data-lane]", canvas.drawing)) {
    const up = lift(Number(part.dataset.lane));
    part.classList.toggle("gone", gone.has(part.dataset.lane));
    if (up) part.setAttribute("transform", `translate(0 ${-up})`);
    else part.removeAttribute("transform");
  }
  // A connector is shown while all lanes between its ends are.
  for (const part of all("[data-between]", canvas.drawing)) {
    const [first, last] = part.dataset.between.split(" ").map(Number);
    const broken = [...gone.keys()].some((lane) => first <= lane && lane <= last);
    part.classList.toggle("gone", broken);
    part.setAttribute("transform", `translate(0 ${-lift(first)})`);
  }
  const total = lift(Infinity);
  for (const part of all("[data-below]", canvas.drawing)) part.setAttribute("transform", `translate(0 ${-total})`);
  canvas.moveVeils(lift(canvas.first), total);
  for (const part of all("[data-behind] > rect", canvas.drawing)) {
    part.dataset.height ||= part.getAttribute("height");
    part.setAttribute("height", Math.max(0, part.dataset.height - total));
  }
  find("summary b", menu).textContent = boxes.length - gone.size;
  canvas.resize(total);
};

const startFilters = () => {
  for (const { menu } of filters) {
    menu.addEventListener("change", () => {
      applyFilters();
      // The first match may be out of view.
      const first = touchpoints.find(({ article }) => !article.hidden);
      const canvas = shown();
      if (canvas && first && !find("#reset").hidden) canvas.reveal(first.id, true);
    });
  }
  find("#reset").addEventListener("click", () => {
    for (const { boxes } of filters) for (const box of boxes) box.checked = false;
    applyFilters();
    find("summary", filters[0].menu).focus();
  });
  for (const menu of all("[data-lanes-of]")) {
    const canvas = canvases.find((canvas) => canvas.sheet.id === menu.dataset.lanesOf);
    menu.addEventListener("change", () => applyLanes(menu, canvas));
    // A browser may restore earlier choices.
    if (all("input", menu).some((box) => !box.checked)) applyLanes(menu, canvas);
  }
  if (filters.some((filter) => chosen(filter).length)) applyFilters();
  // A click outside a menu closes it.
  document.addEventListener("click", (event) => {
    for (const menu of all(".menu[open]")) if (!menu.contains(event.target)) menu.open = false;
  });
};
