// Cache names, shared by worker and page. Caches belong to an origin, and there may be a viewer in each folder, so names
// contain the folder's URL, which has no spaces.

/**
 * Names of a viewer's caches.
 * @param {string} folder URL of the folder, with a trailing slash.
 */
export function cacheNames(folder) {
  const own = `standfirst ${new URL(folder).pathname} `;
  return {
    /** Common prefix. */
    own,
    /** Pages and scripts of one deployment. */
    deployment: (/** @type {string} */ version) => `${own}deployment ${version}`,
    /** Recently read stories, lists and settings. */
    read: `${own}read`,
    /** Viewed pictures, a theme and its fonts. */
    seen: `${own}seen`,
    /** Stories that the reader saved, with their pictures. */
    saved: `${own}saved`,
  };
}

/**
 * Deletes all caches of a viewer.
 * @param {string} folder
 */
export async function deleteCaches(folder) {
  const { own } = cacheNames(folder);
  const names = (await caches.keys()).filter((name) => name.startsWith(own));
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** Options of cache matches: `Vary` does not matter for the site's own files. */
export const ANY = { ignoreVary: true };

/** Header of a placeholder for a picture: the URL of another candidate, which is cached. */
export const SAME_PICTURE = "x-same-picture";
