// What the attributes of the element of embed.js mean for its frame. Run by script/scripts.

import assert from "node:assert/strict";
import { test } from "node:test";

import { run } from "./world.js";

const ORIGIN = "https://news.example";

/** What attributes mean on a page. */
async function attributes({ origin = "https://host.example", scheme = "normal" } = {}) {
  class HTMLScriptElement {}
  const currentScript = Object.assign(new HTMLScriptElement(), { src: `${ORIGIN}/viewer/embed.js` });
  const document = { currentScript, baseURI: "https://host.example/page/" };
  const getComputedStyle = () => ({ colorScheme: scheme });
  return run("web/embed/element/attributes.js", { document, HTMLScriptElement, origin, getComputedStyle });
}

const element = (attributes, id = "") => ({ id, getAttribute: (name) => attributes[name] ?? null });

test("the viewer is where the script is, or where src says", async () => {
  const { addressOf } = await attributes();
  const own = addressOf(element({ article: "a/b" }), "t-1");
  assert.equal(own.origin + own.pathname, `${ORIGIN}/viewer/`);
  assert.deepEqual(Object.fromEntries(own.searchParams), {
    ...{ article: "a/b", embed: "1", fit: "1", theme: "auto", token: "t-1", parentOrigin: "https://host.example" },
  });
  assert.equal(addressOf(element({ src: "../v/" }), "t").href.split("?")[0], "https://host.example/v/");
  for (const src of ["javascript:alert(1)", "data:text/html,x", "https://"]) {
    assert.equal(addressOf(element({ src }), "t"), undefined, src);
  }
});

test("a page without an origin is not named as the parent", async () => {
  const { addressOf } = await attributes({ origin: "null" });
  assert.equal(addressOf(element({ src: `${ORIGIN}/` }), "t").searchParams.get("parentOrigin"), null);
});

test("a frame of the page's own origin gets none in a sandbox, which it could take off", async () => {
  const { sandboxOf } = await attributes();
  const sandbox = (value, address) => sandboxOf(element({ sandbox: value }), new URL(address));
  assert.equal(sandbox(null, ORIGIN), undefined);
  assert.match(sandbox("", ORIGIN), /allow-scripts allow-same-origin/);
  assert.equal(sandbox("allow-scripts", ORIGIN), "allow-scripts");
  for (const value of ["", "allow-scripts allow-same-origin"]) {
    assert.doesNotMatch(sandbox(value, "https://host.example/v/"), /same-origin/);
  }
});

test("the theme is that of the attribute, or of the page where that is plain", async () => {
  const themes = [["dark", "light", "dark"], ["blue", "only dark", "dark"], [null, "light dark", "auto"]];
  for (const [theme, scheme, found] of themes) {
    const { themeOf } = await attributes({ scheme });
    assert.equal(themeOf(element({ theme })), found);
  }
});

test("a hash of the page may name a place in one element", async () => {
  const { placeIn } = await attributes();
  assert.equal(placeIn(element({}), "#standfirst:c-1"), "c-1");
  assert.equal(placeIn(element({}, "story"), "#story:c-1"), "c-1");
  assert.equal(placeIn(element({}, "story"), "#standfirst:c-1"), undefined);
  assert.equal(placeIn(element({}), "#c-1"), undefined);
});
