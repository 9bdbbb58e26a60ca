// The story as it would be seen, in a frame of this same viewer.

import { words } from "../shared/words.js";
import { frameAddress } from "./addresses.js";
import { el } from "./el.js";

/**
 * A new frame each time: another address in the same one would be a step in the history.
 * @param {import("./fields.js").Choice} choice
 */
export function preview(choice) {
  const { width, height } = choice;
  const frame = el("iframe", { title: words.preview, src: frameAddress(choice) });
  frame.width = width ? String(width) : "100%";
  frame.height = String(height);
  return frame;
}
