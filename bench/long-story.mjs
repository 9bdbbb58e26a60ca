// A story of 10,000 blocks in the viewer, from having its text until it is laid out; and the very elements the
// viewer made, made again by a plain loop in a page with the same styles.

import { readFileSync } from "node:fs";

import { LONG_STORY } from "./budgets.mjs";
import { END, longArticle } from "./long-article.mjs";
import { milliseconds, times, verdict } from "./report.mjs";
import { serve } from "./server.mjs";
import { median, noise, ratio, told } from "./statistics.mjs";

const BLOCKS = 10_000;
const DESK = { width: 1280, height: 800 };
const ARTICLE = "articles/long.json";
const HELD = 700;

const PLAIN = readFileSync(new URL("in-page/plain.js", import.meta.url), "utf8");
const TREE = readFileSync(new URL("in-page/tree.js", import.meta.url), "utf8");

/** Opens both pages `runs` times each. */
export async function measureLongStory(browser, files, { runs, progress }) {
  const picture = files.get("icon-192.png");
  const all = new Map([
    ...files,
    [ARTICLE, JSON.stringify(longArticle(BLOCKS))],
    ["articles/pictures/none.png", picture],
  ]);
  progress("the viewer's elements");
  const first = await viewer(browser, all, { tree: true });
  all.set("plain.html", plainPage(files)).set("plain.js", PLAIN).set("tree.json", first.tree);
  const measured = { viewer: [], plain: [] };
  for (let run = 1; run <= runs; run += 1) {
    measured.viewer.push(await viewer(browser, all));
    measured.plain.push(await plain(browser, all, first.elements));
    progress(`${run} of ${runs}`);
  }
  const total = ({ build, layout }) => build + layout;
  return {
    elements: first.elements,
    compared: ratio(measured.viewer.map(total), measured.plain.map(total)),
    ...measured,
  };
}

/** The text is held back until all else is done. It is there when its answer has ended (Resource Timing). */
async function viewer(browser, files, { tree = false } = {}) {
  const server = await serve(files);
  const page = await browser.page(DESK);
  const release = server.hold(ARTICLE);
  const ready = `document.documentElement.dataset.state === "ready"`;
  await page.watch(`() => ${ready} && document.getElementById("${END}") !== null`, { layout: true });
  await page.open(`${server.origin}?article=long`);
  await new Promise((later) => setTimeout(later, HELD));
  release();
  const { there, laidOut, requests } = await page.seen();
  const text = requests.find(({ name }) => name.endsWith(ARTICLE)).end;
  const measured = { build: there - text, layout: laidOut - there };
  if (tree) Object.assign(measured, await page.evaluate(TREE));
  await page.close();
  server.close();
  return measured;
}

async function plain(browser, files, elements) {
  const server = await serve(files);
  const page = await browser.page(DESK);
  await page.watch(`() => "built" in document.documentElement.dataset`);
  await page.open(`${server.origin}plain.html`);
  await page.seen();
  const measured = await page.evaluate("measured");
  if (measured.elements !== elements)
    throw new Error(`the plain loop made ${measured.elements} of ${elements} elements`);
  await page.close();
  server.close();
  return measured;
}

/** The viewer's page with its styles, and another script. */
function plainPage(files) {
  const page = String(files.get("index.html"));
  const own = '<script type="module" src="plain.js"></script></head>';
  return page.replace(/<script[^]*?<\/script>|<link rel="(modulepreload|preload)"[^>]*>/g, "").replace("</head>", own);
}

/** The rows of the table. */
export function longStoryRows({ elements, compared, viewer, plain }) {
  const parts = (runs) =>
    ["build", "layout"].map((part) => milliseconds(median(runs.map((run) => run[part])))).join(" + ");
  return [
    {
      what: "10,000 blocks, against a plain loop",
      measured: told(compared),
      limit: times(LONG_STORY.limit),
      aim: times(LONG_STORY.aim),
      ...verdict(compared.value, LONG_STORY),
    },
    { what: `– viewer: ${elements} elements + layout`, measured: parts(viewer) },
    { what: "– plain loop: the same", measured: parts(plain) },
  ];
}

/** What a reader of the table should know. */
export const longStoryNotes = ({ compared }) => noise("10,000 blocks", compared);
