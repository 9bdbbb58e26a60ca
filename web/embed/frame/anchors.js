// Fragment navigation. A frame as high as its story does not scroll, so the host is asked to. The Back button belongs to
// the host, so navigation in the frame adds no history entries.

import { isPlain, isReady } from "./reader.js";
import { throttled } from "./throttle.js";

/** Scroll margin above a fragment's element, in pixels; as in the viewer. */
const AIR = 16;

export class Anchors {
  #host;
  #dialects;
  /** Fragment that the host requested. */
  #wanted = "";
  #schedule = throttled(() => this.#arrive());

  /**
   * @param {import("./host.js").Host} host
   * @param {import("./dialects.js").Dialects} dialects
   */
  constructor(host, dialects) {
    this.#host = host;
    this.#dialects = dialects;
    // On the window, after the viewer's listener on the document.
    addEventListener("click", (event) => this.#click(event));
    new MutationObserver(this.#schedule).observe(document.documentElement, { attributeFilter: ["data-state"] });
    const replace = history.replaceState.bind(history);
    history.pushState = (...step) => {
      replace(...step);
      this.#scroll(0, "auto");
    };
  }

  /**
   * Navigates to a fragment as soon as the story is rendered.
   * @param {unknown} hash The fragment, with or without `#`.
   */
  go(hash) {
    if (typeof hash !== "string" || hash.length > 500) return;
    this.#wanted = hash.replace(/^#/, "");
    this.#schedule();
  }

  #arrive() {
    if (!this.#wanted || !isReady()) return;
    const id = this.#wanted;
    this.#wanted = "";
    this.#show(id);
  }

  /** @param {MouseEvent} event */
  #click(event) {
    if (!isPlain(event)) return;
    const link = /** @type {Element} */ (event.target).closest("a[href^='#']");
    const hash = link?.getAttribute("href");
    if (!hash) return;
    event.preventDefault();
    location.replace(hash);
    try {
      this.#show(decodeURIComponent(hash.slice(1)));
    } catch {
      // Malformed percent-encoding: no element has this id.
    }
  }

  /** @param {string} id */
  #show(id) {
    const place = document.getElementById(id);
    if (!place) return;
    // If the frame is, or will be, as high as the story, the host scrolls.
    if (!this.#dialects.fitted) place.scrollIntoView();
    this.#scroll(Math.max(0, Math.round(place.getBoundingClientRect().top) - AIR));
  }

  /**
   * @param {number} top
   * @param {"smooth" | "auto"} [behavior]
   */
  #scroll(top, behavior = gently()) {
    this.#host.tell("scroll", { top, behavior });
    this.#dialects.scroll(top);
  }
}

/** @returns {"smooth" | "auto"} */
const gently = () => (matchMedia("(prefers-reduced-motion: no-preference)").matches ? "smooth" : "auto");
