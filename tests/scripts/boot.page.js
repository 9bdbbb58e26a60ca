// A page that boot.js starts: its elements, what is asked for from it, and what is answered.

import { FOLDER, listeners, run } from "./world.js";

const SCRIPT = { wasm: "viewer_bg.wasm", js: "viewer.js", formatsWasm: "formats_bg.wasm", formatsJs: "formats.js" };

export const wasm = () => new Response("", { headers: { "content-type": "application/wasm" } });

export const json = (value) => new Response(JSON.stringify(value));

export class RuntimeError extends Error {}
export class CompileError extends Error {}

function element(parts = {}) {
  return {
    dataset: {},
    attributes: {},
    children: [],
    hidden: false,
    textContent: "",
    append(child) {
      this.children.push(child);
    },
    appendChild(child) {
      this.children.push(child);
      return child;
    },
    replaceChildren() {
      this.children = [];
    },
    hasChildNodes() {
      return this.children.length > 0;
    },
    remove() {
      this.removed = true;
    },
    focus() {
      this.focused = true;
    },
    setAttribute(name, value) {
      this.attributes[name] = value;
    },
    querySelector: (selector) => parts[selector],
    querySelectorAll: () => [],
  };
}

/**
 * Starts a page.
 * @param {object} [options]
 * @param {string} [options.search] The query of its address.
 * @param {object} [options.root] The data attributes of its root.
 * @param {object} [options.answers] What the host answers, by paths in the viewer's folder: a response, a function that
 *   makes one, or a promise. What is not named never answers.
 * @param {object} [options.modules] What is imported, by paths likewise; what is not named is missing, the viewer aside.
 * @param {Error} [options.refusal] Why WebAssembly does not compile.
 * @param {object} [options.window] Further things of the window.
 */
export async function page({ search = "", root: data = {}, answers = {}, modules = {}, refusal, window = {} } = {}) {
  const requests = [];
  const imports = [];
  const timers = [];
  const logged = [];
  const { addEventListener, dispatch } = listeners();

  const main = element();
  const app = element({ main });
  app.children.push("what was there");
  const root = Object.assign(element(), { dataset: { state: "loading", view: "story", ...data } });
  const parts = { text: element(), advice: element(), retry: element(), heading: element() };
  const ids = {
    app,
    "sf-status": element(),
    "sf-boot-error": Object.assign(
      element({
        "[data-part=error-text]": parts.text,
        "[data-part=error-advice]": parts.advice,
        "[data-part=retry]": parts.retry,
        h1: parts.heading,
      }),
      { hidden: true },
    ),
  };
  const head = element();
  const location = {
    href: `${FOLDER}${search}`,
    search,
    reloaded: 0,
    reload() {
      this.reloaded += 1;
    },
  };
  const compile = (module) => async () => (refusal ? Promise.reject(refusal) : module);
  const path = (address) => String(address).replace(FOLDER, "");
  const page = {
    document: {
      documentElement: root,
      head,
      baseURI: FOLDER,
      querySelector: (selector) => (selector === "script[data-wasm]" ? { dataset: SCRIPT } : undefined),
      getElementById: (id) => ids[id],
      createElement: (name) => Object.assign(element(), { name }),
    },
    location,
    addEventListener,
    onclick: undefined,
    onload: undefined,
    console: { error: (...words) => logged.push(words) },
    setTimeout: (task, after = 0) => timers.push({ task, after }),
    fetch(address, { signal } = {}) {
      requests.push({ path: path(address), signal });
      const answer = answers[path(address)];
      return answer ? Promise.resolve(typeof answer === "function" ? answer() : answer) : new Promise(() => {});
    },
    importModule(address) {
      imports.push(path(address));
      const module = { "viewer.js": viewer(), ...modules }[path(address)];
      return module ? Promise.resolve(module) : Promise.reject(new Error(`there is no ${path(address)}`));
    },
    WebAssembly: { RuntimeError, CompileError, compileStreaming: compile("streamed"), compile: compile("whole") },
    ...window,
  };
  page.globalThis = page.self = page.top = page;
  page.parent ??= page;
  await run("public/boot.js", page);
  return {
    ...{ root, app, main, head, ids, parts, location, imports, timers, logged, requests, dispatch, window: page },
    standfirst: page.standfirst,
    asked: () => requests.map(({ path }) => path),
    told: () => [ids["sf-boot-error"].hidden, parts.text.textContent, parts.advice.textContent],
  };
}

/** A viewer's module, which notes how it is started. */
export function viewer() {
  const started = [];
  return { started, initSync: ({ module }) => started.push(module) };
}
