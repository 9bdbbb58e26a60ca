// How high a frame is: as it says, within reason.

/** In CSS pixels; browsers themselves end near a hundred times as many. */
const HIGHEST = 200_000;

/** Before anything is known. */
const RESERVED = 600;

/** A frame that grows so often, and never rests for so many milliseconds, grows because it is fitted. */
const LOOP = { times: 50, rest: 500 };

export class Height {
  #frame;
  #report;
  #height = 0;
  /** The animation frame in which the height is set, or 0. */
  #waiting = 0;
  /** When the frame last grew, and how often without rest. */
  #growth = { last: 0, times: 0 };

  /**
   * @param {HTMLIFrameElement} frame
   * @param {{ changed(height: number): void, looped(): void }} report
   */
  constructor(frame, report) {
    this.#frame = frame;
    this.#report = report;
  }

  /**
   * Keeps a place until the frame says how high it is.
   * @param {string | null} height
   */
  reserve(height) {
    if (this.#height) return;
    const wanted = Number.parseInt(height ?? "", 10);
    this.#set(wanted > 0 && wanted <= HIGHEST ? wanted : RESERVED);
  }

  /**
   * Takes what the frame says, at most once in each animation frame.
   * @param {unknown} height
   */
  take(height) {
    if (typeof height !== "number" || !(height >= 1 && height <= HIGHEST)) return;
    const before = this.#height;
    this.#height = Math.ceil(height);
    if (this.#height === before || this.#waiting || this.#growth.times > LOOP.times) return;
    this.#waiting = requestAnimationFrame(() => this.apply());
  }

  /** Sets what is known by now, where it was not set yet. */
  apply() {
    if (!this.#waiting) return;
    cancelAnimationFrame(this.#waiting);
    this.#waiting = 0;
    if (this.#loops()) return this.#report.looped();
    this.#set(this.#height);
    this.#report.changed(this.#height);
  }

  #loops() {
    const now = performance.now();
    const grows = this.#height > this.#frame.offsetHeight;
    const rested = now - this.#growth.last > LOOP.rest;
    this.#growth = { last: now, times: grows && !rested ? this.#growth.times + 1 : 0 };
    return this.#growth.times > LOOP.times;
  }

  /** @param {number} height */
  #set(height) {
    this.#frame.style.height = `${height}px`;
  }
}
