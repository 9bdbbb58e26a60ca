// Theme colour of the browser's window: the background colour of the page, in any theme.

import { root } from "./shown.js";

/** Sets the colour, and again when the system switches between light and dark. */
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
