// Going to anchors of a story in a frame. Run by script/scripts.

import assert from "node:assert/strict";
import { test } from "node:test";

import { listeners, locationAt, observers, run } from "./world.js";

/** A story in a frame, with one place in it. */
async function anchors({ fitted = true, state = "ready", motion = true } = {}) {
  const told = [];
  const asked = [];
  const { addEventListener, dispatch } = listeners();
  const { MutationObserver, changed } = observers();
  const place = { scrolled: 0, scrollIntoView: () => (place.scrolled += 1), getBoundingClientRect: () => ({ top: 500.4 }) };
  class Element {
    closest = () => ({ getAttribute: () => this.href });
  }
  const root = { dataset: { state } };
  const history = { replaced: [], replaceState: (...step) => history.replaced.push(step) };
  const window = {
    ...{ addEventListener, MutationObserver, Element, history },
    document: { documentElement: root, getElementById: (id) => (id === "c-ä" ? place : null) },
    location: { ...locationAt(), replace: (hash) => (window.location.hash = hash) },
    matchMedia: (query) => ({ matches: query.endsWith("no-preference)") && motion }),
    requestAnimationFrame: (task) => (queueMicrotask(task), 1),
    cancelAnimationFrame() {},
    setTimeout() {},
    clearTimeout() {},
  };
  const { Anchors } = await run("web/embed/frame/anchors.js", window);
  const host = { tell: (...words) => told.push(words) };
  const anchors = new Anchors(host, { fitted, scroll: (top) => asked.push(top) });
  const click = (href, fields) =>
    dispatch("click", { target: Object.assign(new Element(), { href }), button: 0, ...fields });
  return { anchors, told, asked, place, root, changed, click, history, window };
}

const SCROLL = [["scroll", { top: 484, behavior: "smooth" }]];

test("the host is asked to scroll to a place, in its own words and in those of others", async () => {
  const { anchors: own, told, asked, place } = await anchors();
  own.go("#c-ä");
  await Promise.resolve();
  assert.deepEqual([told, asked, place.scrolled], [SCROLL, [484], 0]);
});

test("a frame that nobody fits scrolls itself, too", async () => {
  const { anchors: own, place } = await anchors({ fitted: false });
  own.go("c-ä");
  await Promise.resolve();
  assert.equal(place.scrolled, 1);
});

test("a place is gone to once the story is there, and once only", async () => {
  const { anchors: own, told, root, changed } = await anchors({ state: "loading" });
  own.go("c-ä");
  await Promise.resolve();
  assert.deepEqual(told, []);
  root.dataset.state = "ready";
  changed();
  await Promise.resolve();
  changed();
  await Promise.resolve();
  assert.deepEqual(told, SCROLL);
});

test("names of anchors are texts that the story has", async () => {
  const { anchors: own, told } = await anchors();
  for (const hash of [7, null, { toString: () => "c-ä" }, "missing", "x".repeat(501), ""]) {
    own.go(hash);
    await Promise.resolve();
  }
  assert.deepEqual(told, []);
});

test("a link to a place adds no step to the reader's history", async () => {
  const { click, told, window } = await anchors({ motion: false });
  const event = click("#c-%C3%A4");
  assert.deepEqual([event.defaultPrevented, window.location.hash], [true, "#c-%C3%A4"]);
  assert.deepEqual(told, [["scroll", { top: 484, behavior: "auto" }]]);
  assert.equal(click("#%").defaultPrevented, true, "no place has such a name");
  assert.equal(told.length, 1);
});

test("clicks that ask for a new tab are left to the browser", async () => {
  const { click, told } = await anchors();
  for (const fields of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }]) {
    assert.equal(click("#c-ä", fields).defaultPrevented, false);
  }
  assert.deepEqual(told, []);
});

test("another story adds no step either, and begins at its top", async () => {
  const { window, history, told, asked } = await anchors();
  window.history.pushState({}, "", "?article=b");
  assert.deepEqual(history.replaced, [[{}, "", "?article=b"]]);
  assert.deepEqual([told, asked], [[["scroll", { top: 0, behavior: "auto" }]], [0]]);
});
