// Whatever the author wrote is in the page as text, with script and without.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { EXAMPLES, journey, launch, open } from "./pages.js";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Keys whose values are names for the machine, or words that the page says in its own way. */
const SILENT = new Set([
  "id", "ids", "addresses", "evidence", "from", "to", "kind", "for", "path", "next", "locale", "state", "severity", "likelihood",
  "moment_of_truth", "confidence", "direction", "after", "use", "portrait", "image", "metric", "url", "link", "date", "due",
  "as_of", "icon", "reviewed", "review_by", "score", "impact", "effort", "optional", "channel", "owner", "where",
  "seal",
]);

/** Whether a value says something to the machine only. A persona's role is a text, a lane's is not. */
const silent = (keys) => SILENT.has(keys.findLast((key) => typeof key === "string")) || /^lanes\.\d+\.role$/.test(keys.join("."));

/** Every text of a journey with the keys that lead to it. */
function* texts(value, keys = []) {
  if (Array.isArray(value)) {
    for (const [n, inner] of value.entries()) yield* texts(inner, [...keys, n]);
  } else if (value && typeof value === "object") {
    for (const [k, inner] of Object.entries(value)) yield* texts(inner, [...keys, k]);
  } else if (typeof value === "string" && !silent(keys)) {
    yield [keys.join("."), value];
  }
}

/** Every id of a journey: a text that is one refers to something, and the page gives that thing's name. */
function ids(value) {
  if (!value || typeof value !== "object") return [];
  return [...(typeof value.id === "string" ? [value.id] : []), ...Object.values(value).flatMap(ids)];
}

// Names in small letters may begin with a capital where they stand alone.
const plain = (text) => text.replace(/\s+/g, " ").trim().toLowerCase();

for (const example of EXAMPLES) {
  test(`${example} without script holds every text of its journey in the reading view`, async () => {
    const { context, page, trouble } = await open(browser, example, { javaScriptEnabled: false });
    const read = page.locator("#read");
    assert.ok(await read.isVisible());
    const shown = plain(await page.locator("body").innerText());
    const yaml = journey(example);
    const references = new Set(["none", ...ids(yaml)]);
    const missing = [...texts(yaml)].filter(([, text]) => !references.has(text) && !shown.includes(plain(text)));
    assert.deepEqual(missing, []);
    assert.deepEqual(trouble, []);
    await context.close();
  });

  test(`${example} without script leads from every card to its section`, async () => {
    const { context, page } = await open(browser, example, { javaScriptEnabled: false });
    const wrong = await page.evaluate(() => {
      const links = [...document.querySelectorAll(".drawing a")].map((a) => a.getAttribute("href")).filter((href) => href.startsWith("#"));
      return { links: links.length, lost: links.filter((href) => !document.getElementById(href.slice(1))?.closest("#read")) };
    });
    assert.ok(wrong.links > 0);
    assert.deepEqual(wrong.lost, []);
    await context.close();
  });
}
