// Starts `cjm lsp` for journey files, and runs `cjm render` and `cjm explain` on request.
"use strict";

const { execFile } = require("node:child_process");
const path = require("node:path");
const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

/** @type {LanguageClient | undefined} */
let client;

/** The program and its additional arguments, from the settings. */
function program() {
  const settings = vscode.workspace.getConfiguration("cjm");
  return { command: settings.get("path") || "cjm", extra: settings.get("arguments") || [] };
}

async function start() {
  const { command, extra } = program();
  const run = { command, args: ["lsp", ...extra] };
  // The server ignores files that are not journeys, but needs shared files, which are plain YAML.
  const documentSelector = [
    { scheme: "file", language: "yaml" },
    { scheme: "untitled", language: "yaml" },
    { scheme: "file", pattern: "**/*.journey.{yaml,yml}" },
  ];
  client = new LanguageClient("cjm", "Customer journeys (cjm)", { run, debug: run }, { documentSelector });
  try {
    await client.start();
  } catch (error) {
    client = undefined;
    const choice = await vscode.window.showErrorMessage(
      `cjm could not be started (${command}): ${error.message}. Install it, or set its path.`,
      "Open settings",
    );
    if (choice) {
      await vscode.commands.executeCommand("workbench.action.openSettings", "cjm.path");
    }
  }
}

async function stop() {
  const running = client;
  client = undefined;
  if (running) {
    await running.stop();
  }
}

/**
 * Runs `cjm` without a shell. Resolves to its output and whether it succeeded.
 * @param {string[]} args
 * @param {string | undefined} cwd
 * @returns {Promise<{ ok: boolean, out: string, err: string }>}
 */
function cjm(args, cwd) {
  return new Promise((resolve) => {
    execFile(program().command, args, { cwd, maxBuffer: 16 * 1024 * 1024 }, (error, out, err) => {
      resolve({ ok: !error, out, err: err || (error ? error.message : "") });
    });
  });
}

/** Draws the journey in the active editor as a page, and offers to open it. */
async function render() {
  const document = vscode.window.activeTextEditor && vscode.window.activeTextEditor.document;
  if (!document || document.languageId !== "yaml" || document.uri.scheme !== "file") {
    vscode.window.showInformationMessage("Open a saved journey file first.");
    return;
  }
  if (document.isDirty && !(await document.save())) {
    return;
  }
  const file = document.uri.fsPath;
  const { ok, err } = await cjm(["render", "--color", "never", "-f", "html", "--", file], path.dirname(file));
  if (!ok) {
    const choice = await vscode.window.showErrorMessage("cjm could not draw this journey.", "Show details");
    if (choice) {
      show(err);
    }
    return;
  }
  const page = vscode.Uri.file(file.replace(/\.ya?ml$/i, ".html"));
  const choice = await vscode.window.showInformationMessage(`Drew ${path.basename(page.fsPath)}.`, "Open");
  if (choice) {
    await vscode.env.openExternal(page);
  }
}

/** Explains the rule of a finding at the cursor, or one that is typed. */
async function explain() {
  const editor = vscode.window.activeTextEditor;
  const here = editor
    ? vscode.languages
        .getDiagnostics(editor.document.uri)
        .filter((found) => found.source === "cjm" && found.range.contains(editor.selection.active))
        .map((found) => String(found.code))
    : [];
  const rule =
    here.length > 0 && new Set(here).size === 1
      ? here[0]
      : here.length > 0
        ? await vscode.window.showQuickPick([...new Set(here)], { placeHolder: "Which rule?" })
        : await vscode.window.showInputBox({ prompt: "The name of a rule, such as no-emotion" });
  if (!rule) {
    return;
  }
  const { ok, out, err } = await cjm(["explain", "--color", "never", "--", rule.trim()], undefined);
  await show(ok ? out : err);
}

/** Shows a text beside the editor. */
async function show(content) {
  const document = await vscode.workspace.openTextDocument({ content, language: "plaintext" });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true });
}

/** @param {vscode.ExtensionContext} context */
async function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand("cjm.render", render),
    vscode.commands.registerCommand("cjm.explain", explain),
    vscode.commands.registerCommand("cjm.restart", async () => {
      await stop();
      await start();
    }),
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      if (event.affectsConfiguration("cjm")) {
        await stop();
        await start();
      }
    }),
  );
  await start();
}

module.exports = { activate, deactivate: stop };
