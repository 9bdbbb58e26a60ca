// Messages about the story: displayed, failed, number of comments.

import { pageOfItsOwn } from "./address.js";
import { isReady } from "./reader.js";
import { throttled } from "./throttle.js";
import { LANG, words } from "../shared/words.js";

/** @param {string} selector */
const textOf = (selector) => document.querySelector(selector)?.textContent?.slice(0, 500) ?? "";

const comments = () => document.querySelectorAll("[data-part=comment]").length;

export class Story {
  #host;
  #schedule = throttled(() => this.#tell());
  #count = 0;
  /** @type {Element | null} */
  #had = null;
  #box = new MutationObserver(() => this.#recount());

  /** @param {import("./host.js").Host} host */
  constructor(host) {
    this.#host = host;
    new MutationObserver(() => this.#change()).observe(document.documentElement, { attributeFilter: ["data-state"] });
    this.#change();
  }

  /** Repeats the current state. */
  again() {
    this.#schedule();
  }

  /** Requested story. */
  named() {
    const article = new URLSearchParams(location.search).get("article");
    return article ? { article: article.slice(0, 500) } : {};
  }

  #change() {
    this.#box.disconnect();
    if (isReady()) this.#arrive();
    this.#tell();
  }

  #arrive() {
    this.#count = comments();
    this.#had = document.querySelector("[data-part=comments]");
    const box = document.querySelector("[data-part=below]");
    if (box) this.#box.observe(box, { childList: true, subtree: true });
    document.querySelector("[data-part=share-result]")?.before(wayOut());
  }

  #tell() {
    const { state } = document.documentElement.dataset;
    if (state === "ready") this.#host.tell("loaded", this.#loaded());
    if (state === "failed") this.#host.tell("error", failure());
  }

  #loaded() {
    const { lang, dir } = document.documentElement;
    const title = textOf("#sf-main [data-part=headline]") || document.title.slice(0, 500);
    return { ...this.named(), title, lang, dir, comments: this.#count };
  }

  #recount() {
    const count = comments();
    const had = this.#had;
    this.#had = document.querySelector("[data-part=comments]");
    if (count === this.#count) return;
    if (this.#had !== had) {
      // The comment box is rendered after the story.
      this.#count = count;
      this.#tell();
      return;
    }
    const action = count > this.#count ? "add" : "delete";
    this.#count = count;
    this.#host.confide("comment", { action, count });
  }
}

function failure() {
  const box = "#sf-boot-error:not([hidden]), #sf-main [data-part=error]";
  const code = document.querySelector(box)?.getAttribute("data-code") ?? "";
  return { code, message: textOf(`:is(${box}) [data-part=error-text]`) };
}

/** Adds the link beside the share buttons that opens the story outside of the frame. */
function wayOut() {
  const link = document.createElement("a");
  link.dataset.part = "way-out";
  link.lang = LANG;
  link.href = pageOfItsOwn();
  link.textContent = words.ownTab;
  return link;
}
