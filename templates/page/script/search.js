// Finds touchpoints by their words, in the drawings and in the text.

const field = find("#search");
let hits = [];
let current = -1;

const marks = Boolean(window.CSS && CSS.highlights && window.Highlight);

// Highlights matches, if the browser can do so without changing the document.
const showMarks = () => {
  if (!marks) return;
  CSS.highlights.delete("found");
  const query = field.value.trim().toLowerCase();
  if (!query) return;
  const ranges = [];
  for (const part of [find(".text", reading), detailBody]) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.data.toLowerCase();
      for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length)) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, Math.min(at + query.length, node.data.length));
        ranges.push(range);
      }
    }
  }
  CSS.highlights.set("found", new Highlight(...ranges));
};

const search = () => {
  const parts = field.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
  hits = parts.length ? touchpoints.filter(({ text, article }) => !article.hidden && parts.every((part) => text.includes(part))) : [];
  current = -1;
  const found = new Set(hits.map((hit) => hit.id));
  for (const { id, article } of touchpoints) {
    article.classList.toggle("hit", found.has(id));
    for (const canvas of canvases) {
      const column = canvas.column(id);
      if (column) column.classList.toggle("hit", found.has(id));
    }
  }
  if (!parts.length) applyFilters();
  else status.textContent = hits.length ? fill(words.found, hits.length, touchpoints.length) : words.nothing;
  showMarks();
};

// Shows the next match; the field keeps the focus, so that Enter continues.
const nextHit = (step) => {
  if (!hits.length) return;
  current = (current + step + hits.length) % hits.length;
  const { id, article } = hits[current];
  status.textContent = fill(words.found, current + 1, hits.length);
  if (view === reading) {
    article.scrollIntoView({ behavior: behavior() });
  } else {
    history.replaceState(null, "", `#${id}`);
    openDetail(id, false);
  }
};

const clearSearch = () => {
  field.value = "";
  search();
};

const startSearch = () => {
  // Added by script, because CSS parsers may reject an unknown selector.
  if (marks) document.styleSheets[0].insertRule("::highlight(found) { background: Mark; color: MarkText }");
  field.addEventListener("input", search);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") nextHit(event.shiftKey ? -1 : 1);
  });
};
