// Form controls of the embed options.

import { words } from "../shared/words.js";
import { el } from "./el.js";

/**
 * Chosen options. Sizes are in CSS pixels.
 * @typedef {object} Choice
 * @property {"element" | "frame"} way
 * @property {number} height
 * @property {number | undefined} width Greatest width; that of the container if undefined.
 * @property {"auto" | "light" | "dark"} theme
 * @property {boolean} comments
 */

/** Limits of sizes; other values are clamped. */
const HEIGHTS = { min: 200, max: 5_000, usual: 700 };
const WIDTHS = { min: 240, max: 2_000 };

/** Creates the controls, and a function that reads them. */
export function fields() {
  const way = select({ element: words.element, frame: words.frame });
  const width = number(WIDTHS, "");
  const height = number(HEIGHTS, String(HEIGHTS.usual));
  const theme = select({ auto: words.auto, light: words.light, dark: words.dark });
  const comments = el("input", { type: "checkbox", checked: true });
  const element = el(
    "div",
    {},
    { part: "embed-fields" },
    el("label", {}, {}, words.way, way),
    el("label", {}, {}, words.theme, theme),
    el("label", {}, {}, words.width, width),
    el("label", {}, {}, words.height, height),
    el("label", {}, {}, comments, words.comments),
  );
  /** @returns {Choice} */
  const read = () => ({
    way: way.value === "frame" ? "frame" : "element",
    height: within(HEIGHTS, height) ?? HEIGHTS.usual,
    width: within(WIDTHS, width),
    theme: theme.value === "light" || theme.value === "dark" ? theme.value : "auto",
    comments: comments.checked,
  });
  return { element, read };
}

/** @param {Record<string, string>} options */
function select(options) {
  const list = Object.entries(options).map(([value, textContent]) => el("option", { value, textContent }));
  return el("select", {}, {}, ...list);
}

/**
 * @param {{ min: number, max: number }} limits
 * @param {string} value
 */
function number({ min, max }, value) {
  return el("input", { type: "number", min: String(min), max: String(max), value });
}

/**
 * @param {{ min: number, max: number }} limits
 * @param {HTMLInputElement} input
 */
function within({ min, max }, { valueAsNumber }) {
  return Number.isNaN(valueAsNumber) ? undefined : Math.round(Math.min(Math.max(valueAsNumber, min), max));
}
