// Analysis of a page's HTML.

/** Names with a content hash: a page that contains one belongs to the deployment with that file. */
const NAMED = /\bviewer-[0-9a-f]{16}(?:_bg\.wasm|\.js)\b/g;

/**
 * Hashed files of the viewer that a page names, in the text received so far.
 * @param {string} text
 */
export function filesOf(text) {
  return [...new Set(text.match(NAMED) ?? [])];
}

/**
 * Whether a page is complete, and belongs to the deployment with these files. The files of another one are not cached.
 * @param {string} text
 * @param {readonly string[]} scripts
 */
export function belongs(text, scripts) {
  const named = filesOf(text);
  return named.length > 1 && named.every((name) => scripts.includes(name)) && /<\/body>/.test(text);
}

/**
 * Whether a page was published for this view. Hosts that serve their start page for missing files send another.
 * @param {string} text
 * @param {import("./places.js").View | undefined} view Any view if undefined.
 */
export function shows(text, view) {
  const [root = ""] = /<html[^>]*>/.exec(text) ?? [];
  return !view || (root.includes(" data-published") && root.includes(` data-view="${view}"`));
}

/**
 * Main content of a page, to detect changes: the story or list, without links to other stories.
 * @param {string} text
 */
export function essence(text) {
  const [, main = ""] = /<main id="sf-main">(.*?)<\/main>/s.exec(text) ?? [];
  return main.split(/<(?:section|nav) data-part="(?:related|neighbours|pages)"/)[0] ?? "";
}
