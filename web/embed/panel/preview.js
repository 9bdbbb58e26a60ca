// Preview of the embedded story, in a frame of this viewer.

import { words } from "../shared/words.js";
import { frameAddress } from "./addresses.js";
import { el } from "./el.js";

/**
 * Creates a new frame for each change: another URL in the same frame would add a history entry.
 * @param {import("./fields.js").Choice} choice
 */
export function preview(choice) {
  const { width, height } = choice;
  const frame = el("iframe", { title: words.preview, src: frameAddress(choice) });
  frame.width = width ? String(width) : "100%";
  frame.height = String(height);
  return frame;
}
