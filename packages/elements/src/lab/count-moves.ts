import type { Move } from '@cse-screening/core';

/** A share of all answer sets, exact to a hundredth of a percent, and as one in so many. */
export interface Share {
  /** As in `0.28`; `0` for none, and `less than 0.01` has `isLess`. */
  readonly percent: string;
  readonly isLess: boolean;
  /** As in `354`: of so many answer sets about one; null where it is none, or more than one in ten: “about 1 in 3” would stand for anything from 29 to 40 %. */
  readonly oneIn: string | null;
}

/** How much moves to another category, and where to. */
export interface MovedShares {
  readonly all: Share;
  readonly up: Share;
  readonly down: Share;
  readonly notComparable: Share;
}

/** Adds up what moves. Counts outgrow numbers, so they are never one. */
export function countMoves(moves: readonly Move[], answerSets: string): MovedShares {
  const total = BigInt(answerSets);
  const share = (directions: readonly Move['direction'][]) => shareOf(moves.filter(({ direction }) => directions.includes(direction)).reduce((sum, move) => sum + BigInt(move.answerSets), 0n), total);
  return { all: share(['up', 'down', 'not-comparable']), up: share(['up']), down: share(['down']), notComparable: share(['not-comparable']) };
}

function shareOf(count: bigint, total: bigint): Share {
  if (count === 0n || total === 0n) return { percent: '0', isLess: false, oneIn: null };
  const hundredths = (count * 10_000n) / total;
  const oneIn = count * 10n > total ? null : groupDigits(((total + count / 2n) / count).toString());
  if (hundredths === 0n) return { percent: '0.01', isLess: true, oneIn };
  return { percent: `${(hundredths / 100n).toString()}.${(hundredths % 100n).toString().padStart(2, '0')}`, isLess: false, oneIn };
}

/** A long number in groups of three. */
export function groupDigits(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '\u202F');
}
