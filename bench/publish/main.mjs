// What script/bench --publish runs: publishes 100, 1,000 and 10,000 stories, again without a change, and again with one
// story changed. Prints a table and writes results/publish.{json,md}; ends with 1 when a budget is broken.
// node bench/publish/main.mjs [--dist FOLDER] [--count N]...

import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { PUBLISH_GROWTH, PUBLISH_MEMORY } from "../budgets.mjs";
import { markdownTable, times, verdict, write } from "../report.mjs";
import { findStandfirst, publishing } from "../standfirst.mjs";
import { measured } from "./process.mjs";
import { writeStories, writeStory } from "./stories.mjs";

const WORK = fileURLToPath(new URL("../../target/bench/publish", import.meta.url));
const RESULTS = fileURLToPath(new URL("../results", import.meta.url));
const COUNTS = ["100", "1000", "10000"];

async function main() {
  const { values: options } = parseArgs({
    options: {
      dist: { type: "string", default: "dist" },
      count: { type: "string", multiple: true, default: COUNTS },
    },
  });
  const { path, missing } = findStandfirst();
  if (missing) throw new Error(missing);
  const sizes = [];
  for (const count of options.count.map(Number)) {
    sizes.push(await publishes(path, options.dist, count));
    console.log(`    ${stories(count)}: first ${took(sizes.at(-1).first)}`);
  }
  finish(sizes);
}

async function publishes(command, viewer, count) {
  const folder = join(WORK, String(count));
  const [articles, out] = [join(folder, "articles"), join(folder, "site")];
  rmSync(folder, { recursive: true, force: true });
  writeStories(articles, count);
  const run = () => measured(command, publishing({ articles, viewer, out }));
  const first = await run();
  const again = await run();
  writeStory(articles, Math.floor(count / 2), 2);
  const changed = await run();
  const files = readdirSync(out, { recursive: true }).length;
  rmSync(folder, { recursive: true, force: true });
  return { count, first, again, changed, files };
}

/**
 * What grows how much from one size to the next: the exponent is 1 where twice the stories take twice as long. What is
 * compared is the time of processors, where it is known: it does not depend on what else the machine does.
 */
function growth([smaller, larger]) {
  const time = ({ first: { busy, seconds } }) => (smaller.first.busy ? busy : seconds);
  const ratio = time(larger) / time(smaller);
  const stories = larger.count / smaller.count;
  const exponent = Math.log(ratio) / Math.log(stories);
  const memory = smaller.first.peak && peakOf(larger) / peakOf(smaller);
  return { from: smaller.count, to: larger.count, ratio, exponent, memory };
}

const peakOf = ({ first, again, changed }) => Math.max(...[first, again, changed].map(({ peak }) => peak));

function finish(sizes) {
  const steps = sizes.slice(1).map((larger, at) => growth([sizes[at], larger]));
  const last = steps.at(-1);
  const work = last && verdict(last.ratio, limitOf(last), { fails: true });
  const memory = last?.memory && verdict(last.memory, PUBLISH_MEMORY, { fails: true });
  const results = [work && `work ${work.result}`, memory && `memory ${memory.result}`].filter(Boolean).join(", ");
  const markdown = [markdownTable(sizes.map(row)), ...steps.map((step) => told(step, step === last && results))];
  console.log(`\n${markdown.join("\n\n")}\n`);
  write(RESULTS, "publish", { date: new Date().toISOString(), sizes, steps }, markdown.join("\n\n"));
  console.log("==> Written to bench/results/publish.json and publish.md");
  const broken = [work?.failed && "work", memory?.failed && "memory"].filter(Boolean);
  if (broken.length > 0) throw new Error(`publishing grows more than its stories: ${broken.join(" and ")}`);
}

/** Ten times the stories may take 15 times as long; other steps are judged by the same exponent. */
const limitOf = ({ from, to }) => ({ limit: (to / from) ** Math.log10(PUBLISH_GROWTH.limit) });

const row = ({ count, first, again, changed, files }) => ({
  stories: stories(count),
  files: files.toLocaleString("en"),
  "first time": took(first),
  "nothing changed": took(again),
  "one story changed": took(changed),
  "most memory": first.peak ? `${Math.round(peakOf({ first, again, changed }) / 1e6)} MB` : "not measured",
});

function told({ from, to, ratio, exponent, memory }, result) {
  const grown = `From ${from.toLocaleString("en")} to ${stories(to)}: ${times(ratio)} the work`;
  const much = memory ? `, ${times(memory)} the memory` : "";
  return `${grown} (exponent ${exponent.toFixed(2)})${much}${result ? `: ${result}` : ""}.`;
}

const stories = (count) => `${count.toLocaleString("en")} stories`;
const seconds = (value) => `${value.toFixed(2)} s`;
const took = (run) => seconds(run.seconds) + (run.busy === undefined ? "" : `, busy ${seconds(run.busy)}`);

main().catch((error) => {
  console.error(`\nerror: ${process.env.BENCH_TRACE ? error.stack : error.message}`);
  process.exitCode = 1;
});
