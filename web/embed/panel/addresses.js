// Where the story is, for whoever embeds it.

/** The viewer's folder. */
export const folder = new URL(".", import.meta.url).href;

/** Parameters that tell one story from others in the same file. */
const WHICH = ["article", "format", "item"];

/** @param {string[]} names */
function asked(names) {
  const query = new URLSearchParams(location.search);
  return new URLSearchParams([...query].filter(([name]) => names.includes(name)));
}

/** The story's headline. */
export const title = () => document.querySelector("#sf-main [data-part=headline]")?.textContent ?? document.title;

/** The story as a page of its own. */
export const pageAddress = () => `${folder}?${asked(WHICH)}`;

/** The attributes of the element that name the story. */
export function viewerAddress() {
  const more = String(asked(["format", "item"]));
  return { src: more ? `${folder}?${more}` : folder, article: asked(["article"]).get("article") ?? undefined };
}

/**
 * The story for a frame.
 * @param {import("./fields.js").Choice} choice
 */
export function frameAddress({ theme, comments }) {
  const query = asked(WHICH);
  query.set("embed", "1");
  if (theme !== "auto") query.set("theme", theme);
  if (!comments) query.set("comments", "0");
  return `${folder}?${query}`;
}
