// Clipboard, and announcements to screen readers.

import { LANG } from "./words.js";

/**
 * Copies a text. False if the browser does not allow it.
 * @param {string} text
 */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Undefined without https; rejected in a frame without permission.
    return false;
  }
}

/**
 * Announces a text of the viewer to screen readers.
 * @param {string} text
 */
export function announce(text) {
  const status = document.getElementById("sf-status");
  if (!status) return;
  status.lang = LANG;
  status.textContent = text;
}
