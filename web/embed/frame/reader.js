// State of the page, and classification of clicks.

/** Whether the requested content is displayed. */
export const isReady = () => document.documentElement.dataset.state === "ready";

/**
 * Whether a click is to be handled by the page: not handled already, and not for a new tab.
 * @param {MouseEvent} event
 */
export function isPlain(event) {
  const { ctrlKey, metaKey, shiftKey, altKey, button, defaultPrevented, target } = event;
  const modified = ctrlKey || metaKey || shiftKey || altKey || button !== 0;
  return !defaultPrevented && !modified && target instanceof Element;
}
