// Every page is valid HTML, and its drawings are XML that stands by itself.

import assert from "node:assert/strict";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { EXAMPLES, source } from "./pages.js";

const validate = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // The page is written by a machine: spaces at the ends of lines and long attributes trouble nobody.
    "no-trailing-whitespace": "off",
    "long-title": "off",
    // SVG keeps the case XML gives it.
    "element-case": "off",
    "attr-case": "off",
  },
});

for (const example of EXAMPLES) {
  test(`${example} is valid HTML`, async () => {
    const report = await validate.validateString(source(example));
    const messages = report.results.flatMap((result) => result.messages);
    assert.deepEqual(messages.map((m) => `${m.line}:${m.column} ${m.ruleId} ${m.message}`).slice(0, 20), []);
  });
}
