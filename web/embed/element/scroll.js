// Scrolling the page to a place in a frame.

/**
 * Scrolls to so many pixels below the top of an element, whatever it is that scrolls around it. A mark is scrolled to,
 * so that the page's own scroll-padding counts.
 * @param {HTMLElement} mark Positioned in the element.
 * @param {number} top
 * @param {boolean} smooth
 */
export function scrollTo(mark, top, smooth) {
  mark.style.top = `${top}px`;
  mark.scrollIntoView({ behavior: smooth ? "smooth" : "auto" });
}

/**
 * Whether the reader is busy in a frame: it has the focus, and was clicked or typed into just now. A frame can take
 * the focus by itself, but not this.
 * @param {ShadowRoot} shadow
 */
export function isBusyIn(shadow) {
  return shadow.activeElement instanceof HTMLIFrameElement && (navigator.userActivation?.isActive ?? true);
}

/**
 * Tells which slice of a frame is seen whenever it changes, at most once in each animation frame. Answers a function that
 * has it told in any case.
 * @param {HTMLIFrameElement} frame
 * @param {(slice: { top: number, height: number }) => void} tell In pixels from the frame's top.
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
  const soon = () => {
    if (!waiting) requestAnimationFrame(look);
    waiting = true;
  };
  for (const event of ["scroll", "resize"]) addEventListener(event, soon, { capture: true, passive: true, signal });
  return soon;
}
