// Everything the script adds can be done with the keyboard alone.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { EXAMPLES, launch, open } from "./pages.js";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Presses Tab until the focus stands on something that matches. */
async function tabTo(page, selector, most = 400) {
  for (let n = 0; n < most; n += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((s) => document.activeElement?.matches(s), selector)) return;
  }
  assert.fail(`Tab never reaches ${selector}`);
}

for (const example of EXAMPLES) {
  test(`${example}: a card opens its detail and gives the focus back`, async () => {
    const { context, page, trouble } = await open(browser, example);
    await tabTo(page, ".drawing a[href^='#touchpoint']");
    const href = await page.evaluate(() => document.activeElement.getAttribute("href"));
    const name = await page.locator(`#read ${href} h3, #read ${href} h4`).first().innerText();
    await page.keyboard.press("Enter");
    const panel = page.locator("[role=dialog]:visible, aside:visible").first();
    assert.match(await panel.innerText(), new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")));
    assert.equal(new URL(page.url()).hash, href);
    await page.keyboard.press("Escape");
    assert.equal(await panel.count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("href")), href);
    assert.deepEqual(trouble, []);
    await context.close();
  });

  test(`${example}: search finds a touchpoint`, async () => {
    const { context, page } = await open(browser, example);
    const name = await page.locator("#read article.touchpoint h3, #read article.touchpoint h4").last().innerText();
    await page.keyboard.press("/");
    assert.equal(await page.evaluate(() => document.activeElement.id), "search");
    await page.keyboard.type(name);
    await page.waitForFunction(() => document.querySelector("#status").textContent.length > 0);
    assert.match(await page.locator("#status").innerText(), /\d/);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("#search").inputValue(), "");
    await context.close();
  });

  test(`${example}: plus, minus and nought zoom`, async () => {
    const { context, page } = await open(browser, example);
    await tabTo(page, ".canvas");
    const width = () => page.locator(".drawing").first().evaluate((svg) => svg.getBoundingClientRect().width);
    const fit = await width();
    await page.keyboard.press("+");
    const near = await width();
    assert.ok(near > fit);
    await page.keyboard.press("-");
    assert.ok((await width()) < near);
    await page.keyboard.press("+");
    await page.keyboard.press("+");
    await page.keyboard.press("0");
    assert.ok(Math.abs((await width()) - fit) < 2);
    await context.close();
  });
}

test("filters fade what does not match, and say how much is left", async () => {
  const { context, page } = await open(browser, "ecommerce");
  await tabTo(page, "#filter-channel summary");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  assert.match(await page.locator("#status").innerText(), /\d+\D+14/);
  await page.keyboard.press("Escape");
  await context.close();
});

test("a lane that is hidden gives its room to the lanes below", async () => {
  const { context, page } = await open(browser, "ecommerce");
  const height = () => page.locator(".drawing").first().evaluate((svg) => svg.viewBox.baseVal.height);
  const whole = await height();
  await page.locator("#lanes-journey-map summary").press("Enter");
  await page.locator("#lanes-journey-map input[value=channels]").press("Space");
  assert.ok((await height()) < whole - 100);
  assert.equal(await page.locator("[id$=lane-channels]:visible").count(), 0);
  await page.locator("#lanes-journey-map input[value=channels]").press("Space");
  assert.equal(await height(), whole);
  await context.close();
});

test("stages and lane names stay in sight", async () => {
  const { context, page } = await open(browser, "healthcare", { viewport: { width: 1200, height: 700 } });
  await tabTo(page, ".canvas");
  for (let n = 0; n < 4; n += 1) await page.keyboard.press("+");
  for (let n = 0; n < 12; n += 1) await page.keyboard.press("ArrowRight");
  for (let n = 0; n < 12; n += 1) await page.keyboard.press("ArrowDown");
  const kept = await page.evaluate(() => {
    const canvas = document.querySelector(".canvas").getBoundingClientRect();
    const seen = (x, y) => document.elementFromPoint(x, y)?.closest("[class*=rail], [class*=stages]") !== null;
    return [seen(canvas.left + 24, canvas.top + canvas.height / 2), seen(canvas.left + canvas.width / 2, canvas.top + 24)];
  });
  assert.deepEqual(kept, [true, true]);
  await context.close();
});
