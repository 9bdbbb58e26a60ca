// Whether anything moves while a story opens: with its pictures, on a narrow and a wide screen, and so late that
// the skeleton is seen first. And when the application comes to a published page that has long been there.

import { LAYOUT_SHIFT } from "./budgets.mjs";
import { TAKEN_OVER } from "./published.mjs";
import { rounded, verdict } from "./report.mjs";
import { serve } from "./server.mjs";
import { firstView } from "./site.mjs";
import { story } from "./story.mjs";

const WIDTHS = [360, 1280];

/** How long it is held back, in milliseconds: the skeleton appears after 200. */
const HELD = 1_500;

/** Opens each page once at each width, while what comes last is held back. */
export async function measureShift(browser, files, site) {
  const pages = [{ name: "first view", files, at: story.query, held: story.path }];
  if (site.size > 0) {
    const held = firstView(files).find(({ what }) => what === "wasm").path;
    pages.push({ name: "published", files: site, at: `a/${story.slug}/`, held, complete: TAKEN_OVER });
  }
  const measured = [];
  for (const page of pages) {
    for (const width of WIDTHS) measured.push({ name: page.name, width, ...(await shifts(browser, page, width)) });
  }
  return measured;
}

async function shifts(browser, { files, at, held, complete = true }, width) {
  const server = await serve(files);
  const page = await browser.page({ width, height: 800 });
  const release = server.hold(held);
  await page.watch(`() => document.documentElement.dataset.state === "ready"`);
  await page.open(server.origin + at);
  await new Promise((later) => setTimeout(later, HELD));
  release();
  await page.seen();
  await page.comes(complete);
  const { shift, shifts } = await page.seen(1_000);
  await page.close();
  server.close();
  return { shift, shifts };
}

/** The rows of the table. */
export function shiftRows(measured) {
  return measured.map(({ name, width, shift }) => ({
    what: `Layout shift, ${name} at ${width} px`,
    measured: shift.toFixed(2),
    limit: "0.00",
    ...verdict(rounded(shift), LAYOUT_SHIFT, { fails: true }),
  }));
}

/** What moved first at each width, for those who have to find out why. */
export function shiftNotes(measured) {
  const note = (name, width, { at, value, moved }) =>
    `${name} at ${width} px: something moved after ${Math.round(at)} ms (${value.toFixed(4)}): ${moved.join("; ")}`;
  return measured.flatMap(({ name, width, shifts }) => shifts.slice(0, 3).map((shift) => note(name, width, shift)));
}
