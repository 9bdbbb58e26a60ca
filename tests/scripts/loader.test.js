// How modules are loaded that are split off the viewer's.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { loader } from "../../web/modules/loader.js";

const BELOW = ["below", "./below.wasm", "sha256-below"];
const LIST = ["list", "./list.wasm", "sha256-list"];
const SHARED = ["shared", "./shared.wasm", "sha256-shared"];

/** The smallest module there is. */
const EMPTY = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

let asked;
let answer;
let told;
let load;

beforeEach(() => {
  asked = [];
  told = [];
  answer = () => new Response(EMPTY);
  globalThis.fetch = async (url, { integrity }) => {
    asked.push([url.href, integrity]);
    return answer(url.href);
  };
  console.error = () => {};
  const table = { get: (index) => (data, done) => told.push([index, data, done]) };
  load = loader("https://a.example/news/viewer.js", () => ({ __indirect_function_table: table }));
});

test("a module is asked for beside the script, by its digest, and once", async () => {
  const below = load(BELOW, []);
  await below(7, 8);
  await below(9, 10);
  assert.deepEqual(asked, [["https://a.example/news/below.wasm", "sha256-below"]]);
  assert.deepEqual(told, [[7, 8, true], [9, 10, true]]);
});

test("what several need is asked for once", async () => {
  await Promise.all([load(BELOW, [SHARED])(1, 2), load(LIST, [SHARED])(3, 4)]);
  const names = asked.map(([address]) => address.slice("https://a.example/news/".length));
  assert.deepEqual(names.sort(), ["below.wasm", "list.wasm", "shared.wasm"]);
});

test("what could not be had is told, and asked for again by another address", async () => {
  const bad = [
    () => new Response("Not found", { status: 404 }),
    () => new Response("<!doctype html>"),
    () => new Response(EMPTY.slice(0, 5)),
    () => Promise.reject(new TypeError("no connection")),
  ];
  const below = load(BELOW, []);
  for (answer of bad) await below(1, 2);
  answer = () => new Response(EMPTY);
  await below(1, 2);
  assert.deepEqual(told.map(([, , done]) => done), [false, false, false, false, true]);
  const queries = asked.map(([address]) => new URL(address).search);
  assert.deepEqual(queries, ["", "?1", "?2", "?3", "?4"]);
});

test("a module whose shared part is missing waits for it to be asked for again", async () => {
  answer = (address) => new Response(EMPTY, { status: address.includes("shared") ? 503 : 200 });
  const below = load(BELOW, [SHARED]);
  await below(1, 2);
  answer = () => new Response(EMPTY);
  await below(1, 2);
  assert.deepEqual(told.map(([, , done]) => done), [false, true]);
});
