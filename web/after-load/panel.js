// The panel with the code to embed a story is loaded when it is first asked for.

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
