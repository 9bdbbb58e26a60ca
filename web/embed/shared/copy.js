// Copying, and saying what came of it.

import { LANG } from "./words.js";

/**
 * Copies a text. False where the browser does not allow it.
 * @param {string} text
 */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Missing where the page did not come by https, refused in a frame that may not.
    return false;
  }
}

/**
 * Has a screen reader say something in the viewer's own words.
 * @param {string} text
 */
export function announce(text) {
  const status = document.getElementById("sf-status");
  if (!status) return;
  status.lang = LANG;
  status.textContent = text;
}
