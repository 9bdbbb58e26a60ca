// Custom element `<standfirst-article>`: creates the frame, sends settings, and handles the frame's messages.

import { addressOf, placeIn, themeOf } from "./attributes.js";
import { Channel } from "./channel.js";
import { isOpaque, isShutIn, makeFrame } from "./frame.js";
import { Height } from "./height.js";
import { followSlice, isBusyIn, scrollTo } from "./scroll.js";
import { sheet } from "./sheet.js";

/** Attributes whose change replaces the frame. */
const PARTS = ["src", "article", "lang", "comments", "sandbox", "loading"];

/** Timeout for the first message of a loaded frame, in milliseconds. */
const SILENCE = 10_000;

/** Sanitises a text of the frame: limits its length. */
const text = (/** @type {unknown} */ value) => (typeof value === "string" ? value.slice(0, 500) : "");

const count = (/** @type {unknown} */ value) => (Number.isSafeInteger(value) ? Number(value) : 0);

/**
 * State of one frame.
 * @typedef {{ frame: HTMLIFrameElement, channel: Channel, height: Height, end: AbortController }} Shown
 */

export class StandfirstArticle extends HTMLElement {
  static observedAttributes = [...PARTS, "theme", "accent", "height"];

  #shadow = this.attachShadow({ mode: "open" });
  /** The element's children are the fallback, shown without this script and on errors. */
  #fallback = document.createElement("slot");
  #mark = document.createElement("span");
  /** @type {Shown | undefined} */
  #shown;
  #connected = false;
  #stale = false;
  /** Requested fragment, until the frame has responded. */
  #asked = false;

  constructor() {
    super();
    this.#shadow.adoptedStyleSheets = [sheet()];
  }

  connectedCallback() {
    this.#connected = true;
    this.#open();
  }

  disconnectedCallback() {
    this.#connected = false;
    this.#shown?.end.abort();
  }

  /** @param {string} name */
  attributeChangedCallback(name) {
    if (!this.#connected) return;
    if (name === "height") this.#shown?.height.reserve(this.getAttribute(name));
    else if (!PARTS.includes(name)) this.#tell("setConfig", this.#look());
    else if (!this.#stale) {
      // Batch changes of several attributes.
      this.#stale = true;
      queueMicrotask(() => this.#connected && this.#open());
    }
  }

  #open() {
    this.#stale = false;
    this.#shown?.end.abort();
    const token = crypto.getRandomValues(new Uint32Array(4)).join("-");
    const url = addressOf(this, token);
    if (!url) {
      this.#shown = undefined;
      this.#shadow.replaceChildren(this.#fallback);
      return this.#fail("address", "src is not the address of a viewer");
    }
    const frame = makeFrame(this, url);
    const end = new AbortController();
    const channel = new Channel(frame, { origin: url.origin, opaque: isOpaque(frame), token });
    const height = new Height(frame, {
      changed: (height) => {
        // Drop the space that the page may have reserved by CSS before the element was defined.
        this.style.minHeight = "";
        this.#emit("resize", { height });
      },
      looped: () => this.#fail("loop", "the frame grew 50 times in 2 seconds, and is no longer fitted"),
    });
    this.#shown = { frame, channel, height, end };
    this.#fallback.hidden = true;
    height.reserve(this.getAttribute("height"));
    this.#look();
    this.#listen(this.#shown);
    this.#shadow.replaceChildren(frame, this.#mark, this.#fallback);
  }

  /** @param {Shown} shown */
  #listen({ frame, channel, end: { signal } }) {
    let silent = true;
    const hear = (/** @type {import("../shared/protocol.js").Message} */ message) => {
      silent = false;
      this.#answer(message);
    };
    channel.hear(hear, signal);
    const judge = () => silent && !signal.aborted && this.#fail("silent", "the frame says nothing");
    frame.addEventListener("load", () => setTimeout(judge, SILENCE), { signal });
    if (this.hasAttribute("viewport")) {
      const look = followSlice(frame, (slice) => this.#tell("viewport", slice), signal);
      this.addEventListener("standfirst-ready", look, { signal });
    }

    // Many pages switch themes by a class or attribute of the root element.
    const page = new MutationObserver(() => this.#repaint());
    for (const element of [document.documentElement, document.body]) page.observe(element, { attributes: true });
    signal.addEventListener("abort", () => page.disconnect());

    addEventListener("hashchange", () => this.#go(), { signal });
    const again = (/** @type {MouseEvent} */ { target }) => {
      const link = target instanceof Element && target.closest("a");
      if (link && link.href === location.href) this.#go();
    };
    document.addEventListener("click", again, { signal });
  }

  /**
   * Handles a message of the frame.
   * @param {import("../shared/protocol.js").Message} message
   */
  #answer({ type, ...fields }) {
    const { frame, height } = this.#shown ?? {};
    switch (type) {
      case "ready": {
        const hash = placeIn(this, location.hash);
        this.#asked = hash !== undefined;
        this.#tell("init", { ...this.#look(), hash, links: frame && isShutIn(frame) ? "message" : "tab" });
        return this.#emit("ready", {});
      }
      case "resize":
        return height?.take(fields.height);
      case "loaded": {
        const title = text(fields.title);
        if (frame && title) frame.title = title;
        this.#fallback.hidden = true;
        return this.#emit("loaded", { title, lang: text(fields.lang), comments: count(fields.comments) });
      }
      case "error":
        return this.#fail(text(fields.code), text(fields.message));
      case "scroll":
        return this.#scroll(fields);
      case "link":
        return this.#follow(text(fields.href));
      case "comment":
        return this.#emit("comment", { action: text(fields.action), count: count(fields.count) });
    }
  }

  /** Sends theme and accent to the frame, and updates the frame's background. */
  #look() {
    const theme = themeOf(this);
    if (this.#shown) this.#shown.frame.style.colorScheme = theme === "auto" ? "light dark" : theme;
    return { theme, accent: this.getAttribute("accent") };
  }

  #repaint() {
    const before = this.#shown?.frame.style.colorScheme;
    const look = this.#look();
    if (this.#shown?.frame.style.colorScheme !== before) this.#tell("setConfig", look);
  }

  /** Scrolls to the fragment of the page's URL, if it is in this element. */
  #go() {
    const hash = placeIn(this, location.hash);
    if (hash === undefined) return;
    this.#asked = true;
    this.#tell("goto", { hash });
  }

  /**
   * Scrolls the page on request of the frame, if the page asked for it or the reader is active in the frame.
   * @param {Record<string, unknown>} fields
   */
  #scroll({ top, behavior }) {
    if (typeof top !== "number" || !(this.#asked || isBusyIn(this.#shadow))) return;
    this.#asked = false;
    this.#shown?.height.apply();
    scrollTo(this.#mark, Math.min(Math.max(0, top), this.offsetHeight), behavior === "smooth");
  }

  /**
   * Opens a link in a new tab, unless the page prevents that. Requires user activity in the frame.
   * @param {string} href
   */
  #follow(href) {
    if (!/^https?:\/\//.test(href) || !isBusyIn(this.#shadow)) return;
    if (this.#emit("link", { href })) open(href, "_blank", "noopener");
  }

  /**
   * @param {string} code
   * @param {string} message
   */
  #fail(code, message) {
    this.#fallback.hidden = false;
    this.#emit("error", { code, message });
  }

  /**
   * @param {string} name
   * @param {Record<string, unknown>} detail
   */
  #emit(name, detail) {
    return this.dispatchEvent(
      new CustomEvent(`standfirst-${name}`, { detail, bubbles: true, composed: true, cancelable: name === "link" }),
    );
  }

  /**
   * @param {string} type
   * @param {Record<string, unknown>} fields
   */
  #tell(type, fields) {
    this.#shown?.channel.tell(type, fields);
  }
}
