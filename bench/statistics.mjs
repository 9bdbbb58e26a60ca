// Several runs of the same thing, as one number and how far to trust it.

/** The value in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The ratio of two medians, with the ratios that the middle half of the runs had, each against its neighbour. */
export function ratio(ours, theirs) {
  const pairs = ours.map((value, at) => value / theirs[at]).sort((a, b) => a - b);
  const quarter = Math.floor(pairs.length / 4);
  return { value: median(ours) / median(theirs), from: pairs[quarter], to: pairs[pairs.length - 1 - quarter] };
}

/** "2.41x (2.38 to 2.45)". */
export const told = ({ value, from, to }) => `${value.toFixed(2)}x (${from.toFixed(2)} to ${to.toFixed(2)})`;

/** A sentence for a ratio that says little because its runs differ much: other work on the machine, mostly. */
export function noise(what, { value, from, to }) {
  if ((to - from) / value <= 0.2) return [];
  const advice = "Something else keeps the machine busy: run it again when it is quiet, or with BENCH_RUNS=15.";
  return [`${what}: half of the runs are outside ${from.toFixed(2)}x to ${to.toFixed(2)}x. ${advice}`];
}
