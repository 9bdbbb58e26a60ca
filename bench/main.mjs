// What script/bench runs: measures a built folder part by part, prints one table, writes results/latest.{json,md}.
// node bench/main.mjs [--bytes] [--dist FOLDER]; ends with 1 when a budget is broken that needs no clock.
// BENCH_TRACE=1 tells where in here something failed.

import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { bytesRows, measureBytes } from "./bytes.mjs";
import { Chromium, findChromium } from "./chromium.mjs";
import { commentsRows, measureComments } from "./comments.mjs";
import { firstViewNotes, firstViewRows, measureFirstView, timeline } from "./first-view.mjs";
import { measureShift, shiftNotes, shiftRows } from "./layout-shift.mjs";
import { longStoryNotes, longStoryRows, measureLongStory } from "./long-story.mjs";
import { buildPeers } from "./peers/build.mjs";
import { peerNotes, peerRows } from "./peers.mjs";
import { publishedNotes, publishedRows } from "./published.mjs";
import { table, write } from "./report.mjs";
import { readSite } from "./site.mjs";
import { publishSamples } from "./standfirst.mjs";
import { story, withoutPictures } from "./story.mjs";

const RESULTS = fileURLToPath(new URL("results", import.meta.url));

const NO_BROWSER = `there is no Chromium on PATH
  try: sudo apt-get install chromium, or install Google Chrome
  try: CHROMIUM=/path/to/chromium script/bench
  try: script/bench --bytes, which needs no browser`;

const say = (text) => console.log(`==> ${text}`);
const progress = (text) => console.log(`    ${text}`);

async function main() {
  const { values: options } = parseArgs({
    options: { bytes: { type: "boolean" }, dist: { type: "string", default: "dist" } },
  });
  const files = readSite(options.dist);
  const bytes = measureBytes(files);
  const rows = bytesRows(bytes);
  if (options.bytes) return finish({ rows });

  const path = findChromium();
  if (!path) throw new Error(NO_BROWSER);
  const browser = await Chromium.start(path);
  say(`${browser.version}, about 6 minutes`);
  const runs = Math.max(1, Number(process.env.BENCH_RUNS) || 7);
  const { parts, notes } = await measureInBrowser(browser, files, { dist: options.dist, rows, runs });
  await browser.close();
  const date = new Date().toISOString();
  const line = "the first view at 1.6 Mbit/s and 150 ms, with the processor 4 times slower and an empty cache";
  const caption = `${browser.version}, ${date.slice(0, 10)}. Medians of ${runs} runs; ${line}.`;
  finish({ rows, caption, notes, measured: { date, browser: browser.version, bytes, ...parts } });
}

async function measureInBrowser(browser, files, { dist, rows, runs }) {
  const article = withoutPictures(JSON.parse(files.get(story.path)));
  say("The same story as others show it, and published");
  const { peers, notes: peersMissing } = buildPeers(article);
  const { site, notes: siteMissing } = publishSamples(dist, article);
  say("First view at 1.6 Mbit/s, 150 ms, processor 4 times slower: viewer, static page and the others in turn");
  const firstView = await measureFirstView(browser, files, { article, peers, site, runs, progress });
  say(`Where its time goes, in ms: ${timeline(firstView).join(", ")}`);
  say("Layout shift");
  const shift = await measureShift(browser, files, site);
  say("A story of 10,000 blocks");
  const longStory = await measureLongStory(browser, files, { runs, progress });
  say("5,000 comments");
  const comments = await measureComments(browser, files);
  rows.push(
    ...firstViewRows(firstView),
    ...publishedRows(firstView),
    ...peerRows(firstView, peers),
    ...shiftRows(shift),
    ...longStoryRows(longStory),
    ...commentsRows(comments),
  );
  const notes = [
    ...[...peersMissing, ...siteMissing],
    ...[...firstViewNotes(firstView), ...publishedNotes(firstView), ...peerNotes(firstView, peers)],
    ...[...longStoryNotes(longStory), ...shiftNotes(shift)],
  ];
  return { parts: { firstView, shift, longStory, comments }, notes };
}

/** Prints the table and ends. Only a whole measurement is written down. */
function finish({ rows, caption, notes = [], measured }) {
  const markdown = caption ? `${table(rows)}\n\n${caption}` : table(rows);
  console.log(`\n${markdown}\n`);
  notes.forEach((note) => console.log(`note: ${note}`));
  if (measured) {
    write(RESULTS, "latest", { ...measured, notes }, markdown);
    say("Written to bench/results/latest.json and latest.md");
  }
  const failed = rows.filter((row) => row.failed).map(({ what }) => what.replace(/^– /, ""));
  if (failed.length > 0) throw new Error(`over budget: ${failed.join(", ")}`);
}

process.once("SIGINT", () => process.exit(130));

main().then(
  () => process.exit(0),
  (error) => {
    console.error(`\nerror: ${process.env.BENCH_TRACE ? error.stack : error.message}`);
    process.exit(1);
  },
);
