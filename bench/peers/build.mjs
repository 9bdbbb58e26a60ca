// Builds the peers: each from its own package, by a lock file, into a folder that stays.

import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { STYLE } from "../static-page.mjs";
import { markdown } from "./docsify/markdown.mjs";

const SOURCES = fileURLToPath(new URL(".", import.meta.url));
const BUILT = fileURLToPath(new URL("../../target/bench/peers", import.meta.url));
const TOOLS = fileURLToPath(new URL("../../script/tools/node_modules/.bin", import.meta.url));

/** The peers by their names, each with what makes the files of its page: paths and bodies. */
const PARTS = {
  docsify: (folder, article) => [
    ["index.html", readFileSync(join(SOURCES, "docsify/index.html"))],
    ["core.min.css", readFileSync(join(folder, "node_modules/docsify/dist/themes/core.min.css"))],
    ["docsify.min.js", readFileSync(join(folder, "node_modules/docsify/dist/docsify.min.js"))],
    ["story.md", markdown(article)],
  ],
  React: (folder, article) => bundled(folder, article, "react"),
  Preact: (folder, article) => bundled(folder, article, "preact"),
};

/** Builds every peer that can be built: `{ peers: { name: files }, notes }`. A note says which could not, and why. */
export function buildPeers(article) {
  const peers = {};
  const notes = [];
  for (const [name, parts] of Object.entries(PARTS)) {
    try {
      peers[name] = new Map(parts(install(name.toLowerCase()), article));
    } catch ({ message }) {
      notes.push(`${name} is not measured: ${message}`);
    }
  }
  return { peers, notes };
}

/** The packages of a peer, installed anew only where its lock file is another than that of the last time. */
function install(name) {
  const folder = join(BUILT, name);
  const lock = readFileSync(join(SOURCES, name, "package-lock.json"), "utf8");
  mkdirSync(folder, { recursive: true });
  const installed = join(folder, "installed.json");
  if (existsSync(installed) && readFileSync(installed, "utf8") === lock) return folder;
  for (const file of ["package.json", "package-lock.json"]) copyFileSync(join(SOURCES, name, file), join(folder, file));
  run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], folder);
  copyFileSync(join(folder, "package-lock.json"), installed);
  return folder;
}

/** A page whose one script is bundled for production from `page.jsx`. */
function bundled(folder, article, library) {
  copyFileSync(join(SOURCES, "story.jsx"), join(folder, "story.jsx"));
  copyFileSync(join(SOURCES, library, "page.jsx"), join(folder, "page.jsx"));
  const form = ["--bundle", "--minify", "--format=esm", "--target=es2022", "--legal-comments=none"];
  const jsx = ["--jsx=automatic", `--jsx-import-source=${library}`, '--define:process.env.NODE_ENV="production"'];
  run(join(TOOLS, "esbuild"), ["page.jsx", ...form, ...jsx, "--outfile=page.js", "--log-level=error"], folder);
  const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Story</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${STYLE}</style>
<script type="module" src="page.js"></script></head><body><div id="app"></div></body></html>
`;
  return [
    ["index.html", page],
    ["page.js", readFileSync(join(folder, "page.js"))],
    ["story.json", JSON.stringify(article)],
  ];
}

function run(command, options, cwd) {
  const { status, error, stderr } = spawnSync(command, options, { cwd, encoding: "utf8" });
  const name = command.split("/").at(-1);
  if (error?.code === "ENOENT") throw new Error(`there is no ${name}: script/bootstrap installs it`);
  if (status !== 0) throw new Error((error?.message ?? stderr).trim().split("\n")[0] || `${command} failed`);
}
