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

  test(`${example}: the keyboard zooms`, async () => {
    const { context, page } = await open(browser, example);
    await tabTo(page, ".canvas");
    const size = () => page.locator(".drawing").first().evaluate((svg) => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width);
    const told = async () => Number((await page.locator("#zoom-level").innerText()).replace(/\D/g, "")) / 100;
    const sizes = [];
    for (const key of ["0", "+", "-", "-", "f"]) {
      await page.keyboard.press(key);
      sizes.push(Math.round((await size()) * 100) / 100);
      assert.ok(Math.abs((await told()) - (await size())) < 0.01);
    }
    assert.deepEqual(sizes.slice(0, 4), [1, 1.1, 1, 0.9]);
    const whole = await page.evaluate(() => {
      const [drawing, canvas] = [".drawing", ".canvas"].map((name) => document.querySelector(name).getBoundingClientRect());
      return drawing.width <= canvas.width + 1 && drawing.height <= canvas.height + 1;
    });
    assert.ok(whole, `f shows all of the drawing, ${sizes[4]}`);
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
  const channels = page.locator("#lanes-journey-map").getByLabel("Channels", { exact: true });
  await channels.press("Space");
  assert.ok((await height()) < whole - 100);
  assert.equal(await page.locator("[id$=lane-channels]:visible").count(), 0);
  await channels.press("Space");
  assert.equal(await height(), whole);
  await context.close();
});

test("stages and lane names stay in sight", async () => {
  const { context, page } = await open(browser, "healthcare", { viewport: { width: 1200, height: 700 } });
  await tabTo(page, ".canvas");
  for (let n = 0; n < 4; n += 1) await page.keyboard.press("+");
  // Smooth scrolling takes its time: every press waits for what it moves.
  for (const [key, side] of [["ArrowRight", "scrollLeft"], ["ArrowDown", "scrollTop"]]) {
    for (let n = 0; n < 8; n += 1) {
      const before = await page.locator(".canvas").first().evaluate((canvas, s) => canvas[s], side);
      await page.keyboard.press(key);
      await page.waitForFunction(([s, b]) => document.querySelector(".canvas")[s] >= b + 100, [side, before]);
    }
  }
  // What is stuck stands at the window's edges.
  await page.waitForFunction(() => document.querySelectorAll(".sheet:not([hidden]) .stuck").length === 3);
  const [canvas, rail, stages] = await page.evaluate(() => {
    const box = (selector) => document.querySelector(`.sheet:not([hidden]) ${selector}`).getBoundingClientRect().toJSON();
    return [box(".canvas"), box(".rail-copy.stuck"), box(".stages-copy.stuck")];
  });
  assert.ok(Math.abs(rail.left - canvas.left) < 3 && Math.abs(stages.top - canvas.top) < 3, JSON.stringify({ canvas, rail, stages }));
  await context.close();
});
