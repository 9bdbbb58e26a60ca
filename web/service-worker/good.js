// Which answers may be kept.

/**
 * Whether an answer is a file as it is: neither an error, nor one that came from elsewhere or cannot be looked into.
 * @param {Response} answer
 */
export function isWhole({ status, type, redirected }) {
  return status === 200 && !redirected && (type === "basic" || type === "default");
}

/**
 * Whether a host says that it has no such file any more.
 * @param {Response} answer
 */
export const isGone = ({ status }) => status === 404 || status === 410;

/**
 * Whether a text is JSON by its beginning. Some hosts answer a missing file with their start page and 200.
 * @param {string} text
 */
export function looksLikeJson(text) {
  return /^\uFEFF?\s*[[{]/.test(text);
}

/**
 * Whether an answer is a page.
 * @param {Response} answer
 */
export function isHtml({ headers }) {
  return /^text\/html\b/i.test(headers.get("content-type") ?? "");
}
