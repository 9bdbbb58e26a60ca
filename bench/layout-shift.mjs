// Whether anything moves while a story opens: with its pictures, on a narrow and a wide screen, and so late that
// the skeleton is seen first.

import { LAYOUT_SHIFT } from "./budgets.mjs";
import { verdict } from "./report.mjs";
import { serve } from "./server.mjs";
import { story } from "./story.mjs";

const WIDTHS = [360, 1280];

/** How long the story is held back, in milliseconds: the skeleton appears after 200. */
const HELD = 1_500;

/** Opens the story once at each width. */
export async function measureShift(browser, files) {
  const server = await serve(files);
  const measured = [];
  for (const width of WIDTHS) {
    const page = await browser.page({ width, height: 800 });
    const release = server.hold(story.path);
    await page.watch(`() => document.documentElement.dataset.state === "ready"`);
    await page.open(server.origin + story.query);
    await new Promise((later) => setTimeout(later, HELD));
    release();
    const { shift, shifts } = await page.seen(1_000);
    await page.close();
    measured.push({ width, shift, shifts });
  }
  server.close();
  return measured;
}

/** 0.0049 is 0.00. */
export const rounded = (shift) => Number(shift.toFixed(2));

/** The rows of the table. */
export function shiftRows(measured) {
  return measured.map(({ width, shift }) => ({
    what: `Layout shift, first view at ${width} px`,
    measured: shift.toFixed(2),
    limit: "0.00",
    ...verdict(rounded(shift), LAYOUT_SHIFT, { fails: true }),
  }));
}

/** What moved first at each width, for those who have to find out why. */
export function shiftNotes(measured) {
  const note = (width, { at, value, moved }) =>
    `At ${width} px something moved after ${Math.round(at)} ms (${value.toFixed(4)}): ${moved.join("; ")}`;
  return measured.flatMap(({ width, shifts }) => shifts.slice(0, 3).map((shift) => note(width, shift)));
}
