// VS Code in a headless browser, with this extension and a folder of drafts, and what a user does there.

import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

const HOME = path.resolve(import.meta.dirname, "..");
const CODE_SERVER = createRequire(import.meta.url).resolve("code-server");
const SETTINGS = {
  "chat.disableAIFeatures": true,
  "editor.minimap.enabled": false,
  "editor.wordWrap": "on",
  "extensions.autoCheckUpdates": false,
  "files.autoSave": "off",
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "window.commandCenter": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
};
const PATIENCE = 60_000; // ms, for what takes a second where nothing else runs
const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** One session, in folders of its own. */
export class Workbench {
  #folder = realpathSync(mkdtempSync(path.join(tmpdir(), "replylint-vscode-")));
  #server;
  #browser;

  /** @type {import("playwright-core").Page} */
  page;
  workspace = path.join(this.#folder, "replies");

  /** Begins with copies of these files in the workspace, and these settings of the user. */
  async start(drafts, settings) {
    mkdirSync(path.join(this.#folder, "user/User"), { recursive: true });
    writeFileSync(path.join(this.#folder, "user/User/settings.json"), JSON.stringify({ ...SETTINGS, ...settings }));
    for (const draft of drafts) {
      cpSync(draft, path.join(this.workspace, path.basename(draft)));
    }
    const vsix = path.join(this.#folder, "replylint.vsix");
    execFileSync("npm", ["run", "package", "--", "--out", vsix], { cwd: HOME, stdio: "pipe" });
    execFileSync(process.execPath, this.#command("--install-extension", vsix), { env: this.#env, stdio: "pipe" });
    const address = await this.#serve();
    this.#browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: process.getuid?.() === 0 ? [...QUIET, "--no-sandbox"] : QUIET,
    });
    this.page = await this.#browser.newPage({ viewport: { width: 1000, height: 860 } });
    this.page.setDefaultTimeout(PATIENCE);
    await this.page.goto(`${address}?folder=${this.workspace}`);
    await this.page.locator(".explorer-folders-view .monaco-list-row").first().waitFor();
  }

  async stop() {
    await this.#browser?.close();
    if (this.#server?.exitCode === null) {
      const gone = new Promise((resolve) => this.#server.once("exit", resolve));
      process.kill(-this.#server.pid); // with the extension hosts, which would wait for their browser to come back
      await gone;
    }
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  get #env() {
    const { XDG_CACHE_HOME = path.join(homedir(), ".cache") } = process.env; // replylint's dictionaries are there already
    return { ...process.env, HOME: this.#folder, XDG_CONFIG_HOME: path.join(this.#folder, "config"), XDG_CACHE_HOME };
  }

  #command(...args) {
    const user = path.join(this.#folder, "user");
    const extensions = path.join(this.#folder, "extensions");
    return [CODE_SERVER, "--user-data-dir", user, "--extensions-dir", extensions, ...args];
  }

  /** Starts the server, and tells where. */
  async #serve() {
    const quiet = ["--auth", "none", "--disable-telemetry", "--disable-update-check", "--disable-workspace-trust"];
    this.#server = spawn(process.execPath, this.#command(...quiet, "--bind-addr", "127.0.0.1:0", this.workspace), {
      detached: true,
      env: this.#env,
      stdio: ["ignore", "pipe", "inherit"],
    });
    for await (const line of createInterface(this.#server.stdout)) {
      const address = line.match(/listening on (http:\S+)/);
      if (address) {
        this.#server.stdout.resume();
        return address[1];
      }
    }
    throw new Error("code-server ended before it listened");
  }

  /** A command of the palette, by its whole title. */
  async run(title) {
    await this.page.keyboard.press("F1");
    const input = this.page.locator(".quick-input-widget input[type=text]");
    await input.waitFor();
    await input.fill(`>${title}`);
    const rows = [`="${title}"`, `^="${title}, "`].map((label) => `.quick-input-list .monaco-list-row[aria-label${label}]`);
    await this.page.locator(rows.join()).click(); // behind a comma is the key
    await input.waitFor({ state: "hidden" });
  }

  async open(name) {
    await this.page.locator(".explorer-folders-view .monaco-list-row").getByText(name, { exact: true }).dblclick();
    await this.page.locator(".tab.active").filter({ hasText: name }).waitFor();
  }

  async save() {
    await this.page.locator(".tab.active.dirty").waitFor();
    await this.run("File: Save");
    await this.page.locator(".tab.active:not(.dirty)").waitFor();
  }

  /** Closes all documents; what was not saved is lost. */
  async close() {
    while (await this.page.locator(".tabs-container .tab").count()) {
      await this.run("View: Revert and Close Editor");
    }
  }

  /** Waits until the Problems panel lists these and no others, as `D01 4:47`. */
  async problems(...expected) {
    const wanted = expected.toSorted().join(", ");
    const listed = () => this.page.evaluate(problemsOf);
    const until = Date.now() + PATIENCE;
    let found;
    while ((found = (await listed()).toSorted().join(", ")) !== wanted) {
      if (Date.now() > until) {
        throw new Error(`Problems lists ${found || "nothing"}, not ${wanted || "nothing"}`);
      }
      await this.page.waitForTimeout(200);
    }
  }

  /** The cursor to a place, as `Go to Line/Column` has it. */
  async goTo(line, column) {
    await this.page.locator(".editor-instance .monaco-editor").first().click();
    await this.page.keyboard.press("Control+G");
    await this.page.keyboard.type(`${line}:${column}`);
    await this.page.keyboard.press("Enter");
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
    await this.page.locator(".statusbar-item").getByText(`Ln ${line}, Col ${column}`).waitFor();
  }

  /** Takes a quick fix where the cursor is, after a `picture` of all that are offered, if one is wanted. */
  async fix(title, picture) {
    await this.page.keyboard.press("Control+.");
    const row = this.page.locator(".action-widget .monaco-list-row").filter({ hasText: title });
    await row.waitFor();
    if (picture) {
      await this.picture(picture);
    }
    await row.click();
  }

  /** A picture for the documentation, where the environment names a folder for it. */
  async picture(name) {
    if (process.env.PICTURES) {
      const clip = { x: 286, y: 30, width: 714, height: 800 }; // the editor and the panel
      await this.page.screenshot({ path: path.join(process.env.PICTURES, name), clip });
    }
  }
}

/** What the Problems panel lists; runs in the page, where a row's text ends "replylintD01[Ln 4, Col 47]". */
function problemsOf() {
  const rows = [...document.querySelectorAll(".markers-panel .monaco-list-row")];
  return rows.flatMap(({ textContent }) => {
    const [, code, line, column] = textContent.match(/replylint([A-Z]\d+)\[Ln (\d+), Col (\d+)\]$/) ?? [];
    return code ? [`${code} ${line}:${column}`] : [];
  });
}
