// The modules of a build, as they are shipped: only the one for other formats says what is wrong with a file, and where.
// `script/build`, then `node --test tests/dist/*.test.mjs`.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const folder = process.env.STANDFIRST_DIST ?? "dist";
// From the sentences of `FormatError`, which the feature `faults` of crates/formats brings.
const SENTENCE = "This file is not an article we can read: ";

const modules = readdirSync(folder).filter((name) => name.endsWith(".wasm"));
const saysIt = (name) => readFileSync(`${folder}/${name}`).includes(SENTENCE);

test("the module for other formats describes faults", () => {
  const formats = modules.filter((name) => name.startsWith("formats-"));
  assert.deepEqual(formats.map(saysIt), [true]);
});

test("the viewer and the modules that are split off it lack the feature `faults`", () => {
  const viewer = modules.filter((name) => !name.startsWith("formats-"));
  assert.ok(viewer.length >= 3, `${viewer}`);
  assert.deepEqual(viewer.filter(saysIt), []);
});
