// What others say to fit a frame to its content. Two dialects disturb nobody and are always spoken; the others are
// for hosts that introduced themselves.

import { article, parameter } from "./address.js";

/**
 * The dialect of a host.
 * @typedef {object} Dialect
 * @property {(size: import("./height.js").Size) => unknown} size Data that says how high the story is, or several.
 * @property {(top: number) => unknown} [scroll] Data that asks to scroll to so many pixels below the frame's top.
 * @property {(href: string) => unknown} [link] Data that asks to open a link.
 */

/** @type {Dialect} */
const amp = { size: (size) => ({ sentinel: "amp", type: "embed-size", ...size }) };

/** @type {Dialect} */
const datawrapper = { size: ({ height }) => ({ "datawrapper-height": { [article ?? "standfirst"]: height } }) };

/** @type {Dialect} */
const openIframeResizer = { size: (size) => ({ type: "iframe-resized", ...size }) };

const RESIZER = "[iFrameSizer]";

/**
 * iframe-resizer, 4 and 5, and what speaks like it. It waits for `init`; others that know its dialect do not count that.
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
 * WordPress, which shows other sites' stories in sandboxed frames.
 * @param {string} secret
 * @returns {Dialect}
 */
function wordPress(secret) {
  return {
    size: ({ height }) => ({ message: "height", value: height, secret }),
    link: (href) => ({ message: "link", value: href, secret }),
  };
}

/** What hosts call frames. */
const NAME = /^[\w.-]{1,100}$/;

export class Dialects {
  #host;
  #met;
  /** Whether somebody introduced themselves who fits frames. */
  fitted = parameter("fit") === "1";
  /** @type {Map<string, Dialect>} */
  #spoken = new Map([
    ["AMP", amp],
    ["Datawrapper", datawrapper],
  ]);

  /**
   * Calls `met` whenever another host has introduced itself, and wants to know the height.
   * @param {import("./host.js").Host} host
   * @param {() => void} met
   */
  constructor(host, met) {
    this.#host = host;
    this.#met = met;
    const child = parameter("childId");
    if (child && NAME.test(child)) this.#meet("Pym", pym(child));
    this.#readSecret();
    // It may come when the frame is already there.
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
   * Hears what is said in another dialect than ours. Answers the name of a place, where the host asks to go to one.
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
    // The first message tells a dozen settings; later ones are a word, or a word and what it is about.
    if (fields.length === 8 && NAME.test(name)) this.#meet("iframe-resizer", iframeResizer(name));
    else if (name === "resize") this.#met();
    else if (name === "moveToAnchor") return fields[0];
  }

  /**
   * Tells all hosts how high the story is.
   * @param {import("./height.js").Size} size
   */
  size(size) {
    this.#post((dialect) => dialect.size(size));
  }

  /**
   * Asks the hosts that can to scroll to so many pixels below the frame's top.
   * @param {number} top
   */
  scroll(top) {
    this.#post((dialect) => dialect.scroll?.(top));
  }

  /**
   * Asks the hosts that can to open a link.
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
