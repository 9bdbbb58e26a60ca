import { copy } from "../shared/copy.js";
import { words } from "../shared/words.js";

/**
 * Copies the code; selects it for manual copying if the clipboard is not available.
 * @param {HTMLTextAreaElement} text
 * @param {HTMLElement} status
 */
export async function copyCode(text, status) {
  const copied = await copy(text.value);
  status.textContent = copied ? words.codeCopied : words.codeByHand;
  if (!copied) text.select();
}
