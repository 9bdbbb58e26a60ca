// Appearance set by the host: theme, accent, and the visible slice of the frame.

const THEMES = ["light", "dark", "auto"];

/**
 * Theme in a message for giscus or utterances, which the theme switches of many sites send.
 * @param {any} data
 * @returns {string | undefined}
 */
export function themeIn(data) {
  const name = data?.giscus?.setConfig?.theme ?? (data?.type === "set-theme" ? data.theme : undefined);
  if (typeof name !== "string") return undefined;
  if (/preferred/.test(name)) return "auto";
  return /light|dark/.exec(name)?.[0];
}

export class Appearance {
  #root = document.documentElement;
  /**
   * Theme set by the host; until then the URL's parameter applies.
   * @type {string | undefined}
   */
  #theme;

  constructor() {
    // The viewer resets the theme to the URL's parameter with each story.
    new MutationObserver(() => this.#keep()).observe(this.#root, { attributeFilter: ["data-theme"] });
  }

  /**
   * Applies the valid fields, and ignores the others.
   * @param {Record<string, unknown>} fields
   */
  set({ theme, accent }) {
    if (typeof theme === "string" && THEMES.includes(theme)) this.#theme = theme;
    this.#keep();
    if (typeof accent === "string" && /^#[0-9a-f]{6}$/i.test(accent)) this.#root.style.setProperty("--accent", accent);
  }

  /**
   * Exposes the visible slice of the frame to themes, in pixels from its top.
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
