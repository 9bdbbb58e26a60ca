// Message channel between an element and its frame. Messages of other senders are ignored.

import { message, ours } from "../shared/protocol.js";

/** Rate limit: messages per second. Those about the height do not count, since they are cheap. */
const PER_SECOND = 60;

/**
 * Identity of a frame.
 * @typedef {object} Known
 * @property {string} origin
 * @property {boolean} opaque Whether its origin is opaque.
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
   * Calls `f` with each message of the frame.
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
   * Whether a message is authentic. All opaque origins serialise to "null", so such a frame must send its token.
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
   * Sends a message to the frame, not to a page that replaced it.
   * @param {string} type
   * @param {Record<string, unknown>} fields
   */
  tell(type, fields) {
    const { origin, opaque } = this.#known;
    this.#frame.contentWindow?.postMessage(message(type, fields), opaque ? "*" : origin);
  }
}
