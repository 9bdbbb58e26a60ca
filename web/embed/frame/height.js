// Observer of the document's height.

import { throttled } from "./throttle.js";

/**
 * Size in whole CSS pixels.
 * @typedef {{ height: number, width: number }} Size
 */

export class Height {
  #last = 0;
  #schedule;

  /**
   * Calls `report` whenever the height has changed by a pixel or more.
   * @param {(size: Size) => void} report
   */
  constructor(report) {
    const root = document.documentElement;
    this.#schedule = throttled(() => {
      const { height, width } = root.getBoundingClientRect();
      const size = { height: Math.ceil(height), width: Math.ceil(width) };
      // Ignore layouts of a frame that is not displayed or has no width.
      if (size.width < 1 || size.height < 1 || size.height === this.#last) return;
      this.#last = size.height;
      report(size);
    });
    new ResizeObserver(this.#schedule).observe(root);
    // ResizeObserver does not run in off-screen frames, so mutations are observed, too.
    new MutationObserver(this.#schedule).observe(root, { childList: true, subtree: true, attributes: true });
    addEventListener("load", this.#schedule, true);
    document.fonts.ready.then(this.#schedule);
  }

  /** Forces a report, if there is a height. */
  again() {
    this.#last = 0;
    this.#schedule();
  }
}
