// Protocols (dialects) of third-party frame resizers. Two are harmless and always used; the others only for hosts that
// introduced themselves.

import { article, parameter } from "./address.js";

/**
 * Protocol of a host.
 * @typedef {object} Dialect
 * @property {(size: import("./height.js").Size) => unknown} size Message, or messages, that report the height.
 * @property {(top: number) => unknown} [scroll] Message that requests scrolling to this many pixels below the frame's top.
 * @property {(href: string) => unknown} [link] Message that requests opening a link.
 */

/** @type {Dialect} */
const amp = { size: (size) => ({ sentinel: "amp", type: "embed-size", ...size }) };

/** @type {Dialect} */
const datawrapper = { size: ({ height }) => ({ "datawrapper-height": { [article ?? "standfirst"]: height } }) };

/** @type {Dialect} */
const openIframeResizer = { size: (size) => ({ type: "iframe-resized", ...size }) };

const RESIZER = "[iFrameSizer]";

/**
 * iframe-resizer 4 and 5, and compatible libraries. It waits for `init`; the compatible ones ignore that.
 * @param {string} id
 * @returns {Dialect}
 */
function iframeResizer(id) {
  let types = ["init", "resizeObserver"];
  return {
    size({ height, width }) {
      const texts = types.map((type) => `${RESIZER}${id}:${height}:${width}:${type}`);
      types = types.slice(-1);
      return texts;
    },
    scroll: (top) => `${RESIZER}${id}:${top}:0:scrollToOffset`,
  };
}

/**
 * Pym.
 * @param {string} id
 * @returns {Dialect}
 */
function pym(id) {
  /** @param {(string | number)[]} words */
  const say = (...words) => ["pym", id, ...words].join("xPYMx");
  return { size: ({ height }) => say("height", height), scroll: (top) => say("scrollToChildPos", top) };
}

/**
 * WordPress, which embeds other sites' stories in sandboxed frames.
 * @param {string} secret
 * @returns {Dialect}
 */
function wordPress(secret) {
  return {
    size: ({ height }) => ({ message: "height", value: height, secret }),
    link: (href) => ({ message: "link", value: href, secret }),
  };
}

/** Pattern of the ids that hosts give to frames. */
const NAME = /^[\w.-]{1,100}$/;

export class Dialects {
  #host;
  #met;
  /** Whether a host that resizes frames has introduced itself. */
  fitted = parameter("fit") === "1";
  /** @type {Map<string, Dialect>} */
  #spoken = new Map([
    ["AMP", amp],
    ["Datawrapper", datawrapper],
  ]);

  /**
   * Calls `met` whenever a host has introduced itself, to report the height to it.
   * @param {import("./host.js").Host} host
   * @param {() => void} met
   */
  constructor(host, met) {
    this.#host = host;
    this.#met = met;
    const child = parameter("childId");
    if (child && NAME.test(child)) this.#meet("Pym", pym(child));
    this.#readSecret();
    // The resizer may be loaded after the frame.
    addEventListener("hashchange", () => this.#readSecret());
  }

  #readSecret() {
    const secret = /^#\?secret=([A-Za-z0-9]{1,64})$/.exec(location.hash)?.[1];
    if (secret) this.#meet("WordPress", wordPress(secret));
  }

  /**
   * @param {string} name
   * @param {Dialect} dialect
   */
  #meet(name, dialect) {
    this.fitted = true;
    this.#spoken.set(name, dialect);
    this.#met();
  }

  /**
   * Handles a message of a third-party protocol. Returns the fragment, if the host requests scrolling to one.
   * @param {any} data
   */
  hear(data) {
    if (typeof data === "string" && data.startsWith(RESIZER)) return this.#hearResizer(data.slice(RESIZER.length));
    if (data?.type === "iframe-child-init") this.#meet("open-iframe-resizer", openIframeResizer);
    else if (data?.type === "iframe-get-child-dimensions" || (data?.message === "ready" && data.secret)) this.#met();
  }

  /** @param {string} text */
  #hearResizer(text) {
    const [name = "", ...fields] = text.split(":", 9);
    // The first message contains a dozen settings; later ones a command, or a command and its argument.
    if (fields.length === 8 && NAME.test(name)) this.#meet("iframe-resizer", iframeResizer(name));
    else if (name === "resize") this.#met();
    else if (name === "moveToAnchor") return fields[0];
  }

  /**
   * Reports the height in all protocols.
   * @param {import("./height.js").Size} size
   */
  size(size) {
    this.#post((dialect) => dialect.size(size));
  }

  /**
   * Requests scrolling to this many pixels below the frame's top, in protocols that support it.
   * @param {number} top
   */
  scroll(top) {
    this.#post((dialect) => dialect.scroll?.(top));
  }

  /**
   * Requests opening a link, in protocols that support it.
   * @param {string} href
   */
  link(href) {
    this.#post((dialect) => dialect.link?.(href));
  }

  /** @param {(dialect: Dialect) => unknown} say */
  #post(say) {
    for (const dialect of this.#spoken.values()) {
      for (const data of [say(dialect) ?? []].flat()) this.#host.post(data);
    }
  }
}
