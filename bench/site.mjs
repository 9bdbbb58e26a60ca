// A built or published folder, read into memory once: it may be built anew while the bench runs.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

/** A built viewer. */
export function readSite(folder) {
  const files = readFolder(folder);
  for (const { path } of firstView(files)) {
    if (!files.has(path)) throw new Error(`${folder} has no ${path}: is it being built? Wait, then run this again.`);
  }
  return files;
}

/** All files of a folder by their paths with `/`, without hidden ones and those that were compressed beforehand. */
export function readFolder(folder) {
  const files = new Map();
  const walk = (at) => {
    for (const name of readdirSync(at).filter((name) => !/^\.|\.(br|gz)$/.test(name))) {
      const path = join(at, name);
      if (statSync(path).isDirectory()) walk(path);
      else files.set(relative(folder, path).split(sep).join("/"), readFileSync(path));
    }
  };
  walk(folder);
  return files;
}

/** The files with their paths below a folder, as entries of a map. */
export const under = (folder, files) => [...files].map(([path, body]) => [`${folder}/${path}`, body]);

/**
 * What a browser needs before it can show a story, besides the story: the page, all that it names, the settings. Not
 * the sheet for paper, which it fetches last and waits for only to print, nor the module for other formats.
 */
export function firstView(files) {
  const page = String(files.get("index.html") ?? "");
  const named = (pattern) => [...page.matchAll(pattern)].map(([, path]) => path.replace(/^\.\//, ""));
  return [
    { what: "page", path: "index.html" },
    ...named(/<link rel="stylesheet" href="([^"]+)"\/>/g).map((path) => ({ what: "styles", path })),
    ...named(/<script[^>]* src="([^"]+)"/g).map((path) => ({ what: "start script", path })),
    ...named(/ data-js="([^"]+)"/g).map((path) => ({ what: "wasm-bindgen's script", path })),
    ...named(/ data-wasm="([^"]+)"/g).map((path) => ({ what: "wasm", path })),
    { what: "settings", path: "config.json" },
  ];
}

/** Modules that the viewer's script loads when they are needed: what each draws, its file, and those that it needs. */
export function modules(files) {
  const script = firstView(files).find(({ what }) => what === "wasm-bindgen's script").path;
  const text = String(files.get(script) ?? "");
  const file = /\["(\w+)","\.\/([^"]+\.wasm)"/g;
  const all = (text) => [...text.matchAll(file)].map(([, what, path]) => ({ what, path }));
  return [...text.matchAll(/\((\["\w+","[^\]]+\.wasm",[^\]]+\]),\[((?:\[[^\]]+\],?)*)\]\)/g)].map(([, own, needed]) => ({
    ...all(own)[0],
    needed: all(needed),
  }));
}

/** What comes later, or only where it is needed: for a file that is not in format 1, for paper, for embeds. */
export function onDemand(files) {
  const page = String(files.get("index.html") ?? "");
  const named = (pattern) => pattern.exec(page)?.[1].replace(/^\.\//, "");
  return [
    { what: "module for other formats", path: named(/ data-formats-wasm="([^"]+)"/) },
    { what: "its script", path: named(/ data-formats-js="([^"]+)"/) },
    { what: "styles for paper", path: named(/href="([^"]+)" media="print"/) },
    { what: "script after the story", path: "late.js" },
    { what: "service worker", path: "sw.js" },
    { what: "script on a published page", path: "published.js" },
    { what: "script in a frame", path: "frame.js" },
    { what: "panel for embedding", path: "embed-panel.js" },
  ].filter(({ path }) => files.has(path));
}

const TEXT = /\.(html|css|js|json|md|svg|wasm|webmanifest|vtt|txt|xml)$/;

/** What goes over the wire. A megabyte at brotli 11 takes seconds; nothing of the viewer is that large. */
export function compress(path, body) {
  if (!TEXT.test(path)) return { body, encoding: undefined };
  const quality = body.length > 1_000_000 ? 5 : 11;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  return { body: brotliCompressSync(body, { params }), encoding: "br" };
}
