// URLs of the story, for embedding.

/** URL of the viewer's folder. */
export const folder = new URL(".", import.meta.url).href;

/** Parameters that select a story in a file. */
const WHICH = ["article", "format", "item"];

/** @param {string[]} names */
function asked(names) {
  const query = new URLSearchParams(location.search);
  return new URLSearchParams([...query].filter(([name]) => names.includes(name)));
}

/** Headline of the story. */
export const title = () => document.querySelector("#sf-main [data-part=headline]")?.textContent ?? document.title;

/** URL of the story's page. */
export const pageAddress = () => `${folder}?${asked(WHICH)}`;

/** Attributes of the custom element that identify the story. */
export function viewerAddress() {
  const more = String(asked(["format", "item"]));
  return { src: more ? `${folder}?${more}` : folder, article: asked(["article"]).get("article") ?? undefined };
}

/**
 * URL of the story for a frame.
 * @param {import("./fields.js").Choice} choice
 */
export function frameAddress({ theme, comments }) {
  const query = asked(WHICH);
  query.set("embed", "1");
  if (theme !== "auto") query.set("theme", theme);
  if (!comments) query.set("comments", "0");
  return `${folder}?${query}`;
}
