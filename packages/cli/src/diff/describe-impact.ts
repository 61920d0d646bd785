import { describeAnswers, type Move, type RuleSet, type RuleSetComparison, type RuleSetDocument, textIn } from '@cse-screening/core';
import { groupDigits } from '../group-digits.ts';
import { languageOf } from './describe-parts.ts';

/** A move in words. Plain text, not yet escaped. */
export interface MoveInWords {
  readonly from: string;
  readonly to: string;
  readonly direction: Move['direction'];
  /** "up", "down", "stays" or "not comparable". */
  readonly goes: string;
  /** As in "22.22 %". */
  readonly share: string;
  readonly answerSets: bigint;
  /** The answers of the smallest example, each as a question with its answer. Empty where nothing is known. */
  readonly example: readonly string[];
}

/** What would change for the answer sets that there are. */
export interface Impact {
  readonly sentences: readonly string[];
  readonly moves: readonly MoveInWords[];
  /** The categories of each side, highest first, those with no answer sets left out. */
  readonly columns: readonly [older: readonly string[], newer: readonly string[]];
}

const NONE = 'no category indicated';
const CAVEAT = 'An answer set is a way to answer, not a child: a share does not say how many children it concerns. Actions, flags and the upper end of a span are not in these numbers.';
const GOES = { up: 'up', down: 'down', same: 'stays', 'not-comparable': 'not comparable' } as const;

/** Says what would move, how much of it and where; why nothing is said, where it cannot be decided exactly. */
export function describeImpact(older: RuleSet, newer: RuleSet, comparison: RuleSetComparison): Impact {
  const documents = [older.document, newer.document] as const;
  if (comparison.outside !== null) {
    const sentences = [`It could not be decided exactly what would move: ${comparison.outside}.`, 'Nothing was sampled instead. Take it as open: answer sets may move up or down.'];
    return { sentences, moves: [], columns: [[], []] };
  }
  const total = BigInt(comparison.answerSets);
  const moves = comparison.moves.map((move): MoveInWords => {
    const { direction } = move;
    return {
      from: nameCategory(move.from, documents[0]),
      to: nameCategory(move.to, documents[1]),
      direction,
      goes: GOES[direction],
      share: `${move.share} %`,
      answerSets: BigInt(move.answerSets),
      example: describeAnswers(move.example, documents),
    };
  });
  const columns = documents.map((document, side) => {
    const names = [...document.categories.map(({ id }) => id).reverse(), null].map((id) => nameCategory(id, document));
    return names.filter((name) => moves.some(({ from, to }) => (side === 0 ? from : to) === name));
  }) as unknown as Impact['columns'];
  return { sentences: [...summarise(moves, total, comparison), CAVEAT], moves, columns };
}

function nameCategory(id: string | null, { categories, ...document }: RuleSetDocument): string {
  const found = categories.find((category) => category.id === id);
  return found === undefined ? NONE : textIn(found.title, languageOf({ categories, ...document }));
}

function summarise(moves: readonly MoveInWords[], total: bigint, { older, newer }: RuleSetComparison): readonly string[] {
  const compared = `${groupDigits(total.toString())} answer sets were compared: every one there is, under the default reading of each.`;
  if (older.id !== newer.id) return [compared, 'These are two rule sets, not two versions of one: their categories do not mean the same, and no move is up or down.'];
  const sum = (directions: readonly Move['direction'][]) => moves.filter(({ direction }) => directions.includes(direction)).reduce((all, { answerSets }) => all + answerSets, 0n);
  const moved = sum(['up', 'down', 'not-comparable']);
  if (moved === 0n) return [compared, 'Nothing moves: every answer set gives the same category as before.'];
  const parts = (['up', 'down', 'not-comparable'] as const).filter((direction) => sum([direction]) > 0n || direction !== 'not-comparable').map((direction) => `${shareOf(sum([direction]), total)} ${GOES[direction]}`);
  return [compared, `${shareOf(moved, total)} of them get another category: ${parts.join(', ')}.`];
}

/** A share of all answer sets, to a hundredth of a per cent. */
export function shareOf(count: bigint, total: bigint): string {
  if (count === 0n) return 'none';
  const hundredths = (count * 10000n) / total;
  if (hundredths === 0n) return 'less than 0.01 %';
  return `${(hundredths / 100n).toString()}.${(hundredths % 100n).toString().padStart(2, '0')} %`;
}
