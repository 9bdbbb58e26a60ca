// The first view of a story in the viewer, and the same story on a static page, one after the other in one run:
// empty cache, slow line, slow processor. Ratios of the two hold from machine to machine; times do not.

import { LAYOUT_SHIFT, STORY_VISIBLE } from "./budgets.mjs";
import { rounded } from "./layout-shift.mjs";
import { LATENCY } from "./page.mjs";
import { milliseconds, times, verdict } from "./report.mjs";
import { serve } from "./server.mjs";
import { firstView } from "./site.mjs";
import { slowness } from "./slowness.mjs";
import { staticPage } from "./static-page.mjs";
import { median, noise, ratio, told } from "./statistics.mjs";
import { lastLine, story, withoutPictures } from "./story.mjs";

const TELEPHONE = { width: 412, height: 823 };

/** Opens both pages `runs` times each. */
export async function measureFirstView(browser, files, { runs, progress }) {
  const article = withoutPictures(JSON.parse(files.get(story.path)));
  const page = staticPage(article);
  const server = await serve(new Map([...files, [story.path, JSON.stringify(article)], ["static.html", page]]));
  const pages = { viewer: server.origin + story.query, still: `${server.origin}static.html` };
  const measured = { slowness: await slowness(browser), viewer: [], still: [] };
  // The first of each is not counted: it warms up the browser, not the page.
  for (let run = 0; run <= runs; run += 1) {
    for (const [name, address] of Object.entries(pages)) {
      const seen = await open(browser, address, lastLine(article));
      if (run > 0) measured[name].push(seen);
    }
    progress(run === 0 ? "warmed up" : `${run} of ${runs}`);
  }
  server.close();
  const uncounted = notCounted(files, measured.viewer);
  const visible = ratio(measured.viewer.map(visibleAt), measured.still.map(visibleAt));
  return { visible, ...measured, uncounted };
}

async function open(browser, address, line) {
  const page = await browser.page(TELEPHONE);
  await page.slowDown();
  await page.watch(`() => document.body?.textContent.includes(${JSON.stringify(line)})`);
  await page.open(address);
  const seen = await page.seen(1_000);
  await page.close();
  const [{ end }] = seen.requests;
  if (end < LATENCY) throw new Error(`the slow line is not slow: ${address} was there after ${end} ms`);
  return seen;
}

/** The story can be read when its last line is in the document and something was painted, whichever is later. */
const visibleAt = ({ there, fcp }) => Math.max(there, fcp);

/** What the viewer asked for before the story was seen, beyond what its bytes are counted for and what is a story's. */
function notCounted(files, runs) {
  const counted = new Set(["", ...firstView(files).map(({ path }) => path)]);
  const early = runs.flatMap((run) => run.requests.filter(({ start }) => start < visibleAt(run)));
  const paths = early.map(({ name }) => new URL(name).pathname.slice(1));
  return [...new Set(paths)].filter((path) => !counted.has(path) && !/^(articles\/|icon)/.test(path));
}

/** The rows of the table. */
export function firstViewRows({ visible, viewer, still, uncounted }) {
  const shift = Math.max(...viewer.map((run) => run.shift));
  const pair = (what, time) => {
    const [ours, theirs] = [viewer, still].map((runs) => milliseconds(median(runs.map(time))));
    return { what: `– ${what}`, measured: `${ours}, static ${theirs}` };
  };
  const { limit, aim } = STORY_VISIBLE;
  const visibleRow = {
    what: "Story visible, against a static page",
    measured: told(visible),
    limit: times(limit),
    aim: times(aim),
    ...verdict(visible.value, STORY_VISIBLE),
  };
  const missed = uncounted.map((path) => ({ what: `– also fetched: ${path}`, result: "NOT COUNTED", failed: true }));
  return [
    visibleRow,
    pair("story visible", visibleAt),
    pair("first contentful paint", ({ fcp }) => fcp),
    pair("largest contentful paint", ({ lcp }) => lcp),
    {
      what: `Layout shift, first view at ${TELEPHONE.width} px, slow line`,
      measured: shift.toFixed(2),
      limit: "0.00",
      ...verdict(rounded(shift), LAYOUT_SHIFT, { fails: true }),
    },
    ...missed,
  ];
}

/** What a reader of the table should know. */
export function firstViewNotes({ visible, slowness: rate }) {
  const notes = noise("Story visible", visible);
  if (rate > 3 && rate < 5.5) return notes;
  return [...notes, `The processor was slowed down ${rate.toFixed(1)} times instead of 4: it is busy with other work.`];
}

/** When what the viewer needs had come, in its middle run, in milliseconds. */
export function timeline({ viewer }) {
  const run = [...viewer].sort((a, b) => visibleAt(a) - visibleAt(b))[Math.floor(viewer.length / 2)];
  const file = (url) => new URL(url).pathname.split("/").at(-1);
  const name = (url) => file(url).replace(/-[0-9a-f]{16}/, "") || "page";
  const came = run.requests
    .filter(({ end }) => end > 0 && end < run.there)
    .map(({ name: url, end }) => [name(url), end]);
  const all = [...came, ["in the document", run.there], ["painted", run.fcp]].sort((a, b) => a[1] - b[1]);
  return all.map(([what, at]) => `${what} ${Math.round(at)}`);
}
