// Embed code for a host's page.

import { FEATURES } from "../shared/features.js";
import { folder, frameAddress, pageAddress, title, viewerAddress } from "./addresses.js";

/** @typedef {import("./fields.js").Choice} Choice */

/**
 * HTML for copying; this page never parses it.
 * @param {Choice} choice
 */
export function code(choice) {
  return choice.way === "frame" ? frame(choice) : element(choice);
}

/** @param {Choice} choice */
function element({ height, width, theme, comments }) {
  const story = tag("standfirst-article", {
    ...viewerAddress(),
    theme: theme === "auto" ? undefined : theme,
    comments: comments ? undefined : "0",
    height: String(height),
    style: `display:block;min-height:${height}px${width ? `;max-width:${width}px` : ""}`,
  });
  const link = `${tag("a", { href: pageAddress() })}${escape(title())}</a>`;
  return `<script src="${escape(folder)}embed.js" async></script>\n${story}\n  ${link}\n</standfirst-article>`;
}

/** @param {Choice} choice */
function frame(choice) {
  const { height, width } = choice;
  const start = tag("iframe", {
    src: frameAddress(choice),
    title: title(),
    width: "100%",
    height: String(height),
    loading: "lazy",
    allow: FEATURES,
    style: `border:0${width ? `;max-width:${width}px` : ""}`,
  });
  return `${start}</iframe>`;
}

/**
 * @param {string} name
 * @param {Record<string, string | undefined>} attributes
 */
function tag(name, attributes) {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return `<${[name, ...given.map(([key, value = ""]) => `${key}="${escape(value)}"`)].join(" ")}>`;
}

/** @param {string} text */
function escape(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
