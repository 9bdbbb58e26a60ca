// Names the modules that wasm-split-cli made by their bytes, and writes the loader anew that wasm-bindgen's script imports:
// wasm-split-cli's own accepts any bytes, waits for ever, and asks again at an address for which a cache may keep what
// was no use. Run by script/modules.
//   node split-loader.mjs FOLDER NAME

import { createHash } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const [folder, name] = process.argv.slice(2);
const written = join(folder, "__wasm_split.js");
const text = readFileSync(written, "utf8");
const hash = (bytes, form) => createHash("sha256").update(bytes).digest(form);

// const __chunk_1 = makeLoad(() => {… "./chunk_1_below.wasm" …}, []);
// export const __wasm_split_load_below = wrapAsyncCb(makeLoad(() => {… "./split_below.wasm" …}, [__chunk_1]));
const LOADERS = /const (\w+) = (?:wrapAsyncCb\()?makeLoad\(\(\) => ([^]*?), \[([\w, ]*)\]\)/g;
const FILE = /new URL\("\.\/([^"]+\.wasm)"/;
const SHARED = /const \{([\w, ]+)\} = initSync/;

const files = new Map();
const loaders = [];
for (const [, variable, fetcher, needed] of text.matchAll(LOADERS)) {
  const split = variable.replace("__wasm_split_load_", "");
  const file = FILE.exec(fetcher)?.[1];
  const isShared = split === variable;
  if (file) files.set(variable, moved(isShared ? "shared" : split, file));
  if (!isShared) loaders.push([variable, needed.match(/\w+/g) ?? []]);
}
const [, shared] = SHARED.exec(text) ?? [];
if (!shared || loaders.length === 0) throw new Error(`${written} is not written as it was: look at script/versions`);

/** A module under a name of its own bytes, such as hosts keep for ever: what it is, its address, its digest. */
function moved(what, file) {
  const bytes = readFileSync(join(folder, file));
  const final = `${name}-${hash(bytes, "hex").slice(0, 16)}_bg.wasm`;
  renameSync(join(folder, file), join(folder, final));
  return [what, `./${final}`, `sha256-${hash(bytes, "base64")}`];
}

const of = (variable) => JSON.stringify(files.get(variable)) ?? "undefined";
const exported = loaders.map(
  ([variable, needed]) => `export const ${variable} = load(${of(variable)}, [${needed.map(of).join(", ")}]);\n`,
);
// As `wasm.…`, which script/tools/short-names.mjs finds.
const members = shared.match(/\w+/g).map((member) => `${member}: wasm.${member}`);
writeFileSync(
  written,
  `import { loader } from ${JSON.stringify(resolve("web/modules/loader.js"))};
import { initSync } from "./${name}.js";
const load = loader(import.meta.url, () => {
  const wasm = initSync();
  return { ${members.join(", ")} };
});
${exported.join("")}`,
);
