// The function that CloudFront runs for each request: deploy/cloudfront/folders.js.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";

const source = readFileSync(new URL("../../deploy/cloudfront/folders.js", import.meta.url), "utf8");
const handler = vm.runInNewContext(`${source}; handler`);

const ask = (uri, querystring = {}) => handler({ request: { method: "GET", uri, querystring, headers: {} } });
const sentTo = (uri, querystring) => ask(uri, querystring).headers.location.value;

test("a folder is its page", () => {
  assert.equal(ask("/").uri, "/index.html");
  assert.equal(ask("/a/2022/river/").uri, "/a/2022/river/index.html");
});

test("a file is itself", () => {
  for (const path of ["/boot.js", "/articles/2022/river.json", "/feed.xml"]) assert.equal(ask(path).uri, path);
});

test("a folder without its slash is sent on, with its question", () => {
  assert.equal(ask("/a/2022/river").statusCode, 301);
  assert.equal(sentTo("/a/2022/river"), "/a/2022/river/");
  const asked = { from: { value: "feed" }, embed: { value: "" }, tag: { value: "a", multiValue: [{ value: "a" }, { value: "b" }] } };
  assert.equal(sentTo("/a/river", asked), "/a/river/?from=feed&embed&tag=a&tag=b");
});

test("nobody is sent to another host", () => {
  for (const path of ["//evil.example/a", "/\\evil.example/a", "\\\\evil.example/a"]) {
    assert.equal(new URL(sentTo(path), "https://news.example/").origin, "https://news.example");
  }
});
