// Finds Chromium, starts it without a window and with nothing kept from before, and ends it.

import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { DevTools } from "./devtools.mjs";
import { Page } from "./page.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const APPLICATIONS = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

// It opens nothing but our own pages, and nothing of its own may share the line with them. The sandbox needs
// privileges that containers do not give.
const ARGUMENTS = [
  "--headless",
  "--remote-debugging-pipe",
  "--no-startup-window",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-default-apps",
  "--disable-extensions",
  "--disable-dev-shm-usage",
  "--disable-field-trial-config",
  "--disable-backgrounding-occluded-windows",
  "--disable-renderer-backgrounding",
  "--mute-audio",
];

/** The browser's path, or undefined. `CHROMIUM` names another than the one that is found. */
export function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const onPath = NAMES.find((name) => spawnSync(name, ["--version"], { stdio: "ignore" }).status === 0);
  return onPath ?? APPLICATIONS.find((path) => existsSync(path));
}

/** A running browser. */
export class Chromium {
  static async start(path) {
    const folder = mkdtempSync(join(tmpdir(), "standfirst-bench-"));
    const options = { stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"], env: { ...process.env, TMPDIR: folder } };
    const child = spawn(path, [...ARGUMENTS, `--user-data-dir=${join(folder, "profile")}`], options);
    const browser = new Chromium(child, folder);
    const { product } = await browser.devtools.send("Browser.getVersion");
    browser.version = product;
    return browser;
  }

  constructor(child, folder) {
    this.child = child;
    let said = "";
    child.stderr.on("data", (text) => {
      said = (said + text).slice(-1000);
    });
    this.devtools = new DevTools(child.stdio[3], child.stdio[4]);
    this.ended = new Promise((ended) => {
      child.on("error", ({ message }) => this.devtools.fail(`Chromium cannot be started: ${message}`));
      child.on("exit", () => {
        this.devtools.fail(`Chromium ended: ${said.trim()}`);
        ended();
      });
    });
    process.on("exit", () => {
      child.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    });
  }

  /** A page of its own: empty cache, empty storage, closed together with the tab. */
  async page(size) {
    const { browserContextId } = await this.devtools.send("Target.createBrowserContext", { disposeOnDetach: true });
    const { targetId } = await this.devtools.send("Target.createTarget", { url: "about:blank", browserContextId });
    const { sessionId } = await this.devtools.send("Target.attachToTarget", { targetId, flatten: true });
    const page = new Page(this.devtools, sessionId, browserContextId);
    await page.prepare(size);
    return page;
  }

  async close() {
    this.devtools.send("Browser.close").catch(() => {});
    await this.ended;
  }
}
