// Cache limits.

/** Most stories, and pages, that are cached. */
export const STORIES = 60;
/** Most bytes of viewed pictures that are cached. */
export const PICTURES = 40_000_000;

/**
 * Entries to evict, the oldest first.
 * @param {readonly { key: string, size: number }[]} kept Entries in the order in which they were added.
 * @param {number} most Greatest sum of sizes.
 */
export function surplus(kept, most) {
  let left = kept.reduce((sum, { size }) => sum + size, 0);
  const gone = [];
  for (const { key, size } of kept) {
    if (left <= most) break;
    left -= size;
    gone.push(key);
  }
  return gone;
}
