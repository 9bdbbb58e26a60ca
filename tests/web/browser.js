// States of a browser that Rust cannot bring about.

/** Runs `f` where asking for localStorage throws, as in a sandboxed frame. */
export function withoutStorage(f) {
  const own = Object.getOwnPropertyDescriptor(window, "localStorage");
  Object.defineProperty(window, "localStorage", {
    configurable: true,
    get() {
      throw new DOMException("denied", "SecurityError");
    },
  });
  try {
    f();
  } finally {
    delete window.localStorage;
    if (own) Object.defineProperty(window, "localStorage", own);
  }
}

/** Whether what sets `globalThis.ran` has run, by the time that a picture of the page itself has failed to load. */
export async function hasRun() {
  await new Promise((done) => Object.assign(new Image(), { onerror: done, src: "data:,x" }));
  return globalThis.ran === true;
}

/** What boot.js leaves: an answer to this address, which it may have asked for already. */
export function bootWith(address, answer) {
  const answers = new Map([[address, answer]]);
  globalThis.standfirst = {
    take(wanted, signal) {
      const answer = answers.get(wanted);
      answers.delete(wanted);
      return answer?.(signal);
    },
  };
}

export function noBoot() {
  delete globalThis.standfirst;
}

/** An answer with this text. */
export const answered = (text, status) => () => Promise.resolve(new Response(text, { status }));

/** A request that failed, with a reason that is no Error. */
export const failed = () => () => Promise.reject("gone");

/**
 * An answer that stops in the middle, and ends with a reason that is no Error when it is aborted. `read` is called
 * when its first bytes were read and more are wanted.
 */
export const stalled = (read) => (signal) => {
  let parts = 0;
  const body = new ReadableStream(
    {
      start(controller) {
        signal.addEventListener("abort", () => controller.error("gone"));
      },
      pull(controller) {
        parts += 1;
        if (parts === 1) controller.enqueue(new TextEncoder().encode('{"headline": '));
        else read();
      },
    },
    { highWaterMark: 0 },
  );
  return Promise.resolve(new Response(body));
};
