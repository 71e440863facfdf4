// Renders the page of every example, once for all tests.

import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { PAGES, ROOT } from "./pages.js";

const run = (command, ...args) => execFileSync(command, args, { cwd: ROOT, stdio: "inherit" });

run("cargo", "build", "--locked", "--quiet");
rmSync(PAGES, { recursive: true, force: true });
mkdirSync(PAGES, { recursive: true });
run("target/debug/cjm", "render", "examples", "-f", "html", "-o", PAGES, "--quiet");
