"use strict";
// Starts `replylint server` and hands it the drafts; all that is shown comes from there.

const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");
const { find } = require("./executable");

const SECTION = "replylint";
const LANGUAGES = [
  "plaintext",
  "markdown",
  "html",
  "eml",
  "email",
  "jinja-html",
  "handlebars",
];
const GUIDE = "https://packaging.python.org/en/latest/guides/installing-stand-alone-command-line-tools/";

/** @type {LanguageClient | undefined} */
let client;
/** @type {vscode.LogOutputChannel} */
let output;
let turn = Promise.resolve(); // one start or stop after the other, however often it is asked for

function settings() {
  return vscode.workspace.getConfiguration(SECTION);
}

/** The Python that the Python extension runs in this workspace, where there is one. */
async function activePython() {
  if (!vscode.workspace.isTrusted) {
    return null; // it may lie in the workspace
  }
  const extension = vscode.extensions.getExtension("ms-python.python");
  try {
    const api = await extension?.activate();
    return api?.environments?.getActiveEnvironmentPath(folder()?.uri)?.path ?? null;
  } catch (error) {
    output.warn(`The Python extension does not tell its environment: ${error}`);
    return null;
  }
}

function folder() {
  return vscode.workspace.workspaceFolders?.[0];
}

async function start() {
  const named = settings().get("path");
  const command = find({
    named,
    python: await activePython(),
    searchPath: process.env.PATH,
    folder: folder()?.uri.fsPath,
  });
  if (command === null) {
    tellOfLack(named);
    return;
  }
  output.info(`Starting ${command} server`);
  const draft = LANGUAGES.flatMap((language) => [
    { scheme: "file", language },
    { scheme: "untitled", language },
  ]);
  client = new LanguageClient(
    SECTION,
    "replylint",
    { command, args: ["server"], options: { cwd: folder()?.uri.fsPath } },
    {
      documentSelector: draft,
      outputChannel: output,
      // The server asks for the other settings, and hears of it when they change.
      initializationOptions: { workspaceDiagnostics: settings().get("workspaceDiagnostics") },
    },
  );
  try {
    await client.start();
  } catch (error) {
    output.error(`${command} server: ${error}`);
    offer(`${command} could not be started as a language server. Is it replylint, and new enough?`, "Show Output");
  }
}

/** @param {string | null | undefined} named */
function tellOfLack(named) {
  const lack = named
    ? `The setting replylint.path names ${named}, which is no program.`
    : "The program replylint is not installed: it is neither in the active Python environment nor on PATH. " +
      "Install it with 'pipx install replylint', or name it in the setting replylint.path.";
  output.error(lack);
  offer(lack, "Open Settings", ...(named ? [] : ["How to Install"]));
}

/** @param {string} message @param {string[]} ways */
async function offer(message, ...ways) {
  const chosen = await vscode.window.showErrorMessage(message, ...ways);
  if (chosen === "Open Settings") {
    await vscode.commands.executeCommand("workbench.action.openSettings", "replylint.path");
  } else if (chosen === "How to Install") {
    await vscode.env.openExternal(vscode.Uri.parse(GUIDE));
  } else if (chosen === "Show Output") {
    output.show();
  }
}

async function stop() {
  const old = client;
  client = undefined;
  try {
    await old?.dispose();
  } catch (error) {
    output.error(`The server did not end as it should: ${error}`);
  }
}

function restart() {
  turn = turn.then(stop).then(start);
  return turn;
}

/** @param {vscode.ExtensionContext} context */
async function activate(context) {
  output = vscode.window.createOutputChannel("replylint", { log: true }); // the client takes no other kind
  context.subscriptions.push(
    output,
    vscode.commands.registerCommand("replylint.restart", restart),
    vscode.commands.registerCommand("replylint.showOutput", () => output.show()),
    vscode.workspace.onDidGrantWorkspaceTrust(restart),
    vscode.workspace.onDidChangeConfiguration((event) => {
      const early = ["path", "workspaceDiagnostics"]; // taken at the start only
      if (early.some((key) => event.affectsConfiguration(`${SECTION}.${key}`))) {
        return restart();
      }
    }),
  );
  await restart();
}

function deactivate() {
  turn = turn.then(stop);
  return turn;
}

module.exports = { activate, deactivate };
