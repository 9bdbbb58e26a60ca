// The messages between an element and its frame. Whoever else speaks is not heard.

import { message, ours } from "../shared/protocol.js";

/** So many messages a second are answered, those about the height aside: they cost nothing but a number. */
const PER_SECOND = 60;

/**
 * What a frame is known by.
 * @typedef {object} Known
 * @property {string} origin
 * @property {boolean} opaque Whether its sandbox leaves it without an origin.
 * @property {string} token
 */

export class Channel {
  #frame;
  #known;
  #second = 0;
  #count = 0;

  /**
   * @param {HTMLIFrameElement} frame
   * @param {Known} known
   */
  constructor(frame, known) {
    this.#frame = frame;
    this.#known = known;
  }

  /**
   * Calls `f` with what the frame says.
   * @param {(message: import("../shared/protocol.js").Message) => void} f
   * @param {AbortSignal} signal
   */
  hear(f, signal) {
    const listener = (/** @type {MessageEvent} */ { source, origin, data }) => {
      if (!source || source !== this.#frame.contentWindow) return;
      const said = ours(data);
      if (said && this.#knows(origin, said) && (said.type === "resize" || this.#inTime())) f(said);
    };
    addEventListener("message", listener, { signal });
  }

  /**
   * All frames without an origin have the same one: such a frame has to know its token.
   * @param {string} from
   * @param {import("../shared/protocol.js").Message} said
   */
  #knows(from, said) {
    const { origin, opaque, token } = this.#known;
    return opaque ? from === "null" && said.token === token : from === origin;
  }

  #inTime() {
    const second = Math.floor(performance.now() / 1000);
    if (second !== this.#second) this.#count = 0;
    this.#second = second;
    this.#count += 1;
    return this.#count <= PER_SECOND;
  }

  /**
   * Tells the frame, and no page that took its place.
   * @param {string} type
   * @param {Record<string, unknown>} fields
   */
  tell(type, fields) {
    const { origin, opaque } = this.#known;
    this.#frame.contentWindow?.postMessage(message(type, fields), opaque ? "*" : origin);
  }
}
