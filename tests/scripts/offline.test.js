// What the service worker decides without a browser. Run by script/scripts.

import assert from "node:assert/strict";
import { test } from "node:test";

import { isHtml, isWhole, looksLikeJson } from "../../web/service-worker/good.js";
import { cacheNames } from "../../web/service-worker/names.js";
import { belongs, essence, shows } from "../../web/service-worker/pages.js";
import { placeOf } from "../../web/service-worker/places.js";
import { surplus } from "../../web/service-worker/trim.js";

const FOLDER = "https://a.example/news/";
const JS = "viewer-0123456789abcdef.js";
const WASM = "viewer-fedcba9876543210_bg.wasm";
const SCRIPTS = ["boot.js", JS, WASM];

const place = (path) => placeOf(FOLDER + path, FOLDER, SCRIPTS);

test("every address of the viewer's own page is one page", () => {
  for (const path of ["", "index.html", "?article=nahr", "?tag=War#x"]) {
    assert.deepEqual(place(path), { kind: "page", key: FOLDER, story: FOLDER, view: undefined });
  }
});

test("a published story is shown by the viewer where its page is not kept", () => {
  const { kind, key, story, view } = place("a/2022/river/index.html?x#y");
  assert.deepEqual([kind, key, view], ["page", `${FOLDER}a/2022/river/`, "story"]);
  assert.equal(story, `${FOLDER}?article=2022/river`);
});

test("a published list falls back to the first page", () => {
  for (const path of ["page/2/", "tag/war/", "tag/war/2/"]) {
    assert.deepEqual(place(path), { kind: "page", key: FOLDER + path, story: FOLDER, view: "list" });
  }
});

test("a page without the slash at its end is left to the host, which knows where it leads", () => {
  assert.equal(place("a/river"), undefined);
});

test("stories, settings, pictures and the deployment's files are told apart", () => {
  const kinds = ["articles/a/b.json", "config.json", "feed.json", "articles/x.webp", "theme.css", "boot.js", WASM];
  assert.deepEqual(kinds.map((path) => place(path)?.kind), ["data", "data", "data", "file", "file", "script", "script"]);
});

test("a module that is asked for again comes from the host", () => {
  assert.equal(place(`${WASM}?1`), undefined);
  assert.equal(place("boot.js?1")?.kind, "script");
});

test("what is not the viewer's, or not to be kept, is left alone", () => {
  for (const path of ["sw.js", "viewer-0000000000000000.js", "articles/film.webm", "embed.js", "other/", "oembed/x.json"]) {
    assert.equal(place(path), undefined, path);
  }
  for (const address of ["https://a.example/", "https://b.example/news/a/x/", "https://a.example/newspaper/x.png"]) {
    assert.equal(placeOf(address, FOLDER, SCRIPTS), undefined, address);
  }
});

test("only whole answers of this host are kept", () => {
  const answer = { status: 200, type: "basic", redirected: false };
  assert.ok(isWhole(answer));
  for (const wrong of [{ status: 404 }, { status: 206 }, { type: "opaque", status: 0 }, { redirected: true }]) {
    assert.ok(!isWhole({ ...answer, ...wrong }), JSON.stringify(wrong));
  }
});

test("a start page in the place of JSON is known by its beginning", () => {
  for (const text of ["{}", " \n[1]", "\uFEFF{"]) assert.ok(looksLikeJson(text), text);
  for (const text of ["", "<!doctype html>", "Not found"]) assert.ok(!looksLikeJson(text), text);
  assert.ok(isHtml(new Response("", { headers: { "content-type": "text/html; charset=utf-8" } })));
  assert.ok(!isHtml(new Response("", { headers: { "content-type": "text/htmlx" } })));
});

const page = (files, root = "") => `<html${root}><body>${files.map((name) => `<script src="../${name}">`)}</body></html>`;

test("a page belongs to the deployment that has all files it names", () => {
  assert.ok(belongs(page([JS, WASM]), SCRIPTS));
  assert.ok(!belongs(page([JS, "viewer-0000000000000000_bg.wasm"]), SCRIPTS));
  assert.ok(!belongs(page([]), SCRIPTS), "the page of a hotel's network");
  assert.ok(!belongs(page([JS, WASM]).replace("</body></html>", ""), SCRIPTS), "half of a page");
});

test("a published page is what its address says", () => {
  const story = page([], ' data-state="ready" data-view="story" data-published');
  assert.ok(shows(story, "story"));
  assert.ok(!shows(story, "list"));
  assert.ok(!shows(page([], ' data-view="story"'), "story"), "the viewer's own page");
  assert.ok(shows(page([]), undefined));
});

test("a story has not changed because of what stands beside it", () => {
  const main = (story, other) =>
    `<main id="sf-main"><article data-part="story">${story}</article><nav data-part="neighbours">${other}</nav></main>`;
  assert.equal(essence(main("x", "older")), essence(main("x", "newer")));
  assert.notEqual(essence(main("x", "older")), essence(main("y", "older")));
});

test("the oldest go until the rest is within the limit", () => {
  const kept = ["a", "b", "c"].map((key) => ({ key, size: 10 }));
  assert.deepEqual(surplus(kept, 30), []);
  assert.deepEqual(surplus(kept, 29), ["a"]);
  assert.deepEqual(surplus(kept, 5), ["a", "b", "c"]);
});

test("two viewers of one host have their own caches", () => {
  const [one, other] = [cacheNames(FOLDER), cacheNames(`${FOLDER}b/`)];
  assert.ok(!other.saved.startsWith(one.own));
  assert.ok(!one.deployment("1").startsWith(other.own));
});
