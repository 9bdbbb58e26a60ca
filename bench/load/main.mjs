// What script/bench --load runs: publishes the sample stories, serves them with nginx on loopback, counts what each
// kind of view asks for, and how many requests a second one core answers. Writes bench/load/measured.json, of which
// bench/load/scale.mjs makes the tables of docs/scale.md.
// node bench/load/main.mjs [--dist FOLDER]; BENCH_SECONDS is how long each file is asked for (3).

import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { Chromium, findChromium } from "../chromium.mjs";
import { serve } from "../server.mjs";
import { readSite } from "../site.mjs";
import { publishSamples } from "../standfirst.mjs";
import { story, withoutPictures } from "../story.mjs";
import { startNginx, UNCOUNTED } from "./nginx.mjs";
import { tell } from "./scale.mjs";
import { countViews, hostPage } from "./views.mjs";
import { requestsPerSecond } from "./wrk.mjs";

const MEASURED = fileURLToPath(new URL("measured.json", import.meta.url));

const say = (text) => console.log(`==> ${text}`);

async function main() {
  const { values: options } = parseArgs({ options: { dist: { type: "string", default: "dist" } } });
  const path = findChromium();
  if (!path) throw new Error("there is no Chromium on PATH");
  const article = withoutPictures(JSON.parse(readSite(options.dist).get(story.path)));
  say("Publishing the sample stories");
  const { folder, notes } = publishSamples(options.dist, article);
  if (!folder) throw new Error(notes.join("\n"));
  const server = await startNginx(folder);
  if (!server.brotli) say("This nginx has no module for brotli: what it sends is compressed with gzip");
  const browser = await Chromium.start(path);
  say(`nginx ${server.version}, ${browser.version}: what each kind of view asks for`);
  const host = await serve(new Map([["index.html", hostPage(server.origin)]]));
  const views = await countViews(browser, server, host.origin);
  host.close();
  await browser.close();
  say("Requests a second, file by file");
  const rates = await measureRates(server, views);
  await server.stop();
  const date = new Date().toISOString().slice(0, 10);
  const measured = { date, nginx: server.version, browser: browser.version, brotli: server.brotli, views, rates };
  writeFileSync(MEASURED, written(measured));
  console.log(`\n${tell(measured)}\n`);
  say("Written to bench/load/measured.json and docs/scale.md");
}

/** As JSON, with an answer a line. */
const written = (measured) =>
  `${JSON.stringify(measured, null, 1).replace(/\{[^{}]*"path"[^{}]*\}/g, (answer) => answer.replace(/\n */g, " "))}\n`;

/** Each different answer of the views, asked for over and over: `{ "200 /a/b/": requests a second }`. */
async function measureRates(server, views) {
  const seconds = Number(process.env.BENCH_SECONDS) || 3;
  const headers = { "Accept-Encoding": server.brotli ? "br" : "gzip", "User-Agent": UNCOUNTED };
  const rates = {};
  for (const { path, status } of views.flatMap(({ answers }) => answers)) {
    const name = `${status} ${path}`;
    if (name in rates) continue;
    const address = new URL(path, server.origin);
    const known = status === 304 ? { "If-None-Match": (await fetch(address, { headers })).headers.get("etag") } : {};
    rates[name] = requestsPerSecond(address.href, { ...headers, ...known }, seconds);
    console.log(`    ${name}: ${Math.round(rates[name]).toLocaleString("en")}`);
  }
  return rates;
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(`\nerror: ${process.env.BENCH_TRACE ? error.stack : error.message}`);
    process.exit(1);
  },
);
