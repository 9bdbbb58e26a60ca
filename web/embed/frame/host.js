// The page around the frame: who may speak, and to whom what is said.

import { message } from "../shared/protocol.js";
import { parameter } from "./address.js";

/** Longer texts are nobody's honest message. */
const LONGEST = 10_000;

export class Host {
  /** Where the address says that the page around is: what comes from elsewhere is not heard. */
  #expected;
  /**
   * Where the page around is, once it is known.
   * @type {string | undefined}
   */
  #pinned;
  /** The secret by which a host knows a frame without an origin. */
  #token;

  constructor() {
    this.#expected = parameter("parentOrigin");
    this.#token = /^[\w-]{1,64}$/.exec(parameter("token") ?? "")?.[0];
  }

  /**
   * Calls `f` with what the page around says, and nobody else.
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
   * Takes the first origin that introduces itself as the host's. A host without an origin stays unknown.
   * @param {string} origin
   */
  pin(origin) {
    if (origin !== "null") this.#pinned ??= origin;
  }

  /**
   * Tells whoever is around what any of them may know.
   * @param {string} type
   * @param {Record<string, unknown>} fields
   */
  tell(type, fields) {
    this.post(this.#message(type, fields));
  }

  /**
   * Tells the host what only it should know. False where it has not introduced itself.
   * @param {string} type
   * @param {Record<string, unknown>} fields
   */
  confide(type, fields) {
    if (!this.#pinned) return false;
    parent.postMessage(this.#message(type, fields), this.#pinned);
    return true;
  }

  /**
   * Posts in whatever dialect.
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
