/**
 * Says what came of a button below a story, where the others do.
 * @param {HTMLElement} button
 * @param {string} text
 */
export function say(button, text) {
  const status = button.parentElement?.querySelector("[data-part=share-result]");
  if (!(status instanceof HTMLElement)) return;
  // The story around it may run the other way.
  status.dir = "auto";
  status.textContent = text;
}
