// What a page says of itself.

/** Files that are named by their bytes: a page that names one belongs to the deployment which holds it. */
const NAMED = /\bviewer-[0-9a-f]{16}(?:_bg\.wasm|\.js)\b/g;

/**
 * The files of the viewer that a page names, as far as it is there.
 * @param {string} text
 */
export function filesOf(text) {
  return [...new Set(text.match(NAMED) ?? [])];
}

/**
 * Whether a page is all there, and of the deployment with these files. One of another deployment would be left without
 * its files.
 * @param {string} text
 * @param {readonly string[]} scripts
 */
export function belongs(text, scripts) {
  const named = filesOf(text);
  return named.length > 1 && named.every((name) => scripts.includes(name)) && /<\/body>/.test(text);
}

/**
 * Whether it was published to show this. Hosts that answer missing files with their start page send another.
 * @param {string} text
 * @param {import("./places.js").View | undefined} view Any where none is said.
 */
export function shows(text, view) {
  const [root = ""] = /<html[^>]*>/.exec(text) ?? [];
  return !view || (root.includes(" data-published") && root.includes(` data-view="${view}"`));
}

/**
 * What a reader came for: the story or the list, without what leads on from it.
 * @param {string} text
 */
export function essence(text) {
  const [, main = ""] = /<main id="sf-main">(.*?)<\/main>/s.exec(text) ?? [];
  return main.split(/<(?:section|nav) data-part="(?:related|neighbours|pages)"/)[0] ?? "";
}
