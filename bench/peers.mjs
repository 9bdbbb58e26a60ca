// The same story as others would show it: docsify, React, Preact. What each renders is checked before it is timed.

import { compared, TELEPHONE, visibleAt } from "./in-turn.mjs";
import { kilobytes, milliseconds } from "./report.mjs";
import { compress } from "./site.mjs";
import { median, noise, told } from "./statistics.mjs";
import { isThere, paragraphs } from "./story.mjs";

/** The pages to time, by the names of the peers; they are served below `peers/NAME/`. */
export async function peerPages(browser, peers, { origin, article }) {
  const pages = {};
  for (const name of Object.keys(peers)) {
    const page = { address: `${origin}peers/${name}/`, until: isThere(article) };
    await check(browser, name, page.address, article);
    pages[name] = page;
  }
  return pages;
}

/** Every paragraph must be there, or the peer would be timed for less than the story. */
async function check(browser, name, address, article) {
  const page = await browser.page(TELEPHONE);
  await page.watch(isThere(article));
  await page.open(address);
  await page.seen();
  const text = await page.evaluate("document.body.textContent");
  await page.close();
  const lost = paragraphs(article).find((paragraph) => !text.includes(paragraph));
  if (lost) throw new Error(`the ${name} page has lost a paragraph: ${lost}`);
}

/** What a peer's page costs before its story, in bytes after brotli 11. */
export function peerBytes(files) {
  const own = [...files].filter(([path]) => !path.startsWith("story."));
  return own.reduce((sum, [path, body]) => sum + compress(path, Buffer.from(body)).body.length, 0);
}

/** The rows of the table: a peer has no budget. */
export function peerRows({ still, ...runs }, peers) {
  return Object.entries(peers).map(([name, files]) => {
    const visible = told(compared(runs[name], still));
    const cost = `${milliseconds(median(runs[name].map(visibleAt)))}, ${kilobytes(peerBytes(files))}`;
    return { what: `${name}, the same story: visible`, measured: `${visible}: ${cost}`, result: "a peer" };
  });
}

/** What a reader of the table should know. */
export const peerNotes = ({ still, ...runs }, peers) =>
  Object.keys(peers).flatMap((name) => noise(name, compared(runs[name], still)));
