// How many bytes of the viewer go over the wire before a story can be shown, and what a page costs that embeds one.

import { EMBED_BYTES, FIRST_VIEW_BYTES } from "./budgets.mjs";
import { kilobytes, verdict } from "./report.mjs";
import { compress, firstView, onDemand } from "./site.mjs";
import { story } from "./story.mjs";

/** Measures every file of the first view, and what is the story's own and not counted. */
export function measureBytes(files) {
  const wire = (path) => compress(path, files.get(path)).body.length;
  const parts = firstView(files).map(({ what, path }) => ({ what, path, bytes: wire(path) }));
  const own = [story.path, "articles/feed.json"].filter((path) => files.has(path));
  const later = onDemand(files).map(({ what, path }) => ({ what, path, bytes: wire(path) }));
  const content = [...own.map((path) => ({ what: path, path, bytes: wire(path) })), ...later];
  const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  return { total, parts, content, embed: wire("embed.js") };
}

/** The rows of the table. */
export function bytesRows({ total, parts, content, embed }) {
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
    ...content.map(({ what, bytes }) => ({ ...detail({ what, bytes }), result: "not counted" })),
    {
      what: "Script of an embedding page, brotli 11",
      measured: kilobytes(embed),
      limit: kilobytes(EMBED_BYTES.limit),
      ...verdict(embed, EMBED_BYTES, { fails: true }),
    },
  ];
}
