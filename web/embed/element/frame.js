// Makes the frame of an element.

import { FEATURES } from "../shared/features.js";
import { sandboxOf } from "./attributes.js";

/**
 * A frame with this address, outside of the document yet: put there with its address it adds no step to the history.
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
 * Whether its sandbox leaves the frame without an origin.
 * @param {HTMLIFrameElement} frame
 */
export const isOpaque = ({ sandbox }) => sandbox.length > 0 && !sandbox.contains("allow-same-origin");

/**
 * Whether a tab that the frame opens would be refused.
 * @param {HTMLIFrameElement} frame
 */
export const isShutIn = ({ sandbox }) => sandbox.length > 0 && !sandbox.contains("allow-popups");
