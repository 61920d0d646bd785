/**
 * How a count is published. `few` stands for one to four (and nought, where noughts are suppressed); `hidden` for any number,
 * where showing it would give a `few` away.
 */
export type Publication = 'shown' | 'few' | 'hidden';

/** What a count can be, both ends included, as far as its publication says. */
export interface Bounds {
  readonly from: number;
  readonly to: number;
}

/** How small numbers are kept from pointing to a child. */
export interface SuppressionPolicy {
  readonly threshold: number;
  readonly zeros: 'shown' | 'suppressed';
  readonly roundedTo: number;
}

/** Whether a count is small enough to point to a child. */
export function isSmall(count: number, { threshold, zeros }: SuppressionPolicy): boolean {
  return count < threshold && (count > 0 || zeros === 'suppressed');
}

/** What a reader learns of a count from the way it is published. */
export function boundsOf(count: number, publication: Publication, policy: SuppressionPolicy): Bounds {
  const { threshold, zeros, roundedTo } = policy;
  if (publication === 'few') return { from: zeros === 'suppressed' ? 0 : 1, to: threshold - 1 };
  if (publication === 'hidden') return { from: 0, to: Infinity };
  const rounded = roundCount(count, policy);
  const slack = Math.floor(roundedTo / 2);
  if (rounded === 0) return { from: 0, to: 0 };
  return { from: Math.max(threshold, rounded - slack), to: rounded + slack };
}

/** A count as it is printed where it is shown. */
export function roundCount(count: number, { roundedTo }: SuppressionPolicy): number {
  return Math.round(count / roundedTo) * roundedTo;
}
