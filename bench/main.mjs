// What script/bench runs: measures a built folder part by part, prints one table, writes results/latest.{json,md}.
// node bench/main.mjs [--bytes] [--dist FOLDER]; ends with 1 when a budget is broken that needs no clock.

import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { bytesRows, measureBytes } from "./bytes.mjs";
import { Chromium, findChromium } from "./chromium.mjs";
import { commentsRows, measureComments } from "./comments.mjs";
import { firstViewNotes, firstViewRows, measureFirstView, timeline } from "./first-view.mjs";
import { measureShift, shiftNotes, shiftRows } from "./layout-shift.mjs";
import { longStoryNotes, longStoryRows, measureLongStory } from "./long-story.mjs";
import { table, write } from "./report.mjs";
import { readSite } from "./site.mjs";

const RESULTS = fileURLToPath(new URL("results", import.meta.url));

const say = (text) => console.log(`==> ${text}`);
const progress = (text) => console.log(`    ${text}`);

async function main() {
  const { values: options } = parseArgs({ options: { bytes: { type: "boolean" }, dist: { type: "string", default: "dist" } } });
  const files = readSite(options.dist);
  const bytes = measureBytes(files);
  const rows = bytesRows(bytes);
  if (options.bytes) return finish({ rows });

  const path = findChromium();
  if (!path) throw new Error("there is no Chromium: install chromium or Google Chrome, or set CHROMIUM=/path/to/it. Without one, only script/bench --bytes works.");
  const browser = await Chromium.start(path);
  say(`${browser.version}, about 2 minutes`);
  const { parts, notes } = await measureInBrowser(browser, files, rows);
  await browser.close();
  finish({ rows, notes, measured: { date: new Date().toISOString(), browser: browser.version, bytes, ...parts } });
}

async function measureInBrowser(browser, files, rows) {
  const runs = Math.max(1, Number(process.env.BENCH_RUNS) || 7);
  say("First view at 1.6 Mbit/s, 150 ms, processor 4 times slower: viewer and static page in turn");
  const firstView = await measureFirstView(browser, files, { runs, progress });
  say(`Where its time goes, in ms: ${timeline(firstView).join(", ")}`);
  say("Layout shift");
  const shift = await measureShift(browser, files);
  say("A story of 10,000 blocks");
  const longStory = await measureLongStory(browser, files, { runs, progress });
  say("5,000 comments");
  const comments = await measureComments(browser, files);
  rows.push(...firstViewRows(firstView), ...shiftRows(shift), ...longStoryRows(longStory), ...commentsRows(comments));
  const notes = [...firstViewNotes(firstView), ...longStoryNotes(longStory), ...shiftNotes(shift)];
  return { parts: { firstView, shift, longStory, comments }, notes };
}

/** Prints the table and ends. Only a whole measurement is written down. */
function finish({ rows, notes = [], measured }) {
  const markdown = table(rows);
  console.log(`\n${markdown}\n`);
  notes.forEach((note) => console.log(`note: ${note}`));
  if (measured) {
    write(RESULTS, { ...measured, notes }, markdown);
    say("Written to bench/results/latest.json and latest.md");
  }
  const failed = rows.filter((row) => row.failed).map(({ what }) => what);
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
