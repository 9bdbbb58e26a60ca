/** Fallback in milliseconds: off-screen frames get no animation frames. */
const AT_LAST = 250;

/**
 * Throttles a task to the next animation frame.
 * @param {() => void} task
 */
export function throttled(task) {
  let frame = 0;
  let timer = 0;
  const run = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    frame = 0;
    task();
  };
  return () => {
    if (frame) return;
    frame = requestAnimationFrame(run);
    timer = setTimeout(run, AT_LAST);
  };
}
