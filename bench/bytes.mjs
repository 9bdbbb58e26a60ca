// How many bytes of the viewer go over the wire before a story can be shown, and what a page costs that embeds one.

import { ALL_BYTES, EMBED_BYTES, FIRST_VIEW_BYTES, LIST_BYTES } from "./budgets.mjs";
import { kilobytes, verdict } from "./report.mjs";
import { compress, firstView, modules, onDemand } from "./site.mjs";
import { story } from "./story.mjs";

/** Measures every file of the first view, and what is the story's own and not counted. */
export function measureBytes(files) {
  const wire = (path) => compress(path, files.get(path)).body.length;
  const parts = firstView(files).map(({ what, path }) => ({ what, path, bytes: wire(path) }));
  const own = [story.path, "articles/feed.json"].filter((path) => files.has(path));
  const later = onDemand(files).map(({ what, path }) => ({ what, path, bytes: wire(path) }));
  const content = [...own.map((path) => ({ what: path, path, bytes: wire(path) })), ...later];
  const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  // Some hold what several need.
  const loaded = modules(files);
  const sum = (some) => [...new Set(some.map(({ path }) => path))].reduce((sum, path) => sum + wire(path), 0);
  const withNeeded = ({ path, needed }) => [{ path }, ...needed];
  const list = total + sum(loaded.filter(({ what }) => what === "list").flatMap(withNeeded));
  const all = total + sum(loaded.flatMap(withNeeded));
  const one = ({ what, path, needed }) => ({ what: `module: ${what}`, bytes: sum(withNeeded({ path, needed })) });
  return { total, parts, list, all, modules: loaded.map(one), content, embed: wire("embed.js") };
}

/** The rows of the table. */
export function bytesRows({ total, parts, list, all, modules, content, embed }) {
  const detail = ({ what, bytes }) => ({ what: `– ${what}`, measured: kilobytes(bytes) });
  return [
    {
      what: "First view, brotli 11",
      measured: kilobytes(total),
      limit: kilobytes(FIRST_VIEW_BYTES.limit),
      aim: kilobytes(FIRST_VIEW_BYTES.aim),
      ...verdict(total, FIRST_VIEW_BYTES, { fails: true }),
    },
    ...parts.map(detail),
    {
      what: "First view of the list",
      measured: kilobytes(list),
      limit: kilobytes(LIST_BYTES.limit),
      ...verdict(list, LIST_BYTES, { fails: true }),
    },
    {
      what: "The viewer with every module",
      measured: kilobytes(all),
      limit: kilobytes(ALL_BYTES.limit),
      ...verdict(all, ALL_BYTES, { fails: true }),
    },
    ...modules.map(detail),
    ...content.map(({ what, bytes }) => ({ ...detail({ what, bytes }), result: "not counted" })),
    {
      what: "Script of an embedding page, brotli 11",
      measured: kilobytes(embed),
      limit: kilobytes(EMBED_BYTES.limit),
      ...verdict(embed, EMBED_BYTES, { fails: true }),
    },
  ];
}
