// What the host says about how the story looks: theme, accent, and which slice of the frame is seen.

const THEMES = ["light", "dark", "auto"];

/**
 * The theme that a message for another comment box or discussion asks for: those of giscus and utterances, which the
 * switches of many sites send.
 * @param {any} data
 * @returns {string | undefined}
 */
export function themeIn(data) {
  const name = data?.giscus?.setConfig?.theme ?? (data?.type === "set-theme" ? data.theme : undefined);
  if (typeof name !== "string") return undefined;
  if (/preferred/.test(name)) return "auto";
  return /light|dark/.exec(name)?.[0];
}

export class Look {
  #root = document.documentElement;
  /**
   * What the host asked for; until then the address decides.
   * @type {string | undefined}
   */
  #theme;

  constructor() {
    // The viewer sets the theme of the address again with each story.
    new MutationObserver(() => this.#keep()).observe(this.#root, { attributeFilter: ["data-theme"] });
  }

  /**
   * Takes what is well-formed and leaves the rest as it was.
   * @param {Record<string, unknown>} fields
   */
  set({ theme, accent }) {
    if (typeof theme === "string" && THEMES.includes(theme)) this.#theme = theme;
    this.#keep();
    if (typeof accent === "string" && /^#[0-9a-f]{6}$/i.test(accent)) this.#root.style.setProperty("--accent", accent);
  }

  /**
   * Notes for themes which slice of the frame is seen, in pixels from its top.
   * @param {Record<string, unknown>} fields
   */
  see({ top, height }) {
    for (const [name, value] of Object.entries({ top, height })) {
      if (typeof value === "number" && value >= 0) this.#root.style.setProperty(`--viewport-${name}`, `${value}px`);
    }
  }

  #keep() {
    if (this.#theme && this.#root.dataset.theme !== this.#theme) this.#root.dataset.theme = this.#theme;
  }
}
