// Height of a frame: as it reports, within limits.

/** Greatest height in CSS pixels; the limit of browsers is about a hundred times as much. */
const HIGHEST = 200_000;

/** Default height. */
const RESERVED = 600;

/** Loop detection: a frame that grows this often without a pause of this many milliseconds grows because it is resized. */
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
   * Reserves space until the frame reports its height.
   * @param {string | null} height
   */
  reserve(height) {
    if (this.#height) return;
    const wanted = Number.parseInt(height ?? "", 10);
    this.#set(wanted > 0 && wanted <= HIGHEST ? wanted : RESERVED);
  }

  /**
   * Takes a reported height; it is applied at most once per animation frame.
   * @param {unknown} height
   */
  take(height) {
    if (typeof height !== "number" || !(height >= 1 && height <= HIGHEST)) return;
    const before = this.#height;
    this.#height = Math.ceil(height);
    if (this.#height === before || this.#waiting || this.#growth.times > LOOP.times) return;
    this.#waiting = requestAnimationFrame(() => this.apply());
  }

  /** Applies the last reported height, if it is pending. */
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
