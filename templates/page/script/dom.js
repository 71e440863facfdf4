// Elements of the page, and shared helpers.

const root = document.documentElement;
const find = (selector, inside = document) => inside.querySelector(selector);
const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];

const SVG = "http://www.w3.org/2000/svg";

// Creates an SVG element.
const shape = (name, attributes, children = []) => {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
};

// Fills the placeholders of a pattern such as "{0} of {1}".
const fill = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (_, place) => values[place]);

const words = document.body.dataset;
const narrow = matchMedia("(max-width: 44rem)");
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const rightToLeft = root.dir === "rtl";
const behavior = () => (calm.matches ? "auto" : "smooth");

const sheets = all(".sheet");
const reading = find("#read");
const status = find("#status");

// The touchpoints in the order of the journey.
const touchpoints = all(".touchpoint", reading).map((article) => ({
  id: article.id,
  article,
  text: article.textContent.toLowerCase(),
  facets: (article.dataset.facets || "").split(";").map((values) => values.split(" ").filter(Boolean)),
}));
const byId = new Map(touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
