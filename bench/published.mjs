// A published story: the page that `standfirst publish` writes, whose text needs no script, and which the application
// takes over when it has come. Its second visit is one from whatever the first left: caches, a service worker.

import { LAYOUT_SHIFT, PUBLISHED_VISIBLE, SECOND_VISIT } from "./budgets.mjs";
import { compared, visibleAt } from "./in-turn.mjs";
import { milliseconds, rounded, times, verdict } from "./report.mjs";
import { median, noise, told } from "./statistics.mjs";
import { story } from "./story.mjs";

/** The application has taken the page over when it has made the place of what stands below the story. */
export const TAKEN_OVER = `document.querySelector("[data-part=below]") !== null`;

/** Ends when a first visit has left all that it leaves: the page's worker, if it has one, keeps no more than before. */
export const KEPT = `(async () => {
  const later = () => new Promise((done) => setTimeout(done, 1_000));
  const kept = async () => {
    const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    return (await Promise.all(stores.map((store) => store.keys()))).flat().length;
  };
  if (document.readyState !== "complete") await new Promise((loaded) => addEventListener("load", loaded));
  await later();
  if (!(await navigator.serviceWorker?.getRegistration())) return;
  await navigator.serviceWorker.ready;
  for (let before; before !== (before = await kept()); ) await later();
})()`;

/** The page to time, where there is a published folder. */
export function publishedPages(site, { origin, until }) {
  if (site.size === 0) return {};
  return { published: { address: `${origin}a/${story.plain}/`, until, complete: TAKEN_OVER, again: KEPT } };
}

/** The rows of the table. */
export function publishedRows({ published, still }) {
  if (!published) return [];
  const again = published.map((run) => run.again);
  const shift = Math.max(...[...published, ...again].map((run) => run.shift));
  const middle = (runs, time) => milliseconds(median(runs.map(time)));
  const compare = (what, runs, budget) => {
    const ratio = compared(runs, still);
    const [limit, aim] = [budget.limit, budget.aim].map((value) => value && times(value));
    return { what, measured: told(ratio), limit, aim, ...verdict(ratio.value, budget) };
  };
  return [
    compare("Published story visible, against a static page", published, PUBLISHED_VISIBLE),
    { what: "– story visible", measured: `${middle(published, visibleAt)}, static ${middle(still, visibleAt)}` },
    { what: "– first contentful paint", measured: middle(published, ({ fcp }) => fcp) },
    {
      what: "– wasm: asked for, there",
      measured: `${middle(published, wasm("start"))}, ${middle(published, wasm("end"))}`,
    },
    compare("Second visit, against a static page's first", again, SECOND_VISIT),
    { what: `– story visible, from ${origins(again)}`, measured: middle(again, visibleAt) },
    {
      what: "Layout shift, published, slow line, takeover too",
      measured: shift.toFixed(2),
      limit: "0.00",
      ...verdict(rounded(shift), LAYOUT_SHIFT, { fails: true }),
    },
  ];
}

/** Where pages came from. */
function origins(runs) {
  const worker = runs.filter(({ requests: [page] }) => page.worker > 0).length;
  if (worker === 0) return "the HTTP cache";
  return worker === runs.length ? "its worker" : `its worker in ${worker} of ${runs.length} runs`;
}

/** A time of the request for the module. */
const wasm = (time) => (run) => run.requests.find(({ name }) => name.endsWith("_bg.wasm"))?.[time] ?? 0;

/** What a reader of the table should know. */
export function publishedNotes({ published, still }) {
  if (!published) return [];
  const again = published.map((run) => run.again);
  return [
    ...noise("Published story visible", compared(published, still)),
    ...noise("Second visit", compared(again, still)),
  ];
}
