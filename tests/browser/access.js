// axe finds nothing: in every view, with a card's detail open, on a desk and on a phone.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { EXAMPLES, launch, open } from "./pages.js";

async function clean(page, where) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map((v) => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map((n) => n.target.join(" ")).join(", ")}`);
  assert.deepEqual(found, [], where);
}

/** The tests in one colour: a file each, so that they run side by side. */
export function accessible(colorScheme) {
  let browser;
  before(async () => (browser = await launch()));
  after(() => browser.close());

  for (const example of EXAMPLES) {
    test(`${example} in ${colorScheme} colours`, async () => {
      const { context, page } = await open(browser, example, { colorScheme });
      for (const view of await page.locator(".views a").all()) {
        await view.click();
        await clean(page, await view.innerText());
      }
      await page.locator(".views a").first().click();
      await page.locator(".drawing:visible a[href^='#touchpoint']").first().press("Enter");
      await clean(page, "with a card's detail open");
      await context.close();
    });

    test(`${example} in ${colorScheme} colours on a phone`, async () => {
      const { context, page } = await open(browser, example, { colorScheme, viewport: { width: 390, height: 844 } });
      // A phone opens the text first.
      assert.ok(await page.locator("#read").isVisible());
      await clean(page, "the reading view");
      const [inside, outside] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(inside <= outside, `the reading view is ${inside} wide on a screen of ${outside}`);
      await context.close();
    });
  }
}
