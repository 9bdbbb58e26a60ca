// "Save offline": what is kept of a story, and what is let go. Run by script/scripts.

import assert from "node:assert/strict";
import { test } from "node:test";

import { browserCaches } from "./caches.js";
import { FOLDER, observers, run, settled } from "./world.js";

const STORY = '{"headline":"A"}';

/**
 * A page that shows a story.
 * @param {object} [options]
 * @param {string} [options.article] Its slug.
 * @param {object[]} [options.pictures] Its pictures: `address`, `others`.
 * @param {object} [options.answers] What the host answers otherwise than with 200, by paths.
 * @param {object} [options.caches]
 */
async function page({ article = "a", pictures = [], answers = {}, caches = browserCaches() } = {}) {
  const search = `?article=${article}`;
  const dataset = { state: "ready", view: "story" };
  const root = { dataset, marks: {}, toggleAttribute: (name, set) => (root.marks[name] = set) };
  const said = [];
  const button = { ariaPressed: null, ariaBusy: null };
  const asked = [];
  // An answer to a page is of its own origin: no constructor makes one.
  const basic = (answer) => Object.defineProperty(answer, "type", { value: "basic" });
  const window = {
    ...{ caches, MutationObserver: observers().MutationObserver, navigator: {} },
    document: { documentElement: root, querySelector: () => button },
    location: { origin: new URL(FOLDER).origin, pathname: new URL(FOLDER).pathname, search },
    async fetch(address) {
      const path = address.replace(FOLDER, "");
      asked.push(path);
      if (answers[path] instanceof Error) throw answers[path];
      return answers[path] ?? basic(new Response(path.endsWith(".json") ? STORY : "bytes"));
    },
  };
  const absolute = ({ address, others = [] }) => ({
    address: new URL(address, FOLDER).href,
    others: others.map((other) => new URL(other, FOLDER).href),
  });
  const stubs = {
    "share.js": { say: (_, text) => said.push(text) },
    "pictures.js": {
      pictures: async () => pictures.map(absolute),
      canBeKept: (address) => address.startsWith(FOLDER),
    },
  };
  const { offerSaving, toggleSaved } = await run("web/after-load/save.js", window, stubs);
  return { offerSaving, toggle: () => toggleSaved(button), button, said, caches, asked, root };
}

const RIVER = { address: "articles/river-800.webp", others: ["articles/river-400.webp"] };

test("a story is saved with its pictures, each under all addresses that the browser may choose", async () => {
  const { toggle, button, said, caches } = await page({ pictures: [RIVER] });
  await toggle();
  assert.deepEqual(caches.names(), ["standfirst /viewer/ saved"]);
  assert.deepEqual(caches.addresses(), [
    ...["articles/a.json", "articles/a.json?saved-with", "articles/river-400.webp", "articles/river-800.webp"],
  ]);
  assert.equal(caches.header("articles/river-400.webp"), FOLDER + RIVER.address);
  assert.equal(caches.header("articles/river-800.webp"), null);
  assert.deepEqual([button.ariaPressed, button.ariaBusy], ["true", null]);
  assert.deepEqual(said, ["Saving…", "Saved: can be read without a connection."]);
});

test("pictures of other sites, and those that do not load, are told to be missing", async () => {
  const missing = [
    { pictures: [RIVER, { address: "https://b.example/x.png" }] },
    { pictures: [RIVER], answers: { [RIVER.address]: new TypeError("offline") } },
    { pictures: [RIVER], answers: { [RIVER.address]: new Response("", { status: 404 }) } },
  ];
  for (const options of missing) {
    const { toggle, button, said, asked } = await page(options);
    await toggle();
    assert.match(said.at(-1), /^Saved, without the pictures/);
    assert.equal(button.ariaPressed, "true");
    assert.ok(!asked.includes("https://b.example/x.png"));
  }
});

test("a start page in the place of a story is not saved", async () => {
  const answers = [
    new Response("<!doctype html>"),
    new Response("", { status: 404 }),
    Object.defineProperty(new Response(STORY), "redirected", { value: true }),
    new TypeError("offline"),
  ];
  for (const answer of answers) {
    const { toggle, button, said, caches } = await page({ answers: { "articles/a.json": answer } });
    await toggle();
    assert.deepEqual([button.ariaPressed, caches.addresses()], ["false", []]);
    assert.match(said.at(-1), /^Not saved: the story could not be loaded/);
  }
});

test("where storage is full nothing is left of the story, and that is said", async () => {
  const full = new DOMException("full", "QuotaExceededError");
  const caches = browserCaches((address) => (address.endsWith("a.json") ? full : undefined));
  const { toggle, button, said } = await page({ pictures: [RIVER], caches });
  await toggle();
  assert.deepEqual([button.ariaPressed, button.ariaBusy, caches.addresses()], ["false", null, []]);
  assert.equal(said.at(-1), "Not saved: this browser's storage is full.");
});

test("a story that is let go takes along the pictures that no other needs", async () => {
  const caches = browserCaches();
  const shared = { address: "articles/shared.png" };
  const first = await page({ article: "a", pictures: [RIVER, shared], caches });
  const second = await page({ article: "b", pictures: [shared], caches });
  await first.toggle();
  await second.toggle();
  await first.toggle();
  assert.deepEqual(caches.addresses(), ["articles/b.json", "articles/b.json?saved-with", "articles/shared.png"]);
  assert.deepEqual([first.button.ariaPressed, first.said.at(-1)], ["false", "No longer saved."]);
  await second.toggle();
  assert.deepEqual(caches.addresses(), []);
});

test("a press while it is being saved does nothing", async () => {
  const { toggle, said, caches } = await page();
  await Promise.all([toggle(), toggle()]);
  assert.deepEqual(said.length, 2);
  assert.ok(caches.addresses().includes("articles/a.json"));
});

test("the button is shown where a story can be saved, and says whether it is", async () => {
  const caches = browserCaches();
  const saved = await page({ caches });
  await saved.toggle();
  const [again, other, foreign] = [
    await page({ caches }),
    await page({ caches, article: "b" }),
    await page({ caches, article: "https://b.example/x.json" }),
  ];
  for (const { offerSaving } of [again, other, foreign]) offerSaving();
  await settled();
  assert.deepEqual([again.button.ariaPressed, again.root.marks], ["true", { "data-offline": true }]);
  assert.deepEqual([other.button.ariaPressed, other.root.marks], ["false", { "data-offline": true }]);
  assert.deepEqual(foreign.root.marks, { "data-offline": false });
  await foreign.toggle();
  assert.deepEqual(foreign.said, []);
});
