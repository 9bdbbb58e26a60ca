// Pages that show the same story, opened one after the other, again and again: empty cache, slow line, slow processor.
// Ratios of what they take hold from machine to machine; times do not.

import { LATENCY } from "./page.mjs";
import { ratio } from "./statistics.mjs";

export const TELEPHONE = { width: 412, height: 823 };

/** How long a page is watched after it is complete, in milliseconds. */
const REST = 1_000;

/** The story can be read when its last line is in the document and something was painted, whichever is later. */
export const visibleAt = ({ there, fcp }) => Math.max(there, fcp);

/** How long until the story is seen, as a multiple of what another page took in the same run. */
export const compared = (ours, theirs) => ratio(ours.map(visibleAt), theirs.map(visibleAt));

/**
 * Opens each page `runs` times, and once before that is not counted: it warms up the browser, not the page. A page is
 * `{ address, until, complete?, again? }`: `until` is true when the story is there; the page is watched until
 * `complete`; after `again` it is left and opened anew. Answers what was seen in each run, by the names of the pages.
 */
export async function inTurn(browser, pages, { runs, progress }) {
  const seen = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
  for (let run = 0; run <= runs; run += 1) {
    for (const [name, page] of Object.entries(pages)) {
      const once = await open(browser, page);
      if (run > 0) seen[name].push(once);
    }
    progress(run === 0 ? "warmed up" : `${run} of ${runs}`);
  }
  return seen;
}

async function open(browser, { address, until, complete, again }) {
  const page = await browser.page(TELEPHONE);
  await page.slowDown();
  await page.watch(until);
  const visit = async () => {
    await page.open(address);
    await page.seen();
    if (complete) await page.comes(complete);
    return page.seen(REST);
  };
  const first = await visit();
  const [{ end }] = first.requests;
  if (end < LATENCY) throw new Error(`the slow line is not slow: ${address} was there after ${end} ms`);
  if (again) {
    await page.evaluate(again);
    await page.open("about:blank");
    first.again = await visit();
  }
  await page.close();
  return first;
}
