// What the caches are called, for the worker and for the page. They belong to an origin, viewers to folders: each
// names its own by its folder, whose address holds no space.

/**
 * The names of a viewer's caches.
 * @param {string} folder The folder's address, with a slash at its end.
 */
export function cacheNames(folder) {
  const own = `standfirst ${new URL(folder).pathname} `;
  return {
    /** What all of them begin with. */
    own,
    /** The pages and scripts of one deployment. */
    deployment: (/** @type {string} */ version) => `${own}deployment ${version}`,
    /** What was read of late: stories, lists and settings. */
    read: `${own}read`,
    /** The pictures that were seen, a theme and its fonts. */
    seen: `${own}seen`,
    /** Stories that the reader saved, with their pictures. */
    saved: `${own}saved`,
  };
}

/**
 * Deletes all that a viewer keeps.
 * @param {string} folder
 */
export async function deleteCaches(folder) {
  const { own } = cacheNames(folder);
  const names = (await caches.keys()).filter((name) => name.startsWith(own));
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** How a cache is asked: what a host says in Vary does not matter for files of one's own. */
export const ANY = { ignoreVary: true };

/** A header of what is kept in the place of a picture: the address of another file of it, which is there. */
export const SAME_PICTURE = "x-same-picture";
