// Loader of the embed panel, at its first use.

import { folder } from "./shown.js";
import { say } from "./share.js";
import { words } from "./words.js";

/** @param {HTMLButtonElement} button */
export function openEmbedPanel(button) {
  import(`${folder}embed-panel.js`).then(
    ({ toggle }) => toggle(button),
    () => say(button, words.notLoaded),
  );
}
