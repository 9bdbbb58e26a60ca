// Names the files of a build by their final bytes, so that a host may keep them for ever; run by script/minify. Trunk
// names style sheets, but by what they were before they were made smaller. Modules that are loaded when they are needed
// have their names already, since a script holds these: script/tools/split-loader.mjs.
//   node final-names.mjs FOLDER

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
const page = join(folder, "index.html");
const named = /^(viewer|formats|standfirst|print|story|rich)(?:-[0-9a-f]+)?(\.js|_bg\.wasm|\.css)$/;

// The link by which index.html tells Trunk that script/modules builds the module.
let text = readFileSync(page, "utf8").replace(/ *<link data-trunk[^>]* rel="rust"[^>]*>\n?/, "");
if (text.includes("data-trunk")) throw new Error("index.html holds something that is for Trunk only");
for (const name of readdirSync(folder)) {
  const [, stem, end] = named.exec(name) ?? [];
  if (!stem) continue;
  const hash = createHash("sha256").update(readFileSync(join(folder, name))).digest("hex").slice(0, 16);
  const final = `${stem}-${hash}${end}`;
  if (name === final) continue;
  if (!text.includes(name)) throw new Error(`index.html does not name ${name}`);
  text = text.replaceAll(name, final);
  renameSync(join(folder, name), join(folder, final));
}
writeFileSync(page, text);
