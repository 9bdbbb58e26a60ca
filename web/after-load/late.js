// Entry point of what is loaded after the story. boot.js loads it, and forwards every click.

import { colourWindow } from "./colour.js";
import { startOffline } from "./offline.js";
import { openEmbedPanel } from "./panel.js";
import { unfoldForPaper } from "./paper.js";
import { toggleSaved } from "./save.js";

unfoldForPaper();
// No offline storage in a frame: browsers partition it by the embedding site.
if (top === self) {
  colourWindow();
  if (document.readyState === "complete") startOffline();
  else addEventListener("load", startOffline);
}

/**
 * Handles an event of the page.
 * @param {Event | undefined} event
 */
export function meet(event) {
  if (!(event?.target instanceof Element)) return;
  const button = event.target.closest("button");
  if (button?.dataset.action === "embed-story") openEmbedPanel(button);
  if (button?.dataset.action === "save") toggleSaved(button);
}
