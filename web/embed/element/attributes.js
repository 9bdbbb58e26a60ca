// Mapping of the element's attributes to its frame.

/** Tokens for sandbox="": all features that a story can use, without access to the embedding page. */
const SANDBOX = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms";

/** Attributes that are copied to the frame's URL. */
const PARAMETERS = ["article", "lang", "comments"];

/** Folder of this script, which is the default viewer. Undefined if the script was bundled. */
const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : undefined;

/**
 * URL of the frame; undefined if the attributes name no viewer.
 * @param {HTMLElement} element
 * @param {string} token Identifies a frame with an opaque origin.
 */
export function addressOf(element, token) {
  const url = viewerOf(element);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const set = (/** @type {string} */ name, /** @type {string | null} */ value) => {
    if (value !== null) url.searchParams.set(name, value);
  };
  for (const name of PARAMETERS) set(name, element.getAttribute(name));
  set("embed", "1");
  set("fit", "1");
  set("theme", themeOf(element));
  set("token", token);
  // A page with an opaque origin cannot be distinguished from others.
  if (origin !== "null") set("parentOrigin", origin);
  return url;
}

/** @param {HTMLElement} element */
function viewerOf(element) {
  try {
    const src = element.getAttribute("src");
    return src === null ? here && new URL(".", here) : new URL(src, document.baseURI);
  } catch {
    return undefined;
  }
}

/**
 * Theme of the frame: that of the attribute, else that of the page, if it declares one.
 * @param {HTMLElement} element
 * @returns {"light" | "dark" | "auto"}
 */
export function themeOf(element) {
  const of = (/** @type {string | null} */ text) => (text === "light" || text === "dark" ? text : undefined);
  const declared = getComputedStyle(element).colorScheme.replace("only", "").trim();
  return of(element.getAttribute("theme")) ?? of(declared) ?? "auto";
}

/**
 * Sandbox tokens; undefined for a frame without a sandbox. A same-origin frame could remove its sandbox, so it gets an
 * opaque origin.
 * @param {HTMLElement} element
 * @param {URL} url
 */
export function sandboxOf(element, url) {
  const tokens = element.getAttribute("sandbox");
  if (tokens === null) return undefined;
  const wanted = tokens.trim() || SANDBOX;
  return url.origin === origin ? wanted.replaceAll("allow-same-origin", "") : wanted;
}

/**
 * Fragment in this element that the page's hash names: `#ID:PLACE`, where ID is the element's or "standfirst".
 * @param {HTMLElement} element
 * @param {string} hash
 */
export function placeIn(element, hash) {
  const start = `#${element.id || "standfirst"}:`;
  return hash.startsWith(start) ? hash.slice(start.length) : undefined;
}
