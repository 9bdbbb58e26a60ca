// How boot.js says that the viewer cannot run, and what it does while the story is on its way. Run by script/scripts.

import assert from "node:assert/strict";
import { test } from "node:test";

import { CompileError, RuntimeError, page, wasm } from "./boot.page.js";
import { settled } from "./world.js";

const NOT_LOADED = [false, "The viewer could not be loaded.", "Check your connection, then try again."];
const BLOCKED = "This browser, or a setting of it or of this site, keeps WebAssembly from running.";
const STOPPED = "The viewer met a fault of its own and stopped.";

test("a module that is missing is said in words", async () => {
  const missing = [
    { answers: { "viewer_bg.wasm": () => new Response("", { status: 404 }) } },
    { answers: { "viewer_bg.wasm": () => Promise.reject(new TypeError("offline")) } },
    { answers: { "viewer_bg.wasm": wasm }, modules: { "viewer.js": undefined } },
  ];
  for (const options of missing) {
    const { told, root, logged } = await page(options);
    await settled();
    assert.deepEqual(told(), NOT_LOADED);
    assert.equal(root.dataset.state, "failed");
    assert.equal(logged[0][0], "Standfirst:");
    assert.ok(logged[0][1] instanceof Error);
  }
});

test("a browser without WebAssembly, or that refuses it, is not told to check its connection", async () => {
  const without = await page({ window: { WebAssembly: undefined } });
  assert.deepEqual(without.told().slice(0, 2), [false, BLOCKED]);
  const refused = await page({ answers: { "viewer_bg.wasm": wasm }, refusal: new CompileError() });
  await settled();
  assert.deepEqual(refused.told().slice(0, 2), [false, BLOCKED]);
});

test("an application that traps is said to have stopped, and goes out of the way", async () => {
  for (const [event, field] of [["error", "error"], ["unhandledrejection", "reason"]]) {
    const { told, app, parts, dispatch } = await page();
    app.append("what the application drew");
    dispatch(event, { target: {}, [field]: new Error("of somebody else's script") });
    assert.equal(told()[0], true);
    dispatch(event, { target: {}, [field]: new RuntimeError("unreachable") });
    assert.deepEqual([...told().slice(0, 2), app.hidden, parts.heading.focused], [false, STOPPED, true, true]);
  }
});

test("a failure leaves a published story where it is", async () => {
  const prepare = async () => {};
  const { ids, main, app, root } = await page({
    root: { published: "", view: "story", state: "ready" },
    answers: { "viewer_bg.wasm": () => new Response("", { status: 404 }) },
    modules: { "published.js": { prepare } },
  });
  await settled();
  assert.deepEqual([ids["sf-boot-error"].hidden, app.hidden, root.dataset.state], [true, false, "ready"]);
  const [note] = main.children;
  assert.equal(note.dataset.part, "comments-missing");
  assert.equal(note.textContent, "Comments could not be loaded. Check your connection, then try again.");
});

test("Try again loads the page, whatever its address names after #", async () => {
  const { parts, location } = await page({ window: { WebAssembly: undefined } });
  let prevented = false;
  parts.retry.onclick({ preventDefault: () => (prevented = true) });
  assert.deepEqual([parts.retry.href, prevented, location.reloaded], [location.href, true, 1]);
});

test("what can wait is loaded after the story", async () => {
  const met = [];
  const { window, imports, timers, root } = await page({ modules: { "late.js": { meet: (event) => met.push(event) } } });
  window.onclick("a click");
  await settled();
  assert.ok(!imports.includes("late.js"));
  root.dataset.state = "ready";
  timers.find(({ after }) => after === 300).task();
  window.onclick("a second click");
  await settled();
  assert.deepEqual(met, [undefined, "a second click"]);
});

test("a story that is long on its way is said once to be", async () => {
  const { ids, timers, root } = await page();
  const { task } = timers.find(({ after }) => after === 200);
  root.dataset.state = "ready";
  task();
  assert.equal(ids["sf-status"].textContent, "");
  root.dataset.state = "loading";
  task();
  assert.equal(ids["sf-status"].textContent, "Loading the story…");
});

test("a picture that cannot be loaded is marked", async () => {
  const { dispatch } = await page();
  const marked = [];
  const around = { setAttribute: (name) => marked.push(name) };
  for (const tagName of ["IMG", "SOURCE"]) dispatch("error", { target: { tagName, closest: () => around } });
  assert.deepEqual(marked, ["data-failed"]);
});
