// What can wait until the story is there. boot.js loads this, and hands over every click.

import { colourWindow } from "./colour.js";
import { startOffline } from "./offline.js";
import { openEmbedPanel } from "./panel.js";
import { unfoldForPaper } from "./paper.js";
import { toggleSaved } from "./save.js";

unfoldForPaper();
// In a frame nothing is kept: it would be, for the site around it, and not be found again.
if (top === self) {
  colourWindow();
  if (document.readyState === "complete") startOffline();
  else addEventListener("load", startOffline);
}

/**
 * Meets an event of the page.
 * @param {Event | undefined} event
 */
export function meet(event) {
  if (!(event?.target instanceof Element)) return;
  const button = event.target.closest("button");
  if (button?.dataset.action === "embed-story") openEmbedPanel(button);
  if (button?.dataset.action === "save") toggleSaved(button);
}
