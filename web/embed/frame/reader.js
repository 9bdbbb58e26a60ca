// What the page does, and what a reader does on it.

/** Whether what was asked for is shown. */
export const isReady = () => document.documentElement.dataset.state === "ready";

/**
 * Whether a click is for the page: neither taken already, nor for a new tab.
 * @param {MouseEvent} event
 */
export function isPlain(event) {
  const { ctrlKey, metaKey, shiftKey, altKey, button, defaultPrevented, target } = event;
  const modified = ctrlKey || metaKey || shiftKey || altKey || button !== 0;
  return !defaultPrevented && !modified && target instanceof Element;
}
