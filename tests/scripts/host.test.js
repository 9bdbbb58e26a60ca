// Whom the viewer in a frame hears, whom it tells what, and what a host may set. Run by script/scripts.

import assert from "node:assert/strict";
import { test } from "node:test";

import { FOLDER, listeners, locationAt, observers, run } from "./world.js";

/** The page around a frame at an address. */
async function host(search = "") {
  const posted = [];
  const parent = { postMessage: (...words) => posted.push(words) };
  const { addEventListener, dispatch } = listeners();
  const { Host } = await run("web/embed/frame/host.js", { addEventListener, parent, location: locationAt(search) });
  const host = new Host();
  const heard = [];
  host.hear((...words) => heard.push(words));
  const say = (fields) => dispatch("message", { source: parent, origin: "https://host.example", data: "x", ...fields });
  return { host, posted, heard, say };
}

test("only the page around is heard, where the address says that it is", async () => {
  const anywhere = await host();
  anywhere.say();
  anywhere.say({ source: {} });
  anywhere.say({ data: "x".repeat(10_001) });
  assert.deepEqual(anywhere.heard, [["x", "https://host.example"]]);
  const expected = await host("?parentOrigin=https://host.example");
  expected.say();
  expected.say({ origin: "https://b.example" });
  assert.equal(expected.heard.length, 1);
});

test("what only the host should know is told to the first that introduced itself", async () => {
  const { host: own, posted } = await host("?token=t-1");
  assert.equal(own.confide("link", { href: "x" }), false);
  own.pin("null");
  assert.equal(own.confide("link", { href: "x" }), false);
  own.pin("https://host.example");
  own.pin("https://b.example");
  assert.equal(own.confide("link", { href: "x" }), true);
  assert.deepEqual(posted, [[{ ns: "standfirst", v: 1, type: "link", href: "x", token: "t-1" }, "https://host.example"]]);
});

test("a token that no element makes is not said again", async () => {
  const { host: own, posted } = await host("?token=%3Cb%3E");
  own.tell("ready", {});
  assert.deepEqual(posted, [[{ ns: "standfirst", v: 1, type: "ready" }, "*"]]);
});

/** How a story looks in a frame. */
async function appearance() {
  const { MutationObserver, changed } = observers();
  const set = {};
  const root = { dataset: {}, style: { setProperty: (name, value) => (set[name] = value) } };
  const { Appearance, themeIn } = await run("web/embed/frame/appearance.js", { MutationObserver, document: { documentElement: root } });
  return { appearance: new Appearance(), themeIn, root, set, changed };
}

test("a host sets theme and accent, well-formed ones", async () => {
  const { appearance: own, root, set, changed } = await appearance();
  own.set({ theme: "blue", accent: "red; background: url(//b.example)" });
  assert.deepEqual([root.dataset.theme, set], [undefined, {}]);
  own.set({ theme: "dark", accent: "#B00020" });
  own.set({ theme: 1, accent: null });
  assert.deepEqual([root.dataset.theme, set], ["dark", { "--accent": "#B00020" }]);
  root.dataset.theme = "light";
  changed();
  assert.equal(root.dataset.theme, "dark", "the next story sets that of the address");
});

test("the slice that is seen is noted, as far as it can be", async () => {
  const { appearance: own, set } = await appearance();
  own.see({ top: -1, height: "100" });
  assert.deepEqual(set, {});
  own.see({ top: 0, height: 640 });
  assert.deepEqual(set, { "--viewport-top": "0px", "--viewport-height": "640px" });
});

test("switches for other comment boxes set the theme", async () => {
  const { themeIn } = await appearance();
  const giscus = (theme) => ({ giscus: { setConfig: { theme } } });
  assert.equal(themeIn(giscus("dark_dimmed")), "dark");
  assert.equal(themeIn(giscus("preferred_color_scheme")), "auto");
  assert.equal(themeIn({ type: "set-theme", theme: "github-light" }), "light");
  for (const data of [null, "dark", giscus("https://b.example/x.css"), { type: "x", theme: "dark" }, giscus(1)]) {
    assert.equal(themeIn(data), undefined);
  }
});

test("the address of the story as a page of its own says what is shown, and not how", async () => {
  const search = "?article=a&embed=1&fit=1&theme=dark&token=t&parentOrigin=https://h.example&lang=de";
  const { pageOfItsOwn } = await run("web/embed/frame/address.js", { location: locationAt(search, "#c-1") });
  assert.equal(pageOfItsOwn(), `${FOLDER}?article=a&lang=de`);
  assert.equal(pageOfItsOwn("#s-2"), `${FOLDER}?article=a&lang=de#s-2`);
});
