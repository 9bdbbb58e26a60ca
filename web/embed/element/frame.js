// Creation of an element's frame.

import { FEATURES } from "../shared/features.js";
import { sandboxOf } from "./attributes.js";

/**
 * Creates a frame with this URL, not attached yet. Set before attaching, the URL adds no history entry.
 * @param {HTMLElement} element
 * @param {URL} url
 */
export function makeFrame(element, url) {
  const frame = document.createElement("iframe");
  const sandbox = sandboxOf(element, url);
  if (sandbox !== undefined) frame.setAttribute("sandbox", sandbox);
  frame.part.add("frame");
  frame.title = element.title || element.textContent?.trim().slice(0, 500) || "Article";
  frame.loading = element.getAttribute("loading") === "eager" ? "eager" : "lazy";
  frame.allow = FEATURES;
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  frame.src = url.href;
  return frame;
}

/**
 * Whether the frame's origin is opaque.
 * @param {HTMLIFrameElement} frame
 */
export const isOpaque = ({ sandbox }) => sandbox.length > 0 && !sandbox.contains("allow-same-origin");

/**
 * Whether the sandbox blocks new tabs.
 * @param {HTMLIFrameElement} frame
 */
export const isShutIn = ({ sandbox }) => sandbox.length > 0 && !sandbox.contains("allow-popups");
