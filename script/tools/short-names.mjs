// Gives short names to what the wasm module and its scripts import from and export to each other; run by script/modules
// on all of them in place. wasm-bindgen ends each name with a hash, which no compression makes smaller: 4 kB of the
// first view. wasm-opt renames inside the module and tells how; the script is then made to say the same.
//   node short-names.mjs MODULE.wasm SCRIPT.js [LOADER.js]

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const [module, ...scripts] = process.argv.slice(2);
const told = execFileSync("wasm-opt", [module, "--minify-imports-and-exports-and-modules", "-o", module], {
  encoding: "utf8",
  maxBuffer: 1 << 24,
});
const renamed = JSON.parse(told);
const exported = new Map(renamed.exports);
const imported = new Map(renamed.imports.map(([, name, short]) => [name, short]));
// What the script itself imports from the loader of other modules, to hand it on.
const LOADER = "./__wasm_split.js";
const loaders = renamed.imports.filter(([from]) => from === LOADER);

const texts = scripts.map((script) => [script, short(readFileSync(script, "utf8"))]);
texts.forEach(([script, text]) => writeFileSync(script, text));

/** A script that says the same by short names. */
function short(text) {
  // wasm-bindgen imports the loader once for each of its functions.
  text = text.replace(/^import \* as import(?!1\b)\d+ from "\.\/__wasm_split\.js".*\n/gm, "");
  text = text.replace(/^ *"\.\/__wasm_split\.js": import\d+,\n/gm, "");
  const handed = loaders.map(([, name, short]) => `, ${short}: import1.${name}`).join("");
  text = text.replace(/"\.\/\w+_bg\.js": import0/, handed ? `a: { ...import0${handed} }` : "a: import0");
  text = text.replace(/^( {8})(\w+)(?=: function\()/gm, (all, indent, name) => indent + (imported.get(name) ?? name));
  text = text.replace(/\bwasm\.(\w+)/g, (all, name) => `wasm.${exported.get(name) ?? name}`);
  // boot.js loads the module itself; esbuild then leaves out what did it here.
  return text.replace("{ initSync, __wbg_init as default }", "{ initSync }");
}

// What an engine would find out only in a reader's browser: each must have what the other names.
const { Module } = globalThis.WebAssembly;
const compiled = new Module(readFileSync(module));
const given = new Set(Module.exports(compiled).map(({ name }) => name));
const all = texts.map(([, text]) => text).join("\n");
const isGiven = ({ module: from, name }) =>
  from === "a" && (all.includes(`\n        ${name}: function(`) || all.includes(`, ${name}: import1.`));
const lacking = [
  ...Module.imports(compiled).filter((wanted) => !isGiven(wanted)),
  ...[...all.matchAll(/\bwasm\.(\w+)/g)].map(([, name]) => ({ name })).filter(({ name }) => !given.has(name)),
];
if (lacking.length > 0) {
  console.error(`module and script do not fit: ${lacking.map(({ name }) => name).join(", ")}`);
  process.exit(1);
}
