// How much is kept.

/** Stories, and pages, that were read of late. */
export const STORIES = 60;
/** Bytes of pictures that were seen. */
export const PICTURES = 40_000_000;

/**
 * Which of the things kept have to go, the oldest first.
 * @param {readonly { key: string, size: number }[]} kept In the order in which they came.
 * @param {number} most The sum of the sizes that may stay.
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
