/** A frame that is out of sight gets no animation frames: then after this many milliseconds. */
const AT_LAST = 250;

/**
 * Makes of a task one that runs once in the next animation frame, however often it is asked for until then.
 * @param {() => void} task
 */
export function soon(task) {
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
