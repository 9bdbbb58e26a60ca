// Runs scripts for browsers in Node: each in a window that its test makes, so that nothing is shared between tests.

import { createRequire } from "node:module";
import { resolve } from "node:path";

const { build } = createRequire(resolve("script/tools/package.json"))("esbuild");

/** Where the viewer is said to be. */
export const FOLDER = "https://news.example/viewer/";

/** The location of the viewer, in a frame or not. */
export const locationAt = (search = "", hash = "") => ({ href: `${FOLDER}${search}${hash}`, search, hash });

/**
 * Runs a script and answers what it exports. Names that the window lacks are Node's own.
 * @param {string} entry The script, from the root of the repository.
 * @param {object} window What the script sees of a browser; `importModule` takes the place of `import()`.
 * @param {Record<string, object>} [stubs] What is imported in place of modules, by the ends of their paths.
 */
export async function run(entry, window, stubs = {}) {
  const names = Object.keys(stubs);
  const key = [entry, ...names].join(" ");
  if (!bundles.has(key)) bundles.set(key, bundle(entry, names));
  const code = await bundles.get(key);
  return new Function("window", "stubs", `with (window) { ${code}; return exported; }`)(window, stubs);
}

const bundles = new Map();

async function bundle(entry, stubs) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "exported",
    loader: { ".css": "text" },
    define: { "import.meta.url": JSON.stringify(`${FOLDER}script.js`) },
    logLevel: "error",
    plugins: [{ name: "stubs", setup: (build) => replaceBy(stubs, build) }],
  });
  return outputFiles[0].text.replaceAll(/\bimport\(/g, "importModule(");
}

function replaceBy(stubs, build) {
  build.onResolve({ filter: /^\./ }, ({ path }) => {
    const name = stubs.find((name) => path.endsWith(`/${name}`));
    return name && { path: name, namespace: "stub" };
  });
  build.onLoad({ filter: /./, namespace: "stub" }, ({ path }) => ({
    contents: `module.exports = stubs[${JSON.stringify(path)}]`,
  }));
}

/** Waits until all promises that can be settled are. */
export const settled = () => new Promise((done) => setImmediate(done));

/** Listeners of a window, and a function that has them meet an event with these fields. */
export function listeners() {
  const target = new EventTarget();
  return {
    addEventListener: target.addEventListener.bind(target),
    dispatch: (type, fields = {}) => {
      const event = new Event(type, { cancelable: true });
      // `target` and the like are read-only in an event of Node's.
      for (const [name, value] of Object.entries(fields)) Object.defineProperty(event, name, { value });
      target.dispatchEvent(event);
      return event;
    },
  };
}

/** Observers of changes in the document, and a function that has each of them look. */
export function observers() {
  const looking = new Set();
  class MutationObserver {
    constructor(look) {
      this.look = look;
    }
    observe() {
      looking.add(this.look);
    }
    disconnect() {
      looking.delete(this.look);
    }
  }
  return { MutationObserver, changed: () => [...looking].forEach((look) => look()) };
}

/** Animation frames, and a function that draws one. */
export function frames() {
  const waiting = new Map();
  let last = 0;
  return {
    requestAnimationFrame: (task) => (waiting.set(++last, task), last),
    cancelAnimationFrame: (id) => void waiting.delete(id),
    drawFrame() {
      const tasks = [...waiting.values()];
      waiting.clear();
      tasks.forEach((task) => task());
    },
    frames: waiting,
  };
}
