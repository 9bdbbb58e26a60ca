// What boot.js asks for before the wasm is there, and what it does with the answers. Run by script/scripts.

import assert from "node:assert/strict";
import { test } from "node:test";

import { json, page, viewer, wasm } from "./boot.page.js";
import { FOLDER, settled } from "./world.js";

const LIST = "articles/feed.json";

test("settings, story and module are asked for at once", async () => {
  const { asked, root, app, imports } = await page({ search: "?article=2022/river" });
  await settled();
  assert.deepEqual(asked().sort(), ["articles/2022/river.json", "config.json", "viewer_bg.wasm"]);
  assert.deepEqual(imports, ["viewer.js"]);
  assert.deepEqual([root.dataset.state, root.dataset.view, app.children], ["loading", "story", []]);
});

test("what is no slug is not asked for in the folder of the stories", async () => {
  for (const article of ["https://b.example/x.json", "../config", "a//b", "a.json", ""]) {
    const { asked } = await page({ search: `?article=${encodeURIComponent(article)}` });
    await settled();
    assert.deepEqual(asked().sort(), ["config.json", "viewer_bg.wasm"], article);
  }
});

test("the list waits for settings that name no other", async () => {
  let answer;
  const config = new Promise((done) => (answer = done));
  const { asked, root, standfirst } = await page({ answers: { "config.json": config, [LIST]: json("the list") } });
  await settled();
  assert.ok(!asked().includes(LIST));
  assert.equal(root.dataset.view, "list");
  answer(json({ latest: { count: 3 } }));
  assert.equal(await (await standfirst.take(FOLDER + LIST)).json(), "the list");
});

test("the list is left to the application where the settings name another", async () => {
  const settings = { latest: { feed: "https://b.example/feed.json" } };
  const { asked, standfirst } = await page({ answers: { "config.json": json(settings) } });
  await assert.rejects(standfirst.take(FOLDER + LIST), /another list/);
  assert.ok(!asked().includes(LIST));
  assert.deepEqual(await (await standfirst.take(`${FOLDER}config.json`)).json(), settings);
});

test("settings that cannot be read name no other list", async () => {
  for (const config of [() => Promise.reject(new Error("offline")), new Response("<!doctype html>")]) {
    const { asked } = await page({ answers: { "config.json": config } });
    await settled();
    assert.ok(asked().includes(LIST));
  }
});

test("an answer is taken once, and nothing else is answered", async () => {
  const { standfirst } = await page({ search: "?article=a", answers: { "articles/a.json": json("A") } });
  assert.equal(standfirst.take(`${FOLDER}articles/b.json`), undefined);
  assert.equal(await (await standfirst.take(`${FOLDER}articles/a.json`)).json(), "A");
  assert.equal(standfirst.take(`${FOLDER}articles/a.json`), undefined);
});

test("who takes an answer can end its request", async () => {
  const { standfirst, requests } = await page({ search: "?article=a" });
  await settled();
  const { signal } = requests.find(({ path }) => path === "articles/a.json");
  const abort = new AbortController();
  const answer = standfirst.take(`${FOLDER}articles/a.json`, abort.signal);
  assert.ok(!signal.aborted);
  abort.abort();
  await assert.rejects(Promise.race([answer, settled().then(() => "still waiting")]));
  assert.ok(signal.aborted);
});

test("a story that is not answered fails where it is taken, and not before", async () => {
  const failing = () => Promise.reject(new TypeError("offline"));
  const { standfirst } = await page({ search: "?article=a", answers: { "articles/a.json": failing } });
  // Node would end the test for a rejection that nobody meets.
  await settled();
  await assert.rejects(standfirst.take(`${FOLDER}articles/a.json`), /offline/);
});

test("a published list needs nothing", async () => {
  const { asked, imports, app } = await page({ root: { published: "", view: "list" } });
  await settled();
  assert.deepEqual([asked(), imports, app.children], [[], [], ["what was there"]]);
});

test("a published story is not asked for, and is prepared before the application draws", async () => {
  let prepared;
  let done;
  const prepare = (...words) => ((prepared = words), new Promise((resolve) => (done = resolve)));
  const glue = viewer();
  const { asked, app } = await page({
    root: { published: "", view: "story" },
    answers: { "viewer_bg.wasm": wasm },
    modules: { "published.js": { prepare }, "viewer.js": glue },
  });
  await settled();
  assert.deepEqual([asked().sort(), app.children], [["config.json", "viewer_bg.wasm"], ["what was there"]]);
  assert.equal(prepared[1], true, "what is drawn leads on from the story");
  assert.deepEqual(glue.started, []);
  done();
  await settled();
  assert.deepEqual(glue.started, ["streamed"]);
});

test("a published page whose address asks for another story shows that", async () => {
  for (const [search, view] of [["?article=a", "story"], ["?tag=war", "list"]]) {
    const { app, root } = await page({ search, root: { published: "", view: "list" } });
    await settled();
    assert.deepEqual([app.children, root.dataset.state, root.dataset.view], [[], "loading", view], search);
  }
});

test("wasm of a type that browsers do not compile on its way is compiled as a whole", async () => {
  const glue = viewer();
  const modules = { "viewer.js": glue };
  await page({ modules, answers: { "viewer_bg.wasm": () => new Response("") } });
  await settled();
  assert.deepEqual(glue.started, ["whole"]);
});

test("the host of a frame is spoken with before the application draws", async () => {
  const glue = viewer();
  const { head, root } = await page({
    search: "?embed=1",
    window: { parent: {} },
    answers: { "viewer_bg.wasm": wasm },
    modules: { "viewer.js": glue },
  });
  await settled();
  const [script] = head.children;
  assert.deepEqual([script.src, root.dataset.embed, glue.started], [`${FOLDER}frame.js`, "", []]);
  script.onerror();
  await settled();
  assert.deepEqual(glue.started, ["streamed"], "without that script the story is shown all the same");
});

test("a page of its own speaks with no host", async () => {
  const { head, root } = await page({ search: "?embed=1" });
  assert.deepEqual([head.children, root.dataset.embed], [[], ""]);
});

test("the address may set one of two themes", async () => {
  for (const [theme, set] of [["light", "light"], ["dark", "dark"], ["blue", undefined], ["auto", undefined]]) {
    const { root } = await page({ search: `?theme=${theme}` });
    assert.equal(root.dataset.theme, set);
  }
});
