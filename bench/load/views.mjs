// What each kind of view asks a host for, counted in the server's log while a real browser looks at it: also what
// scripts, frames and service workers ask for, with all that was sent.

import { TAKEN_OVER } from "../published.mjs";
import { story } from "../story.mjs";

const DESK = { width: 1280, height: 800 };

/** How long a page may ask for more after it is complete, in milliseconds. */
const REST = 3_000;

const READY = `document.documentElement.dataset.state === "ready"`;

/**
 * The kinds: what each opens, one after the other with the same cache, of which only the last is counted; `at` is below
 * the site, or `host`: a page of another site that embeds the story.
 */
const KINDS = [
  { kind: "published story, first visit", open: [{ at: `a/${story.slug}/`, until: TAKEN_OVER }] },
  {
    kind: "published story, the same again",
    open: [
      { at: `a/${story.slug}/`, until: TAKEN_OVER },
      { at: `a/${story.slug}/`, until: TAKEN_OVER },
    ],
  },
  {
    kind: "published story, another one",
    open: [
      { at: "a/river-bends/", until: TAKEN_OVER },
      { at: `a/${story.slug}/`, until: TAKEN_OVER },
    ],
  },
  { kind: "story by ?article=, first visit", open: [{ at: story.query, until: READY }] },
  { kind: "list, first visit", open: [{ at: "", until: READY }] },
  { kind: "embedded story, first visit", open: [{ at: "host", until: READY }] },
];

/** Opens each kind in a browser without a cache: the kinds with their `answers` from the server's log. */
export async function countViews(browser, server, host) {
  const views = [];
  for (const { kind, open } of KINDS) {
    const page = await browser.page(DESK);
    await page.watch(`() => ${READY}`);
    let answers = [];
    for (const { at, until } of open) {
      await page.open("about:blank");
      server.asked();
      await page.open(at === "host" ? host : server.origin + at);
      await page.seen();
      await page.comes(until);
      await new Promise((later) => setTimeout(later, REST));
      answers = server.asked();
    }
    await page.close();
    views.push({ kind, answers });
  }
  return views;
}

/** A page of another site, with the line that docs/embedding.md gives. It is ready when the story in it is. */
export const hostPage = (viewer) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>
<script>addEventListener("standfirst-ready", () => { document.documentElement.dataset.state = "ready"; });</script>
<script src="${viewer}embed.js" async></script>
<standfirst-article src="${viewer}" article="${story.slug}" height="900" loading="eager"
  style="display:block;min-height:900px"></standfirst-article>
</html>`;
