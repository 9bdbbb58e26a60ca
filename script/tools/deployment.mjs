// Tells the service worker of a build what belongs to it: the files of the viewer with their digests, and a version
// made of all their bytes. Run by script/embed, once the files have their names.
//   node deployment.mjs FOLDER

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
const bytes = (name) => readFileSync(join(folder, name));
const sha256 = (content, form) => createHash("sha256").update(content).digest(form);

const NEEDED = /^(boot\.js|late\.js|published\.js|(viewer|standfirst|print)-[0-9a-f]{16}(\.js|_bg\.wasm|\.css))$/;
const OPTIONAL = /^(embed-panel\.js|frame\.js|formats-[0-9a-f]{16}(\.js|_bg\.wasm))$/;

function digests(pattern) {
  const names = readdirSync(folder).filter((name) => pattern.test(name)).sort();
  // A name with a hash says which bytes it stands for. A module of other bytes is kept in no case: loading it fails.
  const isNamed = (name) => /-[0-9a-f]{16}(\.js|\.css)$/.test(name);
  const digest = (name) => (isNamed(name) ? "" : `sha256-${sha256(bytes(name), "base64")}`);
  return Object.fromEntries(names.map((name) => [name, digest(name)]));
}

const worker = join(folder, "sw.js");
const script = String(readFileSync(worker)).replace(/^const DEPLOYMENT=.*\n/, "");
const [needed, optional] = [NEEDED, OPTIONAL].map(digests);
const all = JSON.stringify([needed, optional]) + script + bytes("index.html");
const version = sha256(all, "hex").slice(0, 16);
writeFileSync(worker, `const DEPLOYMENT=${JSON.stringify({ version, needed, optional })};\n${script}`);
