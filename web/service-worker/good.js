// Cacheability of responses.

/**
 * Whether a response is complete: not an error, a redirect, or opaque.
 * @param {Response} answer
 */
export function isWhole({ status, type, redirected }) {
  return status === 200 && !redirected && (type === "basic" || type === "default");
}

/**
 * Whether the host says that the file does not exist any more.
 * @param {Response} answer
 */
export const isGone = ({ status }) => status === 404 || status === 410;

/**
 * Whether a text is JSON, by its first character. Some hosts serve their start page with 200 for a missing file.
 * @param {string} text
 */
export function looksLikeJson(text) {
  return /^\uFEFF?\s*[[{]/.test(text);
}

/**
 * Whether a response is HTML.
 * @param {Response} answer
 */
export function isHtml({ headers }) {
  return /^text\/html\b/i.test(headers.get("content-type") ?? "");
}
