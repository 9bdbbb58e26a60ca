// The first view of a story: in the viewer, on a static page, on a published page, and as others would show it, one
// after the other in one run.

import { LAYOUT_SHIFT, STORY_VISIBLE } from "./budgets.mjs";
import { compared, inTurn, TELEPHONE, visibleAt } from "./in-turn.mjs";
import { peerPages } from "./peers.mjs";
import { KEPT, publishedPages } from "./published.mjs";
import { milliseconds, rounded, times, verdict } from "./report.mjs";
import { serve } from "./server.mjs";
import { firstView, onDemand, under } from "./site.mjs";
import { slowness } from "./slowness.mjs";
import { staticPage } from "./static-page.mjs";
import { median, noise, told } from "./statistics.mjs";
import { isThere, story } from "./story.mjs";

/** Opens all pages `runs` times each: the runs by their names, where `still` is the static page. */
export async function measureFirstView(browser, files, { article, peers, site, runs, progress }) {
  const server = await serve(
    new Map([
      ...files,
      [story.path, JSON.stringify(article)],
      ["static.html", staticPage(article)],
      ...Object.entries(peers).flatMap(([name, peer]) => under(`peers/${name}`, peer)),
      ...under("site", site),
    ]),
  );
  const until = isThere(article);
  const pages = {
    viewer: { address: server.origin + story.query, until, again: KEPT },
    still: { address: `${server.origin}static.html`, until },
    ...(await peerPages(browser, peers, { origin: server.origin, article })),
    ...publishedPages(site, { origin: `${server.origin}site/`, until }),
  };
  const slowed = await slowness(browser);
  const seen = await inTurn(browser, pages, { runs, progress });
  server.close();
  const visible = compared(seen.viewer, seen.still);
  return { slowness: slowed, visible, uncounted: notCounted(files, seen.viewer), ...seen };
}

/**
 * What the viewer asked for before the story was there, beyond what its bytes are counted for and what is a story's. A
 * busy browser may ask for the sheet for paper early: it waits for it only to print, and the table tells its bytes.
 */
function notCounted(files, runs) {
  const paper = onDemand(files).filter(({ what }) => what === "styles for paper");
  const counted = new Set(["", ...[...firstView(files), ...paper].map(({ path }) => path)]);
  const early = runs.flatMap((run) => run.requests.filter(({ start }) => start < run.there));
  const paths = early.map(({ name }) => new URL(name).pathname.slice(1));
  return [...new Set(paths)].filter((path) => !counted.has(path) && !/^(articles\/|icon)/.test(path));
}

/** The rows of the table that are about the viewer. */
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
      what: "– story visible on the second visit",
      measured: milliseconds(median(viewer.map(({ again }) => visibleAt(again)))),
    },
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
