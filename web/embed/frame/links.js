// Links out of the story, and its address to hand on. In a frame a link may neither take the place of the story nor
// that of the host; in a sandbox a new tab may be out of reach as well, and then the address is shown.

import { announce, copy } from "../shared/copy.js";
import { LANG, words } from "../shared/words.js";
import { pageOfItsOwn } from "./address.js";
import { isPlain } from "./reader.js";

/** How long it is seen beside a heading that its address was copied, in milliseconds; as in the viewer. */
const SEEN = 3_000;

/** The page runs in a sandbox, where a new tab may be refused without a word. */
const sandboxed = globalThis.origin === "null";

export class Links {
  #host;
  #dialects;
  /** Whether the host opens links itself. */
  #byHost = false;

  /**
   * @param {import("./host.js").Host} host
   * @param {import("./dialects.js").Dialects} dialects
   */
  constructor(host, dialects) {
    this.#host = host;
    this.#dialects = dialects;
    // Before the viewer, which passes over what was taken.
    addEventListener("click", (event) => this.#click(event), true);
  }

  /**
   * Says who opens links: `"message"` for the host, `"tab"` for the frame.
   * @param {unknown} way
   */
  through(way) {
    if (way === "message" || way === "tab") this.#byHost = way === "message";
  }

  /** @param {MouseEvent} event */
  #click(event) {
    if (!isPlain(event)) return;
    const element = /** @type {Element} */ (event.target).closest("[data-action], a[href]");
    const action = element?.getAttribute("data-action");
    if (action === "share" || action === "copy" || action === "permalink") {
      event.preventDefault();
      handOn(/** @type {HTMLElement} */ (element), action);
    } else if (element instanceof HTMLAnchorElement && leadsOut(element)) {
      this.#open(element, event);
    }
  }

  /**
   * @param {HTMLAnchorElement} link
   * @param {MouseEvent} event
   */
  #open(link, event) {
    const { href } = link;
    if (this.#byHost && this.#host.confide("link", { href })) {
      event.preventDefault();
    } else if (sandboxed) {
      event.preventDefault();
      this.#dialects.link(href);
      if (!openTab(href)) showByHand(link, href);
    } else {
      link.target = "_blank";
      link.relList.add("noopener");
    }
  }
}

/** @param {HTMLAnchorElement} link */
function leadsOut(link) {
  const own = /^[?#]/.test(link.getAttribute("href") ?? "");
  return !own && /^https?:$/.test(link.protocol);
}

/**
 * Opens a tab that knows nothing of this one. False where there can be none.
 * @param {string} href
 */
function openTab(href) {
  try {
    const tab = open("about:blank", "_blank");
    if (!tab) return false;
    tab.opener = null;
    tab.location.replace(href);
    return true;
  } catch {
    // Firefox does not always say no with null.
    return false;
  }
}

/**
 * Does what the viewer does with its share buttons and the signs beside headings, with the story's own address in
 * place of the frame's.
 * @param {HTMLElement} element
 * @param {"share" | "copy" | "permalink"} action
 */
async function handOn(element, action) {
  const section = action === "permalink" ? (element.getAttribute("href") ?? "") : "";
  const url = pageOfItsOwn(section);
  if (action === "share" && (await share(url))) return;
  const copied = await copy(url);
  if (!section) tellShare(copied ? words.copied : `${words.copyByHand} ${url}`);
  else if (copied) markCopied(element);
  else showByHand(element.closest("h1, h2, h3, h4, h5, h6") ?? element, url);
}

/** @param {string} url */
async function share(url) {
  if (!navigator.share) return false;
  try {
    await navigator.share({ title: document.title, url });
    return true;
  } catch (error) {
    // Closing the sheet is no failure.
    return error instanceof DOMException && error.name === "AbortError";
  }
}

/** @param {string} text */
function tellShare(text) {
  const place = document.querySelector("[data-part=share-result]");
  if (place) place.textContent = text;
}

/** @param {HTMLElement} link */
function markCopied(link) {
  link.dataset.copied = words.copied;
  announce(words.copied);
  setTimeout(() => delete link.dataset.copied, SEEN);
}

/**
 * Shows after an element what could not be opened or copied, in place of what was shown there or elsewhere before.
 * @param {Element} after
 * @param {string} url
 */
function showByHand(after, url) {
  document.getElementById("sf-by-hand")?.remove();
  const note = document.createElement(after instanceof HTMLAnchorElement ? "span" : "p");
  note.id = "sf-by-hand";
  note.dataset.part = "by-hand";
  note.lang = LANG;
  note.dir = "ltr";
  note.textContent = ` ${words.copyByHand} ${url} `;
  after.after(note);
  announce(note.textContent);
}
