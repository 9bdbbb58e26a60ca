// The frame's own rules, which have to hold before the story is drawn.

import { adopt } from "../shared/adopt.js";
import { parameter } from "./address.js";
import rules from "./frame.css";

/** Adds the rules to the document. */
export function adoptStyles() {
  adopt(rules);
  // Between growing and being fitted a scrollbar would take width from the story. What a host says comes too late.
  if (parameter("fit") === "1") document.documentElement.dataset.fit = "";
}
