// What the address of the frame says.

/** Parameters that say what is shown; the others say how, or are a host's. */
const WHAT = ["article", "tag", "format", "item", "lang"];

const query = new URLSearchParams(location.search);

/** The story that the frame was opened with. */
export const article = query.get("article")?.slice(0, 300);

/**
 * A parameter of the address, as it was when the frame was opened.
 * @param {string} name
 */
export const parameter = (name) => query.get(name);

/**
 * The address of what is shown, as a page of its own.
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
