// The extension in VS Code: what a user sees of `replylint server`, and what its quick fixes do.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, afterEach, before, test } from "node:test";
import { Workbench } from "./workbench.mjs";

const EXAMPLES = path.resolve(import.meta.dirname, "../../../docs/examples");
const REPLYLINT = process.env.REPLYLINT && path.resolve(process.env.REPLYLINT);
const DRAFTS = ["torn-sofa.txt", "good-reply.txt", "broken-machine.eml", "late-delivery.md.j2", "wrong-invoice.html"];
const workbench = new Workbench();

before(async () => {
  assert.ok(REPLYLINT, "the environment variable REPLYLINT must name the program");
  await workbench.start(
    DRAFTS.map((name) => path.join(EXAMPLES, name)),
    { "replylint.path": REPLYLINT, "editor.codeActionsOnSave": { "source.fixAll.replylint": "explicit" } },
  );
  await workbench.run("Problems: Focus on Problems View");
});
afterEach(() => workbench.close());
after(() => workbench.stop());

/** What `replylint check` finds, as the Problems panel has it. */
function check(text, name, ...options) {
  const given = ["check", "--exit-zero", "--output-format", "json", "--stdin-filename", name, ...options, "-"];
  const report = execFileSync(REPLYLINT, given, { input: text, cwd: workbench.workspace, encoding: "utf8" });
  return JSON.parse(report).files[0].findings.map(({ code, start }) => `${code} ${start.line}:${start.column}`);
}

/** The cursor into what a rule finds in a draft. */
async function goToFinding(code, name) {
  const [, line, column] = check(textOf(name), name).find((each) => each.startsWith(code)).match(/(\d+):(\d+)/);
  await workbench.goTo(Number(line), Number(column) + 1);
}

const fileOf = (name) => path.join(workbench.workspace, name);
const textOf = (name) => readFileSync(fileOf(name), "utf8");

for (const name of DRAFTS) {
  test(`${name} has in the Problems panel what the command line finds`, async () => {
    await workbench.open(name);
    const found = check(textOf(name), name);
    // The source of an e-mail is not what its text was written as: findings are at its first line.
    await workbench.problems(...(name.endsWith(".eml") ? found.map((each) => each.replace(/\S+$/, "1:1")) : found));
  });
}

test("the pointer over a finding is told why, and what to write instead", async () => {
  await workbench.open("torn-sofa.txt");
  await workbench.page.locator(".squiggly-error").first().waitFor({ state: "attached" });
  await goToFinding("D01", "torn-sofa.txt");
  await workbench.page.keyboard.press("Control+K");
  await workbench.page.keyboard.press("Control+I");
  const hover = workbench.page.locator(".monaco-hover-content").filter({ hasText: "blame-supplier" });
  await hover.locator("table").waitFor();
  assert.match(await hover.innerText(), /Why:.*Better:/s);
  await workbench.picture("vscode-hover.png");
  await workbench.page.keyboard.press("Escape");
});

test("a quick fix mends its finding, another leaves the rule out of the file", async () => {
  await workbench.open("torn-sofa.txt");
  await goToFinding("T01", "torn-sofa.txt");
  await workbench.fix("T01, unsafe", "vscode-fix.png");
  await workbench.save();
  assert.doesNotMatch(textOf("torn-sofa.txt"), /once again/);
  await workbench.problems(...check(textOf("torn-sofa.txt"), "torn-sofa.txt"));
  await goToFinding("D01", "torn-sofa.txt");
  await workbench.fix("Ignore D01 (blame-supplier) in this file");
  await workbench.save();
  assert.match(textOf("torn-sofa.txt"), /^---\nreplylint:\n {2}ignore: \[D01\]\n---\n/);
  await workbench.problems(...check(textOf("torn-sofa.txt"), "torn-sofa.txt"));
});

test("what is typed into a buffer without a file is linted", async () => {
  const text = "Dear Ms Hale, the courier must have lost it.";
  await workbench.run("File: New Untitled Text File");
  await workbench.page.keyboard.type(text);
  await workbench.problems(...check(text, "untitled"));
  await workbench.page.keyboard.type(" It is entirely your own fault.");
  await workbench.problems(...check(`${text} It is entirely your own fault.`, "untitled"));
});

test("saving mends what is safe", async () => {
  await workbench.open("good-reply.txt");
  await workbench.goTo(1, 1);
  await workbench.page.keyboard.type("We are sorry!!! ");
  await workbench.save();
  assert.match(textOf("good-reply.txt"), /^We are sorry! /);
});

test("a configuration file and the editor's settings are followed", async () => {
  const name = "late-delivery.md.j2";
  await workbench.open(name);
  writeFileSync(fileOf("replylint.toml"), 'ignore = ["S"]\n');
  const without = check(textOf(name), name);
  await workbench.problems(...without);
  mkdirSync(fileOf(".vscode"));
  writeFileSync(fileOf(".vscode/settings.json"), '{ "replylint.ignore": ["S", "D01"] }');
  await workbench.problems(...without.filter((each) => !each.startsWith("D01")));
  rmSync(fileOf(".vscode"), { recursive: true });
  rmSync(fileOf("replylint.toml"));
  await workbench.problems(...check(textOf(name), name));
});

test("the page of a rule opens, also after a restart", async () => {
  const name = "wrong-invoice.html";
  for (const isAgain of [false, true]) {
    if (isAgain) {
      await workbench.run("replylint: Restart Server");
    }
    await workbench.open(name);
    await workbench.problems(...check(textOf(name), name));
    await goToFinding("S04", name);
    await workbench.fix("Explain S04 (apology-position)");
    await workbench.page.locator(".tab.active").filter({ hasText: "S04-en.txt" }).waitFor();
    await workbench.close();
  }
});

test("a setting that names no program is told", async () => {
  mkdirSync(fileOf(".vscode"));
  writeFileSync(fileOf(".vscode/settings.json"), '{ "replylint.path": "/nowhere/replylint" }');
  const message = "The setting replylint.path names /nowhere/replylint, which is no program.";
  await workbench.page.locator(".notification-toast").filter({ hasText: message }).waitFor();
});
