// How high the document is.

import { soon } from "./soon.js";

/**
 * In CSS pixels, whole ones.
 * @typedef {{ height: number, width: number }} Size
 */

export class Height {
  #last = 0;
  #soon;

  /**
   * Calls `report` whenever the height has changed by a pixel or more, grown or shrunk.
   * @param {(size: Size) => void} report
   */
  constructor(report) {
    const root = document.documentElement;
    this.#soon = soon(() => {
      const { height, width } = root.getBoundingClientRect();
      const size = { height: Math.ceil(height), width: Math.ceil(width) };
      // Nothing has a size while the frame is not displayed, or a height without a width.
      if (size.width < 1 || size.height < 1 || size.height === this.#last) return;
      this.#last = size.height;
      report(size);
    });
    new ResizeObserver(this.#soon).observe(root);
    // Sizes are not observed in a frame that is out of sight; what changes them is.
    new MutationObserver(this.#soon).observe(root, { childList: true, subtree: true, attributes: true });
    addEventListener("load", this.#soon, true);
    document.fonts.ready.then(this.#soon);
  }

  /** Reports in any case, if there is a height. */
  again() {
    this.#last = 0;
    this.#soon();
  }
}
