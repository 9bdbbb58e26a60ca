// External links, and sharing of the story's URL. In a frame a link must replace neither the story nor the host; in a
// sandbox new tabs may be blocked, too, and then the URL is shown as text.

import { announce, copy } from "../shared/copy.js";
import { LANG, words } from "../shared/words.js";
import { pageOfItsOwn } from "./address.js";
import { isPlain } from "./reader.js";

/** Time in milliseconds for which a heading shows that its URL was copied; as in the viewer. */
const SEEN = 3_000;

/** Whether the page is in a sandbox, where opening a tab may fail silently. */
const sandboxed = globalThis.origin === "null";

export class Links {
  #host;
  #dialects;
  /** Whether the host opens links. */
  #byHost = false;

  /**
   * @param {import("./host.js").Host} host
   * @param {import("./dialects.js").Dialects} dialects
   */
  constructor(host, dialects) {
    this.#host = host;
    this.#dialects = dialects;
    // Capture phase, before the viewer's listener, which ignores events with `defaultPrevented`.
    addEventListener("click", (event) => this.#click(event), true);
  }

  /**
   * Sets who opens links: `"message"` for the host, `"tab"` for the frame.
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
 * Opens a tab without opener. False if that is blocked.
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
    // Firefox does not always return null when blocked.
    return false;
  }
}

/**
 * Handles the viewer's share buttons and permalinks, with the story's own URL instead of the frame's.
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
    // Closing the share sheet is not an error.
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
 * Shows a URL that could not be opened or copied after an element. Replaces the one shown before.
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
