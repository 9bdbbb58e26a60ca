// Scrolling of the embedding page to a position in a frame.

/**
 * Scrolls to this many pixels below the top of an element, in any scroll container. Scrolls a marker element into view,
 * so that the page's scroll-padding applies.
 * @param {HTMLElement} mark Positioned in the element.
 * @param {number} top
 * @param {boolean} smooth
 */
export function scrollTo(mark, top, smooth) {
  mark.style.top = `${top}px`;
  mark.scrollIntoView({ behavior: smooth ? "smooth" : "auto" });
}

/**
 * Whether the reader is active in a frame: it has the focus and transient user activation. A frame can take the focus
 * by script, but not the activation.
 * @param {ShadowRoot} shadow
 */
export function isBusyIn(shadow) {
  return shadow.activeElement instanceof HTMLIFrameElement && (navigator.userActivation?.isActive ?? true);
}

/**
 * Reports the visible slice of a frame whenever it changes, at most once per animation frame. Returns a function that
 * forces a report.
 * @param {HTMLIFrameElement} frame
 * @param {(slice: { top: number, height: number }) => void} tell Called with pixels from the frame's top.
 * @param {AbortSignal} signal
 */
export function followSlice(frame, tell, signal) {
  let waiting = false;
  const look = () => {
    waiting = false;
    const { top, height } = frame.getBoundingClientRect();
    const from = Math.max(0, -top);
    tell({ top: from, height: Math.max(0, Math.min(height, innerHeight - top) - from) });
  };
  const schedule = () => {
    if (!waiting) requestAnimationFrame(look);
    waiting = true;
  };
  for (const event of ["scroll", "resize"]) addEventListener(event, schedule, { capture: true, passive: true, signal });
  return schedule;
}
