// A tab of its own: what it emulates, where it goes, what it is asked, what is done in it.

import { readFileSync } from "node:fs";

const WATCH = readFileSync(new URL("in-page/watch.js", import.meta.url), "utf8");

/** Longest wait for a page, in milliseconds; the slowest takes a tenth. */
const LONGEST = 40_000;

/** Of the slow line, in milliseconds. */
export const LATENCY = 150;

/** A telephone on a slow line, as Lighthouse has it: 1.6 Mbit/s down, 750 kbit/s up. Throughput in bytes a second. */
const SLOW_LINE = { offline: false, latency: LATENCY, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const SLOW_CPU = { rate: 4 };

export class Page {
  #devtools;
  #session;
  #context;

  constructor(devtools, session, context) {
    this.#devtools = devtools;
    this.#session = session;
    this.#context = context;
  }

  send(method, params) {
    return this.#devtools.send(method, params, this.#session);
  }

  async prepare({ width, height }) {
    await this.send("Page.enable");
    await this.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
  }

  async slowDown() {
    await this.send("Network.enable");
    await this.send("Network.emulateNetworkConditions", SLOW_LINE);
    await this.send("Emulation.setCPUThrottlingRate", SLOW_CPU);
  }

  /** Watches every document from its start, and `until` something is true of it: a function or its text. */
  async watch(until, { layout = false } = {}) {
    const source = `(${WATCH.trim().replace(/;$/, "")})(${until}, ${layout});`;
    await this.send("Page.addScriptToEvaluateOnNewDocument", { source });
  }

  /** Goes to an address. */
  async open(address) {
    const { errorText } = await this.send("Page.navigate", { url: address });
    if (errorText) throw new Error(`${address}: ${errorText}`);
  }

  /** Waits until what `watch` watches for is there, and gives what was seen `rest` ms later. */
  async seen(rest = 0) {
    await this.evaluate("bench.until");
    await this.evaluate(`new Promise((later) => setTimeout(later, ${rest}))`);
    return this.evaluate("bench.tell()");
  }

  /** Waits until an expression is true of the document. */
  comes(expression) {
    return this.evaluate(`new Promise((there) => {
      const look = () => (${expression}) && there(observer.disconnect());
      const observer = new MutationObserver(look);
      observer.observe(document, { subtree: true, childList: true, attributes: true });
      look();
    })`);
  }

  /** The value of an expression; of a promise, what comes of it. */
  async evaluate(expression) {
    const command = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await within(LONGEST, this.send("Runtime.evaluate", command)).catch(
      async (error) => {
        throw new Error(`${error.message} ${await this.#looks()}`);
      },
    );
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** What the page shows, for the message when it does not come to its end. */
  async #looks() {
    const expression = "document.documentElement.dataset.state + ': ' + document.body.innerText.slice(0, 300)";
    const asked = within(2_000, this.send("Runtime.evaluate", { expression }));
    return asked.then(
      ({ result }) => `It is ${result.value}`,
      () => "It is too busy to say why.",
    );
  }

  /** Presses the left button on the middle of an element, as a reader does. */
  async click(selector) {
    const [x, y] = await this.evaluate(`{
      const element = document.querySelector(${JSON.stringify(selector)});
      element.scrollIntoView({ block: "center", behavior: "instant" });
      const { x, y, width, height } = element.getBoundingClientRect();
      [x + width / 2, y + height / 2];
    }`);
    for (const type of ["mousePressed", "mouseReleased"]) {
      await this.send("Input.dispatchMouseEvent", { type, x, y, button: "left", clickCount: 1 });
    }
  }

  /** Writes into a field. */
  async type(selector, text) {
    await this.click(selector);
    await this.send("Input.insertText", { text });
  }

  /** Closes the tab, and waits until its processes are out of the way of the next. */
  async close() {
    await this.#devtools.send("Target.disposeBrowserContext", { browserContextId: this.#context });
    await new Promise((later) => setTimeout(later, 300));
  }
}

/** What comes of a promise, or an error when nothing does for so many milliseconds. */
function within(time, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the page did not come to its end in ${time / 1000} s.`)), time);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
