import { adopt } from "../shared/adopt.js";
import rules from "./panel.css";

let adopted = false;

/** Adds the panel's style sheet to the document, once. */
export function adoptStyles() {
  if (!adopted) adopt(rules);
  adopted = true;
}
