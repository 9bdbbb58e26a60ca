// Parameters of the frame's URL.

/** Parameters that identify the content; others are about presentation, or a host's. */
const WHAT = ["article", "tag", "format", "item", "lang"];

const query = new URLSearchParams(location.search);

/** Initial story of the frame. */
export const article = query.get("article")?.slice(0, 300);

/**
 * Parameter of the initial URL.
 * @param {string} name
 */
export const parameter = (name) => query.get(name);

/**
 * URL of the displayed content outside of the frame.
 * @param {string} [hash]
 */
export function pageOfItsOwn(hash = "") {
  const address = new URL(location.href);
  address.hash = hash;
  for (const name of [...address.searchParams.keys()]) {
    if (!WHAT.includes(name)) address.searchParams.delete(name);
  }
  return address.href;
}
