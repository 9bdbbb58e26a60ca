// Several runs of the same thing, as one number and how far to trust it.

/** The value in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The ratio of two medians, with the smallest and largest ratio of runs that followed each other. */
export function ratio(ours, theirs) {
  const pairs = ours.map((value, at) => value / theirs[at]);
  const value = median(ours) / median(theirs);
  return { value, lowest: Math.min(...pairs), highest: Math.max(...pairs) };
}

/** Whether runs differ so much that the ratio says little: other work on the machine, mostly. */
export const isNoisy = ({ value, lowest, highest }) => (highest - lowest) / value > 0.25;

/** A sentence for ratios that say little. */
export const noise = (what, { lowest, highest }) =>
  `${what}: runs differ much (${lowest.toFixed(2)}x to ${highest.toFixed(2)}x). ` +
  "Something else keeps this machine busy; run it again when it is quiet, or with BENCH_RUNS=15.";
