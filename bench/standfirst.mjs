// The command line, as script/build makes it. `STANDFIRST` names another.

import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { readFolder } from "./site.mjs";
import { story } from "./story.mjs";

const WORK = fileURLToPath(new URL("../target/bench", import.meta.url));
const BUILT = fileURLToPath(new URL("../target/release/standfirst", import.meta.url));

/** Where the command is, and why it cannot be used, if so. */
export function findStandfirst() {
  const path = process.env.STANDFIRST ?? BUILT;
  if (!existsSync(path)) return { path, missing: `there is no ${path}: script/build makes it` };
  const { status } = spawnSync(path, ["publish", "--help"], { stdio: "ignore" });
  return status === 0 ? { path } : { path, missing: `${path} has no publish: script/build makes a newer one` };
}

/** The options of `standfirst publish`. */
export const publishing = ({ articles, viewer, out }) => [
  ...["publish", "--articles", articles, "--viewer", viewer],
  ...["--base-url", "https://bench.example/", "--out", out],
];

/**
 * The viewer's sample stories, published, and among them the bench's without its pictures: `{ folder, site, notes }`,
 * where `site` has the files. It is empty where they cannot be published, and a note says why.
 */
export function publishSamples(viewer, article) {
  const { path, missing } = findStandfirst();
  if (missing) return { site: new Map(), notes: [`Published stories are not measured: ${missing}`] };
  const articles = join(WORK, "stories");
  const folder = join(WORK, "site");
  for (const old of [articles, folder]) rmSync(old, { recursive: true, force: true });
  mkdirSync(WORK, { recursive: true });
  cpSync(join(viewer, "articles"), articles, { recursive: true });
  writeFileSync(join(articles, `${story.plain}.json`), JSON.stringify({ ...article, id: story.plain }));
  const options = publishing({ articles, viewer, out: folder });
  const { status, stdout, stderr } = spawnSync(path, options, { encoding: "utf8" });
  if (status === 0) return { folder, site: readFolder(folder), notes: [] };
  throw new Error(`the sample stories cannot be published: ${(stderr || stdout).trim()}`);
}
