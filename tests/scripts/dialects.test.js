// What the viewer in a frame says in the dialects of others, and to whom. Run by script/scripts.

import assert from "node:assert/strict";
import { test } from "node:test";

import { listeners, locationAt, run } from "./world.js";

/** The dialects of a frame at an address, and what it posts. */
async function dialects(search = "", hash = "") {
  const { addEventListener, dispatch } = listeners();
  const window = { addEventListener, location: locationAt(search, hash) };
  const { Dialects } = await run("web/embed/frame/dialects.js", window);
  const posted = [];
  let met = 0;
  const dialects = new Dialects({ post: (data) => posted.push(data) }, () => (met += 1));
  return { dialects, posted, met: () => met, window, dispatch };
}

const SIZE = { height: 900, width: 400 };
const INIT = "[iFrameSizer]f-1:8:false:false:32:true:true:null:bodyOffset";
const AMP = { sentinel: "amp", type: "embed-size", ...SIZE };
const datawrapper = (name) => ({ "datawrapper-height": { [name]: 900 } });

test("two dialects are spoken to anybody, others to nobody unasked", async () => {
  const { dialects: own, posted, met } = await dialects("?article=a/b");
  own.size(SIZE);
  own.scroll(10);
  own.link("https://b.example/");
  assert.deepEqual(posted, [AMP, datawrapper("a/b")]);
  assert.deepEqual([own.fitted, met()], [false, 0]);
});

test("iframe-resizer is answered by the name that it gave, and told only once that all is set up", async () => {
  const { dialects: own, posted, met } = await dialects();
  assert.equal(own.hear(INIT), undefined);
  assert.deepEqual([own.fitted, met()], [true, 1]);
  own.size(SIZE);
  own.size(SIZE);
  const other = [AMP, datawrapper("standfirst")];
  const [init, later] = ["init", "resizeObserver"].map((type) => `[iFrameSizer]f-1:900:400:${type}`);
  assert.deepEqual(posted, [...other, init, later, ...other, later]);
  posted.length = 0;
  own.scroll(120);
  assert.deepEqual(posted, ["[iFrameSizer]f-1:120:0:scrollToOffset"]);
});

test("what only looks like iframe-resizer is no introduction", async () => {
  const { dialects: own, met } = await dialects();
  for (const text of ["[iFrameSizer]f-1", `[iFrameSizer]${"x".repeat(101)}:1:2:3:4:5:6:7:8`, "[iFrameSizer]<b>:1:2:3:4:5:6:7:8", "iFrameSizer"]) {
    assert.equal(own.hear(text), undefined);
  }
  assert.deepEqual([own.fitted, met()], [false, 0]);
});

test("iframe-resizer may ask for the height, and for a place", async () => {
  const { dialects: own, met } = await dialects();
  assert.equal(own.hear("[iFrameSizer]resize"), undefined);
  assert.equal(met(), 1);
  assert.equal(own.hear("[iFrameSizer]moveToAnchor:c-1"), "c-1");
});

test("open-iframe-resizer introduces itself, and may ask again", async () => {
  const { dialects: own, posted, met } = await dialects();
  own.hear({ type: "iframe-get-child-dimensions" });
  assert.deepEqual([own.fitted, met()], [false, 1]);
  own.hear({ type: "iframe-child-init" });
  own.size(SIZE);
  assert.deepEqual([own.fitted, met(), posted.at(-1)], [true, 2, { type: "iframe-resized", ...SIZE }]);
});

test("Pym names the frame in its address", async () => {
  const { dialects: own, posted } = await dialects("?childId=pym-0");
  own.size(SIZE);
  own.scroll(5);
  assert.deepEqual([own.fitted, posted.slice(-2)], [true, ["pymxPYMxpym-0xPYMxheightxPYMx900", "pymxPYMxpym-0xPYMxscrollToChildPosxPYMx5"]]);
  const wrong = await dialects("?childId=a%20b");
  assert.equal(wrong.dialects.fitted, false);
});

test("WordPress gives its secret in the address, also later, and opens links", async () => {
  const { dialects: own, posted, window, dispatch } = await dialects("", "#?secret=short-");
  assert.equal(own.fitted, false);
  window.location.hash = "#?secret=aB3";
  dispatch("hashchange");
  own.size(SIZE);
  own.link("https://b.example/");
  const secret = "aB3";
  assert.deepEqual(posted.slice(-2), [
    { message: "height", value: 900, secret },
    { message: "link", value: "https://b.example/", secret },
  ]);
});

test("messages that are not understood are no matter", async () => {
  const { dialects: own, met } = await dialects();
  for (const data of [undefined, null, 7, "", [], {}, { type: "x" }, { message: "ready" }]) {
    assert.equal(own.hear(data), undefined);
  }
  assert.equal(met(), 0);
});
