// Which story a page shows, and what changes of it are told to the reader. Run by script/scripts.

import assert from "node:assert/strict";
import { test } from "node:test";

import { FOLDER, listeners, observers, run } from "./world.js";

/** The page at an address, in a state. */
function shownAt(path, dataset = { state: "ready", view: "story" }) {
  const { MutationObserver, changed } = observers();
  const url = new URL(path, FOLDER);
  const location = {
    ...{ href: url.href, origin: url.origin, pathname: url.pathname, search: url.search, reloaded: 0 },
    reload: () => (location.reloaded += 1),
  };
  return { location, MutationObserver, document: { documentElement: { dataset } }, changed };
}

test("the story that is shown is known by the page's address", async () => {
  const slugs = [
    ["?article=2022/river", "2022/river"],
    ["a/2022/river/", "2022/river"],
    ["a/river/index.html", "river"],
    ["?article=https://b.example/x.json", undefined],
    ["?article=../config", undefined],
    ["", undefined],
  ];
  for (const [path, slug] of slugs) {
    const shown = await run("web/after-load/shown.js", shownAt(path));
    assert.equal(shown.slug(), slug, path);
  }
  for (const dataset of [{ state: "loading", view: "story" }, { state: "ready", view: "list" }]) {
    const shown = await run("web/after-load/shown.js", shownAt("?article=river", dataset));
    assert.equal(shown.slug(), undefined);
  }
});

test("a link leads to a story of this viewer, or to none", async () => {
  const { slugOf, fileOf } = await run("web/after-load/shown.js", shownAt(""));
  assert.equal(slugOf({ href: `${FOLDER}?article=a/b` }), "a/b");
  assert.equal(slugOf({ href: `${FOLDER}a/b/` }), "b");
  for (const href of ["https://b.example/?article=a", `${FOLDER}?article=https://b.example/x`, "mailto:a@b.example"]) {
    assert.equal(slugOf({ href }), undefined, href);
  }
  assert.equal(fileOf("a/b"), `${FOLDER}articles/a/b.json`);
});

test("a task runs when something is shown, now and later", async () => {
  const dataset = { state: "loading" };
  const { changed, ...window } = shownAt("", dataset);
  const { onShown } = await run("web/after-load/shown.js", window);
  let times = 0;
  onShown(() => (times += 1));
  assert.equal(times, 0);
  dataset.state = "ready";
  changed();
  assert.equal(times, 1);
  onShown(() => (times += 1));
  assert.equal(times, 2);
});

/** The notices of a page when the worker says that something has changed. */
async function noticesOf(path, address, dataset) {
  const notices = [];
  const window = shownAt(path, dataset);
  const stubs = { "notice.js": { notice: (...words) => notices.push(words) } };
  const { noticeChanges } = await run("web/after-load/changes.js", window, stubs);
  const { addEventListener, dispatch } = listeners();
  noticeChanges({ addEventListener });
  dispatch("message", { data: { type: "reached" } });
  dispatch("message", { data: { type: "changed", address } });
  return { notices, location: window.location };
}

test("a change of what is shown is said, and shown where the reader asks for it", async () => {
  const { notices, location } = await noticesOf("?article=a", `${FOLDER}articles/a.json`);
  const [[text, action]] = notices;
  assert.deepEqual([notices.length, text, location.reloaded], [1, "This story was updated.", 0]);
  action.act();
  assert.equal(location.reloaded, 1);
});

test("a change of something else is not", async () => {
  const list = { state: "ready", view: "list" };
  const other = { state: "ready", view: "error" };
  const cases = [
    ["?article=a", `${FOLDER}articles/b.json`, undefined, 0],
    ["?article=a", FOLDER, undefined, 0],
    ["a/x/", `${FOLDER}a/x/`, undefined, 1],
    ["a/x/index.html", `${FOLDER}a/x/`, undefined, 1],
    ["", `${FOLDER}articles/feed.json`, list, 1],
    ["page/2/", `${FOLDER}page/2/`, list, 1],
    ["page/2/", `${FOLDER}page/3/`, list, 0],
    ["", `${FOLDER}articles/feed.json`, other, 0],
  ];
  for (const [path, address, dataset, count] of cases) {
    const { notices } = await noticesOf(path, address, dataset);
    assert.equal(notices.length, count, `${path} ${address}`);
  }
});
