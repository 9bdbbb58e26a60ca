// The colour of the window around the page, where the browser gives it one: that of the paper, whatever theme says so.

import { root } from "./shown.js";

/** Sets it, and again when the system changes between light and dark. */
export function colourWindow() {
  const meta = document.createElement("meta");
  meta.name = "theme-color";
  const set = () => {
    meta.content = getComputedStyle(root).backgroundColor;
  };
  set();
  document.head.append(meta);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", set);
}
