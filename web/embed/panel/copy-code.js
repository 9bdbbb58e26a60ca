import { copy } from "../shared/copy.js";
import { words } from "../shared/words.js";

/**
 * Copies the code; where that is not allowed, selects it for copying by hand.
 * @param {HTMLTextAreaElement} text
 * @param {HTMLElement} status
 */
export async function copyCode(text, status) {
  const copied = await copy(text.value);
  status.textContent = copied ? words.codeCopied : words.codeByHand;
  if (!copied) text.select();
}
