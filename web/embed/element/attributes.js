// What the element's attributes mean for its frame.

/** What sandbox="" stands for: all that a story can use, but nothing of the page around it. */
const SANDBOX = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms";

/** Attributes that the frame's address takes over as they are. */
const PARAMETERS = ["article", "lang", "comments"];

/** Where this script is: so is the viewer, where no other is named. Nothing for a script that was bundled. */
const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : undefined;

/**
 * The address of the frame; undefined where the attributes name no viewer.
 * @param {HTMLElement} element
 * @param {string} token By this the frame is known where it has no origin.
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
  // A page without an origin cannot be told from another.
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
 * The theme for the frame: what the attribute says, or else the page, where that is plain.
 * @param {HTMLElement} element
 * @returns {"light" | "dark" | "auto"}
 */
export function themeOf(element) {
  const of = (/** @type {string | null} */ text) => (text === "light" || text === "dark" ? text : undefined);
  const declared = getComputedStyle(element).colorScheme.replace("only", "").trim();
  return of(element.getAttribute("theme")) ?? of(declared) ?? "auto";
}

/**
 * What the frame may do; undefined for a frame without a sandbox. A frame of the page's own origin could take its
 * sandbox off: it gets no origin.
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
 * The place that a hash of the page names in this element: `#ID:PLACE`, where ID is the element's or "standfirst".
 * @param {HTMLElement} element
 * @param {string} hash
 */
export function placeIn(element, hash) {
  const start = `#${element.id || "standfirst"}:`;
  return hash.startsWith(start) ? hash.slice(start.length) : undefined;
}
