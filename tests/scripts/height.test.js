// How high the element of embed.js believes its frame to be. Run by script/scripts.

import assert from "node:assert/strict";
import { test } from "node:test";

import { frames, run } from "./world.js";

/** A height of a frame, and what it reports. */
async function height() {
  const clock = { now: 0 };
  const { drawFrame, ...animation } = frames();
  const { Height } = await run("web/embed/element/height.js", { ...animation, performance: { now: () => clock.now } });
  const frame = {
    style: { height: "" },
    get offsetHeight() {
      return Number.parseInt(this.style.height, 10) || 0;
    },
  };
  const changes = [];
  let loops = 0;
  const height = new Height(frame, { changed: (height) => changes.push(height), looped: () => (loops += 1) });
  const grow = (size, pause) => {
    clock.now += pause;
    height.take(size);
    drawFrame();
  };
  return { height, frame, changes, drawFrame, waiting: animation.frames, grow, loops: () => loops };
}

test("a place is kept until the frame says how high it is", async () => {
  const { height: own, frame, drawFrame } = await height();
  const reserved = [["400", "400px"], [null, "600px"], ["-5", "600px"], ["high", "600px"], ["200001", "600px"]];
  for (const [attribute, kept] of reserved) {
    own.reserve(attribute);
    assert.equal(frame.style.height, kept, attribute);
  }
  own.take(900);
  drawFrame();
  own.reserve("400");
  assert.equal(frame.style.height, "900px");
});

test("heights that no story has are not believed", async () => {
  const { height: own, frame, changes, drawFrame } = await height();
  own.reserve(null);
  for (const wrong of [0, 0.5, -1, 200_001, Infinity, NaN, "900", null, undefined, { height: 900 }]) {
    own.take(wrong);
    drawFrame();
  }
  assert.deepEqual([frame.style.height, changes], ["600px", []]);
  own.take(899.2);
  drawFrame();
  assert.deepEqual([frame.style.height, changes], ["900px", [900]]);
});

test("the height is set once in an animation frame, to what was said last", async () => {
  const { height: own, frame, changes, drawFrame, waiting } = await height();
  for (const said of [700, 800, 900]) own.take(said);
  assert.deepEqual([frame.style.height, waiting.size], ["", 1]);
  drawFrame();
  drawFrame();
  assert.deepEqual([frame.style.height, changes], ["900px", [900]]);
});

test("where it is needed at once, it is set at once and not again", async () => {
  const { height: own, changes, drawFrame } = await height();
  own.take(700);
  own.apply();
  drawFrame();
  own.apply();
  assert.deepEqual(changes, [700]);
});

test("a frame that grows because it is fitted is no longer fitted", async () => {
  const { grow, frame, loops } = await height();
  for (let size = 1; size <= 60; size += 1) grow(size, 30);
  assert.equal(loops(), 1);
  assert.equal(frame.style.height, "50px");
});

test("a frame that rests between growing is fitted for ever", async () => {
  const { grow, frame, loops } = await height();
  for (let size = 1; size <= 200; size += 1) grow(size, size % 20 ? 30 : 600);
  assert.deepEqual([frame.style.height, loops()], ["200px", 0]);
});
