// What the element of embed.js hears from its frame, and what it tells it. Run by script/scripts.

import assert from "node:assert/strict";
import { test } from "node:test";

import { listeners, run } from "./world.js";

const ORIGIN = "https://news.example";
const OURS = { ns: "standfirst", v: 1, type: "loaded" };

/** A channel to a frame, and a function that says something to the element as if it came from there. */
async function channel(known = {}) {
  const posted = [];
  const contentWindow = { postMessage: (...words) => posted.push(words) };
  const { addEventListener, dispatch } = listeners();
  const clock = { now: 0 };
  const window = { addEventListener, performance: { now: () => clock.now } };
  const { Channel } = await run("web/embed/element/channel.js", window);
  const channel = new Channel({ contentWindow }, { origin: ORIGIN, opaque: false, token: "t-1", ...known });
  const heard = [];
  const end = new AbortController();
  channel.hear((message) => heard.push(message), end.signal);
  const say = (fields = {}) => dispatch("message", { source: contentWindow, origin: ORIGIN, data: OURS, ...fields });
  return { channel, heard, say, end, clock, posted };
}

test("the frame is heard, and nobody else", async () => {
  const { heard, say } = await channel();
  say();
  assert.deepEqual(heard, [OURS]);
  say({ source: {} });
  say({ source: null });
  say({ origin: "https://b.example" });
  say({ origin: "null", data: { ...OURS, token: "t-1" } });
  assert.equal(heard.length, 1);
});

test("a frame that is gone is not everybody without a window", async () => {
  const { addEventListener, dispatch } = listeners();
  const { Channel } = await run("web/embed/element/channel.js", { addEventListener });
  const heard = [];
  new Channel({ contentWindow: null }, { origin: ORIGIN, opaque: false, token: "" }).hear(
    (message) => heard.push(message),
    new AbortController().signal,
  );
  dispatch("message", { source: null, origin: ORIGIN, data: OURS });
  assert.deepEqual(heard, []);
});

test("other messages are not for the element", async () => {
  const { heard, say } = await channel();
  for (const data of [null, "[iFrameSizer]x", { ...OURS, ns: "x" }, { ...OURS, v: 2 }, { ...OURS, type: 1 }, [OURS]]) {
    say({ data });
  }
  assert.deepEqual(heard, []);
});

test("a frame without an origin has to know its token", async () => {
  const { heard, say } = await channel({ opaque: true });
  say({ origin: "null" });
  say({ origin: "null", data: { ...OURS, token: "t-2" } });
  say({ data: { ...OURS, token: "t-1" } });
  assert.deepEqual(heard, []);
  say({ origin: "null", data: { ...OURS, token: "t-1" } });
  assert.equal(heard.length, 1);
});

test("a frame that says too much is not heard until the next second, but for its height", async () => {
  const { heard, say, clock } = await channel();
  for (let count = 0; count < 100; count += 1) say();
  assert.equal(heard.length, 60);
  say({ data: { ...OURS, type: "resize" } });
  assert.equal(heard.length, 61);
  clock.now = 1000;
  say();
  assert.equal(heard.length, 62);
});

test("after its end nothing is heard", async () => {
  const { heard, say, end } = await channel();
  end.abort();
  say();
  assert.deepEqual(heard, []);
});

test("what the frame is told reaches no page that took its place", async () => {
  const known = await channel();
  known.channel.tell("goto", { hash: "a" });
  assert.deepEqual(known.posted, [[{ ns: "standfirst", v: 1, type: "goto", hash: "a" }, ORIGIN]]);
  const opaque = await channel({ opaque: true });
  opaque.channel.tell("measure", {});
  assert.equal(opaque.posted[0][1], "*");
});
