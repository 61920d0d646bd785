/**
 * Adds points. An event that never happened is infinitely long ago, whatever else is added to it, so that an unknown
 * number beside it leaves no bound open.
 */
export function addPoints(a: number, b: number): number {
  const sum = a + b;
  return Number.isNaN(sum) ? Infinity : sum;
}

/** A total without the dust of binary fractions, so that 0.1, 0.2 and 0.3 are 0.6 in every order: 12 digits are kept. */
export function tidyTotal(total: number): number {
  return Number.isInteger(total) || !Number.isFinite(total) ? total : Number(total.toPrecision(12));
}
