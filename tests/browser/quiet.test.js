// A page asks nobody for anything and has nothing to complain about.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { EXAMPLES, launch, open, source } from "./pages.js";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

for (const example of EXAMPLES) {
  for (const colorScheme of ["light", "dark"]) {
    test(`${example} in ${colorScheme} colours opens without a request or a message`, async () => {
      const { context, page, trouble } = await open(browser, example, { colorScheme });
      await page.evaluate(() => document.fonts.ready);
      // A font that a policy or a fault keeps away is one that is not loaded.
      const fonts = await page.evaluate(() => [...document.fonts].map((font) => font.status));
      assert.ok(fonts.length > 0 && fonts.some((status) => status === "loaded") && !fonts.includes("error"), fonts.join());
      assert.deepEqual(trouble, []);
      await context.close();
    });
  }

  test(`${example} has a strict policy`, () => {
    const policy = source(example).match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)[1];
    assert.match(policy, /default-src (&#39;|')none/);
    assert.doesNotMatch(policy, /unsafe|https?:|\*/);
    assert.doesNotMatch(source(example), / style=| on[a-z]+="/);
  });
}

test("colours follow the reader, and the switch wins", async () => {
  const paper = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await open(browser, "ecommerce", { colorScheme: "light" });
  const dark = await open(browser, "ecommerce", { colorScheme: "dark" });
  const [white, black] = [await paper(light.page), await paper(dark.page)];
  assert.notEqual(white, black);
  await light.page.locator("#theme summary").click();
  await light.page.locator("#theme-dark").check();
  assert.equal(await paper(light.page), black);
  await light.page.locator("#theme-system").check();
  assert.equal(await paper(light.page), white);
  await light.context.close();
  await dark.context.close();
});
