// Keyboard shortcuts: one table, which is also listed on the page.

const help = find("#keys");
const PAN = 120;

const pan = (x, y) => () => {
  const canvas = shown();
  if (canvas) canvas.canvas.scrollBy({ left: x * PAN, top: y * PAN, behavior: behavior() });
};

const keys = {
  "/": () => {
    field.focus();
    field.select();
  },
  "?": () => (help.open ? help.close() : help.showModal()),
  "+": () => zoomBy(1),
  "=": () => zoomBy(1),
  "-": () => zoomBy(-1),
  0: () => shown() && shown().zoomTo(1),
  f: () => shown() && shown().fit(),
  n: () => view !== reading && stepDetail(1),
  p: () => view !== reading && stepDetail(-1),
  ArrowLeft: pan(-1, 0),
  ArrowRight: pan(1, 0),
  ArrowUp: pan(0, -1),
  ArrowDown: pan(0, 1),
};

// Closes what is open, innermost first.
const escape = () => {
  const menu = find(".menu[open]");
  if (menu) {
    menu.open = false;
    find("summary", menu).focus();
  } else if (document.activeElement === field && field.value) {
    clearSearch();
  } else if (!detail.hidden) {
    leave();
  } else if (field.value) {
    clearSearch();
  }
};

const startKeys = () => {
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !help.open) return escape();
    const writes = event.target.closest && event.target.closest("input:not([type=checkbox],[type=radio]),textarea,select");
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || writes) return;
    const arrow = event.key.startsWith("Arrow");
    // Arrow keys belong to the focused element; the viewport and the page leave them to the drawing.
    const free = !event.target.closest || event.target === document.body || event.target.closest(".canvas");
    const action = keys[event.key];
    if (!action || (arrow && (!free || view === reading)) || (help.open && event.key !== "?")) return;
    event.preventDefault();
    action();
  });
  find("#keys-open").addEventListener("click", () => help.showModal());
  find("#keys-close").addEventListener("click", () => help.close());
};
