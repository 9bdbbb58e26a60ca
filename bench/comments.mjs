// A story under which 5,000 comments are kept: opening it, and posting one more. The list grows by that one row,
// and no other is made anew, changed or moved.

import { readFileSync } from "node:fs";

import { LAYOUT_SHIFT, ROWS_TOUCHED } from "./budgets.mjs";
import { milliseconds, rounded, verdict } from "./report.mjs";
import { serve } from "./server.mjs";
import { story } from "./story.mjs";

const COMMENTS = 5_000;
const POSTING = readFileSync(new URL("in-page/posting.js", import.meta.url), "utf8");

/** Opens the story, posts, and counts what the page did to its list. */
export async function measureComments(browser, files) {
  const server = await serve(new Map([...files, ["blank.html", "<!doctype html><body>Storage</body>"]]));
  const page = await browser.page({ width: 1280, height: 800 });
  await page.open(`${server.origin}blank.html`);
  await page.evaluate(`(${keep})(${COMMENTS}, ${JSON.stringify(JSON.parse(files.get(story.path)).id)})`);

  const full = `document.querySelector("[data-part=comment-list]")?.childElementCount === ${COMMENTS}`;
  await page.watch(`() => document.documentElement.dataset.state === "ready" && ${full}`, { layout: true });
  // Comments are loaded where the reader goes.
  await page.open(`${server.origin}${story.query}#c-bench-0`);
  const { there, laidOut, requests } = await page.seen(1_500);
  const text = requests.find(({ name }) => name.endsWith(story.path)).end;

  await page.type("[data-part=comment-form] textarea[name=text]", "One more, from the bench.");
  await page.type("[data-part=comment-form] input[name=name]", "Bench");
  await page.evaluate(POSTING);
  await page.click("[data-part=comment-form] [type=submit]");
  const posted = await page.evaluate("posting.done");
  await page.close();
  server.close();
  return { opening: laidOut - text, drawing: there - text, ...posted };
}

/** Runs in the page: comments as `src/comments/local.rs` keeps them, none so young that its age changes today. Ends
 * when every other document has heard of the last one, lest the story hears of thousands of changes when it opens. */
async function keep(count, thread) {
  if (document.readyState !== "complete") await new Promise((loaded) => addEventListener("load", loaded));
  const other = document.body.appendChild(document.createElement("iframe")).contentWindow;
  other.localStorage.length;
  const key = (at) => `standfirst1:c:${thread}:bench-${at}`;
  const heard = new Promise((resolve) => {
    other.addEventListener("storage", (event) => event.key === key(count - 1) && resolve());
  });
  const words = "They say the bridge will be back by spring, and nobody on either bank believes it. ";
  for (let at = 0; at < count; at += 1) {
    const kept = {
      v: 1,
      at: Date.now() - (at + 3.5) * 86_400_000,
      name: `Reader ${at}`,
      text: words.repeat(1 + (at % 4)),
    };
    localStorage.setItem(key(at), JSON.stringify(kept));
  }
  return heard;
}

/** The rows of the table. */
export function commentsRows({ opening, added, removed, changed, took, shift, formMoved }) {
  const touched = new Set([...added, ...removed, ...changed]).size;
  const right = added.length === 1 && touched === ROWS_TOUCHED.limit;
  const none = { fails: true };
  return [
    {
      what: "5,000 comments, one more: rows touched",
      measured: `${touched} (${added.length} added, ${removed.length} removed, ${changed.length} changed)`,
      limit: String(ROWS_TOUCHED.limit),
      ...(right ? verdict(touched, ROWS_TOUCHED, none) : { result: "OVER BUDGET", failed: true }),
    },
    { what: "– until it is laid out", measured: `${milliseconds(took)}, opening ${milliseconds(opening)}` },
    {
      what: "Layout shift, posting a comment",
      measured: `${shift.toFixed(2)}, form moved ${formMoved} px`,
      limit: "0.00",
      ...verdict(rounded(shift), LAYOUT_SHIFT, none),
    },
  ];
}
