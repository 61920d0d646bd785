/**
 * Adds points. An event that never happened is infinitely long ago, whatever else is added to it, so that an unknown
 * number beside it leaves no bound open.
 */
export function addPoints(a: number, b: number): number {
  const sum = a + b;
  return Number.isNaN(sum) ? Infinity : sum;
}

/**
 * A total without the dust of binary fractions, so that 0.1, 0.2 and 0.3 less 0.6 are 0 in every order. Nine decimals are
 * kept below a million, twelve digits from there on.
 */
export function tidyTotal(total: number): number {
  if (Number.isInteger(total) || !Number.isFinite(total)) return total + 0;
  // Adding 0 makes 0 of -0.
  return Math.abs(total) < 1e6 ? Math.round(total * 1e9) / 1e9 + 0 : Number(total.toPrecision(12));
}
