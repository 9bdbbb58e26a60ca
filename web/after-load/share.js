/**
 * Shows the result of a button below a story, in the status line of the share buttons.
 * @param {HTMLElement} button
 * @param {string} text
 */
export function say(button, text) {
  const status = button.parentElement?.querySelector("[data-part=share-result]");
  if (!(status instanceof HTMLElement)) return;
  // The story may have another writing direction.
  status.dir = "auto";
  status.textContent = text;
}
