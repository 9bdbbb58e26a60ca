// Takes out of a wasm module what only linkers and wasm-split-cli read, in place: with it wasm-opt takes the module for
// an object file. The target features stay, by which wasm-opt knows what it may use. Run by script/modules.
//   node strip-sections.mjs MODULE.wasm

import { readFileSync, writeFileSync } from "node:fs";

const LINKING = /^(linking|name|reloc\..*|__wasm_split_unstable.*)$/;
const CUSTOM = 0;
const HEADER = 8;

const [path] = process.argv.slice(2);
const bytes = readFileSync(path);
let at = HEADER;

/** An unsigned LEB128 number. */
function number() {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return value;
  }
}

/** The next section: whether it stays, and its bytes. */
function section() {
  const start = at;
  const id = bytes[at++];
  const size = number();
  const end = at + size;
  let stays = true;
  if (id === CUSTOM) {
    const length = number();
    stays = !LINKING.test(bytes.toString("utf8", at, at + length));
  }
  at = end;
  return stays ? [bytes.subarray(start, end)] : [];
}

const kept = [bytes.subarray(0, HEADER)];
while (at < bytes.length) kept.push(...section());
writeFileSync(path, Buffer.concat(kept));
