// Switches between the drawings and the text. The URL contains the view, so that it can be bookmarked, shared and navigated.

const links = all(".views a");
const viewOf = (id) => sheets.find((sheet) => sheet.id === id) || (id === reading.id ? reading : null);
let view = null;

const show = (next) => {
  if (view === next) return;
  view = next;
  for (const part of [...sheets, reading]) part.hidden = part !== next;
  for (const link of links) {
    if (link.hash === `#${next.id}`) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  root.dataset.view = next === reading ? "text" : "drawing";
  find("#zoom").hidden = next === reading;
  all("[data-lanes-of]").forEach((menu) => {
    menu.hidden = menu.dataset.lanesOf !== next.id;
  });
  const canvas = shown();
  if (canvas) {
    if (!canvas.started) canvas.start();
    canvas.started = true;
    canvas.lay();
    showZoom();
  }
};

// Shows a view.
const follow = (id, focus = true) => {
  const asked = viewOf(id);
  const home = narrow.matches || sheets.length === 0 ? reading : sheets[0];
  if (asked || !id) {
    show(asked || view || home);
    closeDetail();
    if (asked === reading) scrollTo({ top: 0, behavior: "instant" });
    if (asked === reading && focus) take(reading);
  } else if (byId.has(id) && (view || home) !== reading) {
    show(view || home);
    openDetail(id, focus);
  } else {
    const target = document.getElementById(id);
    if (!target) return show(view || home);
    closeDetail();
    if (reading.contains(target)) show(reading);
    target.scrollIntoView({ behavior: "instant" });
    if (focus) take(target);
  }
};

// Follows the fragment of the URL.
const route = (focus = true) => follow(decodeURIComponent(location.hash.slice(1)), focus);

// Moves the focus to the target, so that screen readers and the keyboard continue there.
const take = (target) => {
  if (!target.hasAttribute("tabindex")) target.tabIndex = -1;
  target.focus({ preventScroll: true });
};

// Navigates to a part of the page. The URL changes without the browser's own jump, which would move the focus.
const go = (id) => {
  try {
    if (location.hash !== `#${id}`) history.pushState(null, "", `#${id}`);
  } catch {
    // An embedded page may not change its URL.
  }
  follow(id);
};

// Closes the panel.
const leave = () => go(view.id);

const startViews = () => {
  addEventListener("popstate", () => route());
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a");
    const hash = link && link.getAttribute("href");
    const plain = !(event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!hash || !hash.startsWith("#") || !plain) return;
    event.preventDefault();
    go(decodeURIComponent(hash.slice(1)));
  });
  // Every card of a column opens the column's touchpoint.
  for (const canvas of canvases) {
    canvas.canvas.addEventListener("click", (event) => {
      if (event.defaultPrevented || event.target.closest("a") || String(getSelection())) return;
      const id = event.target.closest(".card") && canvas.at(event.clientX);
      if (id) go(id);
    });
  }
};
