// Places in the story. In a frame as high as its story nothing scrolls but the host, which has to be asked; and the
// reader's Back button belongs to the host, so that going to a place or to another story adds no step to the history.

import { isPlain, isReady } from "./reader.js";
import { soon } from "./soon.js";

/** Air above a place, in pixels; the viewer's own scroll margin. */
const AIR = 16;

export class Places {
  #host;
  #dialects;
  /** Where the host wants to go. */
  #wanted = "";
  #soon = soon(() => this.#arrive());

  /**
   * @param {import("./host.js").Host} host
   * @param {import("./dialects.js").Dialects} dialects
   */
  constructor(host, dialects) {
    this.#host = host;
    this.#dialects = dialects;
    // After the viewer, which takes clicks on the document.
    addEventListener("click", (event) => this.#click(event));
    new MutationObserver(this.#soon).observe(document.documentElement, { attributeFilter: ["data-state"] });
    const replace = history.replaceState.bind(history);
    history.pushState = (...step) => {
      replace(...step);
      this.#scroll(0, "auto");
    };
  }

  /**
   * Goes to a place as soon as the story is there.
   * @param {unknown} hash The place's id, with or without `#`.
   */
  go(hash) {
    if (typeof hash !== "string" || hash.length > 500) return;
    this.#wanted = hash.replace(/^#/, "");
    this.#soon();
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
      // No place has such a name.
    }
  }

  /** @param {string} id */
  #show(id) {
    const place = document.getElementById(id);
    if (!place) return;
    // In a frame as high as the story, or about to be, it is the host that scrolls.
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
