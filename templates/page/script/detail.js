// The detail panel: a copy of one touchpoint's article beside the drawing.

const detail = find("#detail");
const detailBody = find("#detail-body");
let opener = null;
let open = null;

// Copies an article without ids, and raises its headings by one level below the panel's own heading.
const copied = (node) => {
  const level = /^H([2-6])$/.exec(node.nodeName);
  const element = level ? document.createElement(`h${level[1] - 1}`) : node.cloneNode(false);
  if (node.nodeType !== Node.ELEMENT_NODE) return element;
  element.removeAttribute("id");
  element.append(...[...node.childNodes].map(copied));
  return element;
};

const mark = () => {
  for (const canvas of canvases) {
    all(".open", canvas.drawing).forEach((card) => card.classList.remove("open"));
    const card = open && canvas.card(open);
    if (card) card.classList.add("open");
  }
};

const openDetail = (id, focus = true) => {
  const { article } = byId.get(id);
  if (focus && document.activeElement !== detail) opener = document.activeElement;
  open = id;
  detailBody.replaceChildren(...[...article.childNodes].map(copied));
  find("h2", detailBody).id = "detail-name";
  detail.classList.remove(...[...detail.classList].filter((name) => name.startsWith("hue-")));
  detail.classList.add([...article.classList].find((name) => name.startsWith("hue-")));
  detail.hidden = false;
  root.dataset.detail = "";
  detailBody.scrollTop = 0;
  const at = touchpoints.findIndex((touchpoint) => touchpoint.id === id);
  find("#detail-previous").disabled = at === 0;
  find("#detail-next").disabled = at === touchpoints.length - 1;
  mark();
  const canvas = shown();
  if (canvas) {
    canvas.lay();
    canvas.reveal(id);
  }
  if (focus) detail.focus({ preventScroll: true });
  showMarks();
};

const closeDetail = () => {
  if (detail.hidden) return;
  const canvas = shown();
  const back = (canvas && canvas.card(open)) || opener;
  const inside = detail.contains(document.activeElement);
  open = null;
  detail.hidden = true;
  delete root.dataset.detail;
  mark();
  if (canvas) canvas.lay();
  if (inside && back && back.isConnected) back.focus({ preventScroll: true });
};

// Opens the touchpoint before or after the open one.
const stepDetail = (step) => {
  const at = touchpoints.findIndex((touchpoint) => touchpoint.id === open);
  const next = touchpoints[open === null ? 0 : at + step];
  if (next) go(next.id);
};

const startDetail = () => {
  find("#detail-close").addEventListener("click", () => leave());
  find("#detail-previous").addEventListener("click", () => stepDetail(-1));
  find("#detail-next").addEventListener("click", () => stepDetail(1));
};
