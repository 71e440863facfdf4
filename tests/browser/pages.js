// The pages under test, and a browser to open them in.

import { accessSync, constants, readFileSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { parse } from "yaml";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const PAGES = join(ROOT, "target", "pages");

/** Names of the examples, `ecommerce` of `examples/ecommerce.journey.yaml`. */
export const EXAMPLES = readdirSync(join(ROOT, "examples"))
  .filter((name) => name.endsWith(".journey.yaml"))
  .map((name) => name.replace(".journey.yaml", ""));

/** The file of an example's page. */
export const file = (example) => join(PAGES, `${example}.journey.html`);

/** The page's source. */
export const source = (example) => readFileSync(file(example), "utf8");

/** The journey as its author wrote it. */
export const journey = (example) => parse(readFileSync(join(ROOT, "examples", `${example}.journey.yaml`), "utf8"));

const NAMES = ["chromium", "chromium-browser", "google-chrome"];

function browserPath() {
  const candidates = NAMES.flatMap((name) => process.env.PATH.split(delimiter).map((directory) => join(directory, name)));
  const there = (path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  };
  const found = process.env.CHROMIUM ?? candidates.find(there);
  if (!found) throw new Error(`none of ${NAMES.join(", ")} is installed; name one in the variable CHROMIUM`);
  return found;
}

/** A browser without a network. Close it. */
export const launch = () => chromium.launch({ executablePath: browserPath(), args: ["--no-sandbox"] });

/**
 * Opens an example's page and collects everything it should not do: requests, messages, errors.
 * @param {object} settings of the browser's context: viewport, colorScheme, javaScriptEnabled
 */
export async function open(browser, example, settings = {}, hash = "") {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...settings });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const trouble = [];
  const address = pathToFileURL(file(example)).href;
  page.on("request", (request) => {
    const url = request.url();
    // What stands in the file itself is no request to anybody.
    if (url !== address && !url.startsWith("data:")) trouble.push(`request ${url}`);
  });
  page.on("console", (message) => trouble.push(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => trouble.push(`error ${error}`));
  await page.goto(address + hash);
  return { context, page, trouble };
}
