// Makes the tables of docs/scale.md from what was measured: node bench/load/scale.mjs. Nothing here measures.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { kilobytes, markdownTable } from "../report.mjs";
import { NETWORKS } from "./prices.mjs";

const DOCUMENT = new URL("../../docs/scale.md", import.meta.url);
const MEASURED = new URL("measured.json", import.meta.url);

/** The assumptions, each once. The mixture adds up to 1. */
const VIEWS_A_DAY = 1_000_000;
const DAYS = 30;
const PEAK = 4;
const MIXTURE = {
  "published story, first visit": 0.5,
  "published story, another one": 0.3,
  "published story, the same again": 0.1,
  "list, first visit": 0.1,
};

/** Writes both tables into the document, and gives them as text. */
export function tell(measured) {
  const views = measured.views.map((view) => summed(view, measured.rates));
  const parts = { measured: measuredPart(measured, views), computed: computedPart(views) };
  let text = readFileSync(DOCUMENT, "utf8");
  for (const [name, part] of Object.entries(parts)) {
    const block = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`);
    text = text.replace(block, (_, begin, end) => begin + part + end);
  }
  writeFileSync(DOCUMENT, text);
  return Object.values(parts).join("\n");
}

/** A view in sums: what it asks for, what is sent for it, and how long it keeps one core. */
function summed({ kind, answers }, rates) {
  const seconds = answers.map(({ path, status }) => 1 / rates[`${status} ${path}`]);
  return {
    kind,
    requests: answers.length,
    unchanged: answers.filter(({ status }) => status === 304).length,
    bytes: sum(answers.map(({ sent }) => sent)),
    core: sum(seconds),
  };
}

const KINDS_OF_FILES = [
  ["not changed (304)", ({ status }) => status === 304],
  ["page", ({ path }) => /^[^?]*\/(\?|$)|\.html/.test(path)],
  ["module (wasm)", ({ path }) => path.endsWith(".wasm")],
  ["script", ({ path }) => path.endsWith(".js")],
  ["style sheet", ({ path }) => path.endsWith(".css")],
  ["picture", ({ path }) => /\.(webp|jpe?g|png|svg)$/.test(path)],
  ["JSON", ({ path }) => /\.(json|webmanifest)$/.test(path)],
];

function measuredPart({ date, nginx, browser, brotli, views: counted, rates }, views) {
  const byView = views.map(({ kind, requests, unchanged, bytes, core }) => ({
    "a view of": kind,
    requests: String(requests),
    "of these 304": String(unchanged),
    sent: kilobytes(bytes),
    "views a second, one core": whole(1 / core),
  }));
  const answers = counted.flatMap((view) => view.answers);
  const different = new Map(answers.map((answer) => [`${answer.status} ${answer.path}`, answer]));
  const all = [...different].map(([name, answer]) => ({ ...answer, rate: rates[name] }));
  const byFile = KINDS_OF_FILES.map(([kind, is], at) => {
    const before = KINDS_OF_FILES.slice(0, at).map(([, other]) => other);
    const own = all.filter((answer) => is(answer) && !before.some((other) => other(answer)));
    return own.length === 0 ? undefined : fileRow(kind, own);
  }).filter(Boolean);
  return `${markdownTable(byView)}

${markdownTable(byFile)}

${date}, nginx ${nginx}, one worker on one core${brotli ? "" : ", gzip only"}; wrk on another,
32 connections, HTTP/1.1 without TLS; ${browser}, pictures for a desk of 1280 pixels.
`;
}

function fileRow(kind, answers) {
  const range = (values, tell) => [...new Set([Math.min(...values), Math.max(...values)].map(tell))].join(" to ");
  return {
    "kind of answer": kind,
    sent: range(answers.map(({ sent }) => sent), kilobytes),
    "requests a second, one core": range(answers.map(({ rate }) => rate), whole),
  };
}

function computedPart(views) {
  const rows = [...views, mixed(views)].map(({ kind, requests, bytes, core }) => {
    const month = { gigabytes: (bytes * VIEWS_A_DAY * DAYS) / 1e9, requests: requests * VIEWS_A_DAY * DAYS };
    const second = VIEWS_A_DAY / 86_400;
    const costs = NETWORKS.map(({ name, of }) => [name, dollars(of(month))]);
    return {
      "a million views a day of": kind,
      "requests/s": whole(second * requests),
      "at the peak": whole(second * requests * PEAK),
      "cores at the peak": (second * core * PEAK).toFixed(3),
      "TB a month": (month.gigabytes / 1000).toFixed(1),
      ...Object.fromEntries(costs),
    };
  });
  const shares = Object.entries(MIXTURE).map(([kind, share]) => `${share * 100} % ${kind}`);
  return `${markdownTable(rows)}

The mixture is an assumption too:
${shares.join(",\n")}.

Prices are US dollars a month:

${NETWORKS.map(({ name, source }) => `- **${name}**: ${source}.`).join("\n")}
`;
}

function mixed(views) {
  const share = (value) => sum(views.map((view) => (MIXTURE[view.kind] ?? 0) * view[value]));
  return { kind: "**a mixture**", requests: share("requests"), bytes: share("bytes"), core: share("core") };
}

const sum = (values) => values.reduce((total, value) => total + value, 0);
const whole = (value) => Math.round(value).toLocaleString("en");
const dollars = (value) => (value === undefined ? "by contract" : `$${whole(value)}`);

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(tell(JSON.parse(readFileSync(MEASURED, "utf8"))));
