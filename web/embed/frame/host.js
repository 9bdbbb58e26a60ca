// Message channel to the embedding page (the host), with authentication.

import { message } from "../shared/protocol.js";
import { parameter } from "./address.js";

/** Longest message that is handled, in characters. */
const LONGEST = 10_000;

export class Host {
  /** Host's origin as declared in the frame's URL: messages of other origins are ignored. */
  #expected;
  /**
   * Host's origin, once it is known.
   * @type {string | undefined}
   */
  #pinned;
  /** Token by which a host identifies a frame with an opaque origin. */
  #token;

  constructor() {
    this.#expected = parameter("parentOrigin");
    this.#token = /^[\w-]{1,64}$/.exec(parameter("token") ?? "")?.[0];
  }

  /**
   * Calls `f` with each message of the host.
   * @param {(data: unknown, origin: string) => void} f
   */
  hear(f) {
    addEventListener("message", ({ source, origin, data }) => {
      if (source !== parent || (this.#expected !== null && origin !== this.#expected)) return;
      if (typeof data === "string" && data.length > LONGEST) return;
      f(data, origin);
    });
  }

  /**
   * Adopts the first origin that introduces itself as the host's. An opaque origin stays unknown.
   * @param {string} origin
   */
  pin(origin) {
    if (origin !== "null") this.#pinned ??= origin;
  }

  /**
   * Broadcasts a message without private data to any embedding page.
   * @param {string} type
   * @param {Record<string, unknown>} fields
   */
  tell(type, fields) {
    this.post(this.#message(type, fields));
  }

  /**
   * Sends a private message to the host. False if it has not introduced itself.
   * @param {string} type
   * @param {Record<string, unknown>} fields
   */
  confide(type, fields) {
    if (!this.#pinned) return false;
    parent.postMessage(this.#message(type, fields), this.#pinned);
    return true;
  }

  /**
   * Posts a message of any protocol.
   * @param {unknown} data
   */
  post(data) {
    parent.postMessage(data, "*");
  }

  /**
   * @param {string} type
   * @param {Record<string, unknown>} fields
   */
  #message(type, fields) {
    return message(type, this.#token ? { ...fields, token: this.#token } : fields);
  }
}
