// Classification of URLs in the viewer's folder.

/**
 * Resource. `page`: a page; `story` is the viewer's URL for what a published page shows. `script`: a file of this
 * deployment. `data`: a story, a list or the settings. `file`: a picture, style sheet or font. `key`: cache key.
 * @typedef {{ kind: "page", key: string, story: string, view: View | undefined }
 *   | { kind: "script" | "data" | "file", key: string }} Place
 * @typedef {"list" | "story"} View
 */

const FILE = /\.(avif|css|gif|jpe?g|otf|png|svg|ttf|webp|woff2?)$/i;
const DATA = /^(articles\/.+\.json|config\.json|feed\.json)$/;
const PAGE = /^(a|page|tag)\/(.+)\/$/;

/**
 * Classifies a URL; undefined for those that the worker does not handle.
 * @param {string} address
 * @param {string} folder URL of the viewer's folder, with a trailing slash.
 * @param {readonly string[]} scripts Names of the deployment's files.
 * @returns {Place | undefined}
 */
export function placeOf(address, folder, scripts) {
  const { origin, pathname, search } = new URL(address);
  const plain = origin + pathname;
  if (!plain.startsWith(folder)) return undefined;
  const path = plain.slice(folder.length);
  // A module URL with a query is a retry that bypasses the cache: web/modules/loader.js.
  if (search && path.endsWith(".wasm")) return undefined;
  if (scripts.includes(path)) return { kind: "script", key: plain };
  if (DATA.test(path)) return { kind: "data", key: plain + search };
  if (FILE.test(path)) return { kind: "file", key: plain + search };
  return page(path.replace(/(^|\/)index\.html$/, "$1"), folder);
}

/**
 * @param {string} path
 * @param {string} folder
 * @returns {Place | undefined}
 */
function page(path, folder) {
  // The query does not matter: it is the same page.
  if (path === "") return { kind: "page", key: folder, story: folder, view: undefined };
  const [, what, name] = PAGE.exec(path) ?? [];
  if (!what || !name) return undefined;
  const story = what === "a" ? `${folder}?article=${name}` : folder;
  return { kind: "page", key: `${folder}${what}/${name}/`, story, view: what === "a" ? "story" : "list" };
}
