// What boot.js does for texts of other formats. Run by script/scripts.

import assert from "node:assert/strict";
import { test } from "node:test";

import { RuntimeError, json, page, viewer, wasm } from "./boot.page.js";
import { FOLDER } from "./world.js";

const FORMATS = { "formats_bg.wasm": wasm };

test("other formats are read by their module, as the address says", async () => {
  const asked = [];
  const translate = (...words) => (asked.push(words), "the story");
  const { standfirst, imports } = await page({
    search: "?article=https://b.example/x&format=ghost&item=7",
    answers: FORMATS,
    modules: { "formats.js": { ...viewer(), translate } },
  });
  assert.ok(!imports.includes("formats.js"), "loaded when it is first needed");
  const name = standfirst.translate("{}", "https://b.example/x", "story");
  const answer = await standfirst.take(name);
  assert.deepEqual([answer.status, await answer.text()], [200, "the story"]);
  assert.deepEqual(asked, [["{}", "https://b.example/x", "story", "ghost", "7"]]);
});

test("a module for other formats that fails is an answer, and loaded again when it is next needed", async () => {
  const modules = {};
  const { standfirst, imports } = await page({ answers: FORMATS, modules });
  const first = await standfirst.take(standfirst.translate("{}", "https://b.example/x", "story"));
  assert.equal(first.status, 503);
  modules["formats.js"] = { ...viewer(), translate: () => "the story" };
  const second = await standfirst.take(standfirst.translate("{}", "https://b.example/x", "story"));
  assert.deepEqual([second.status, await second.text()], [200, "the story"]);
  assert.equal(imports.filter((path) => path === "formats.js").length, 2);
});

test("a module for other formats that traps is loaded again, too", async () => {
  const trap = () => {
    throw new RuntimeError("unreachable");
  };
  const modules = { "formats.js": { ...viewer(), translate: trap } };
  const { standfirst, imports } = await page({ answers: FORMATS, modules });
  assert.equal((await standfirst.take(standfirst.translate("{}", "https://b.example/x", "story"))).status, 503);
  standfirst.translate("{}", "https://b.example/x", "story");
  assert.equal(imports.filter((path) => path === "formats.js").length, 2);
});

test("settings that name a WordPress site are spelled out, and its posts found", async () => {
  const rest = "https://wp.example/wp-json/wp/v2/posts?slug=a";
  const formats = {
    ...viewer(),
    spell_out: (text) => [JSON.parse(text).wordpress, '{"spelled":"out"}'],
    rest_address: (site, address) => (address.endsWith("/a/") ? `${site}wp-json/wp/v2/posts?slug=a` : undefined),
  };
  const { standfirst } = await page({
    search: "?article=a",
    answers: { ...FORMATS, "config.json": json({ wordpress: "https://wp.example/" }), [rest]: () => json("the post") },
    modules: { "formats.js": formats },
  });
  assert.deepEqual(await (await standfirst.take(`${FOLDER}config.json`)).json(), { spelled: "out" });
  assert.equal(await (await standfirst.take("https://wp.example/a/")).json(), "the post");
  assert.equal(standfirst.take("https://wp.example/b/"), undefined);
});
