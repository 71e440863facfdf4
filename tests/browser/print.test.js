// Printed, a page is the poster: every drawing whole on a sheet of its own, then the text.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { EXAMPLES, launch, open } from "./pages.js";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Width and height of every page of a PDF, in points. */
const boxes = (pdf) =>
  [...pdf.toString("latin1").matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)].map((m) => [Number(m[1]), Number(m[2])]);

for (const example of EXAMPLES) {
  for (const javaScriptEnabled of [true, false]) {
    test(`${example} prints its poster ${javaScriptEnabled ? "with" : "without"} script`, async () => {
      const { context, page } = await open(browser, example, { javaScriptEnabled, colorScheme: "dark" });
      await page.emulateMedia({ media: "print" });
      for (const drawing of await page.locator(".drawing").all()) {
        assert.ok(await drawing.isVisible());
        const [box, shape] = await drawing.evaluate((svg) => {
          const { width, height } = svg.getBoundingClientRect();
          return [width / height, svg.viewBox.baseVal.width / svg.viewBox.baseVal.height];
        });
        assert.ok(Math.abs(box / shape - 1) < 0.01, `drawn ${box}, is ${shape}`);
      }
      // Paper is white, whatever the screen is.
      const paper = await page.locator(".drawing > rect").first().evaluate((rect) => getComputedStyle(rect).fill);
      assert.equal(paper, "rgb(255, 255, 255)");
      for (const selector of [".bar", ".skip"]) assert.ok(!(await page.locator(selector).isVisible()), selector);
      const drawings = await page.locator(".drawing").count();
      const pages = boxes(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
      assert.ok(pages.length > drawings, `${pages.length} pages`);
      await context.close();
    });
  }
}
