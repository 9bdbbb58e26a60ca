// Gives short names to what the wasm module and its script import from and export to each other; run by script/minify
// on both files in place. wasm-bindgen ends each name with a hash, which no compression makes smaller: 4 kB of the
// first view. wasm-opt renames inside the module and tells how; the script is then made to say the same.
//   node short-names.mjs MODULE.wasm SCRIPT.js

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const [module, script] = process.argv.slice(2);
const told = execFileSync("wasm-opt", [module, "--minify-imports-and-exports-and-modules", "-o", module], {
  encoding: "utf8",
  maxBuffer: 1 << 24,
});
const renamed = JSON.parse(told);
const exported = new Map(renamed.exports);
const imported = new Map(renamed.imports.map(([, name, short]) => [name, short]));

let text = readFileSync(script, "utf8");
text = text.replace(/"\.\/\w+_bg\.js": import0/, "a: import0");
text = text.replace(/^( {8})(\w+)(?=: function\()/gm, (all, indent, name) => indent + (imported.get(name) ?? name));
text = text.replace(/\bwasm\.(\w+)/g, (all, name) => `wasm.${exported.get(name) ?? name}`);
// boot.js loads the module itself; esbuild then leaves out what did it here.
text = text.replace("{ initSync, __wbg_init as default }", "{ initSync }");
writeFileSync(script, text);

// What an engine would find out only in a reader's browser: both must have what the other names.
const { Module } = globalThis.WebAssembly;
const compiled = new Module(readFileSync(module));
const given = new Set(Module.exports(compiled).map(({ name }) => name));
const lacking = [
  ...Module.imports(compiled).filter(({ module: from, name }) => from !== "a" || !text.includes(`\n        ${name}: function(`)),
  ...[...text.matchAll(/\bwasm\.(\w+)/g)].map(([, name]) => ({ name })).filter(({ name }) => !given.has(name)),
];
if (lacking.length > 0) {
  console.error(`module and script do not fit: ${lacking.map(({ name }) => name).join(", ")}`);
  process.exit(1);
}
