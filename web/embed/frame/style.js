// Style sheet of the frame, which has to apply before the story is rendered.

import { adopt } from "../shared/adopt.js";
import { parameter } from "./address.js";
import rules from "./frame.css";

/** Adds the rules to the document. */
export function adoptStyles() {
  adopt(rules);
  // Until the host resizes the frame, a scrollbar would take width from the story. Waiting for the host would be too late.
  if (parameter("fit") === "1") document.documentElement.dataset.fit = "";
}
