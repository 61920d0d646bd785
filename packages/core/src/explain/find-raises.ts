import type { RuleSetDocument } from '../format/rule-set.ts';
import { NEVER } from '../evaluate/compile-condition.ts';
import type { QuestionPlan } from '../evaluate/questions.ts';
import type { WhatIf } from '../evaluate/settle.ts';
import type { Change, Raise } from './explanation.ts';

/** More changes at once than this are not looked for. */
const MOST_CHANGES = 3;
/** More sets of changes than this are not tried, so that no rule set makes a page wait. */
const MOST_TRIES = 2000;

/** Picking (or ticking) one option in questions that are treated alike. */
interface Move {
  readonly plans: readonly QuestionPlan[];
  readonly option: number;
}

/**
 * Makes the function that finds the smallest changes that would raise the category: every single one that does; where none
 * does, every two; and so on. Only picking options that say a concern is present is looked at.
 */
export function raiser(document: RuleSetDocument, { program, groups, bounds }: WhatIf): () => Raise[] {
  const { answers, asked } = program;

  const movesNow = (): Move[] =>
    groups.flatMap((group) =>
      (group[0] as QuestionPlan).options.flatMap((_, i): Move[] => {
        const option = 1 << i;
        const plans = group.filter(({ index, presentOptions }) => (presentOptions & option) !== 0 && ((answers.must[index] as number) & option) === 0 && asked[index] !== NEVER);
        return plans.length === 0 ? [] : [{ plans, option }];
      }),
    );

  /** Applies moves to different questions, gives the category that results, and takes them back. */
  const outcome = (moves: readonly Move[]): number | null => {
    const used: { plan: QuestionPlan; must: number; can: number }[] = [];
    for (const { plans, option } of moves) {
      const plan = plans.find((each) => !used.some((other) => other.plan === each));
      if (plan === undefined) break;
      const q = plan.index;
      used.push({ plan, must: answers.must[q] as number, can: answers.can[q] as number });
      answers.must[q] = plan.several ? (answers.must[q] as number) | option : option;
      answers.can[q] = plan.several ? (answers.can[q] as number) | option : option;
    }
    const from = used.length === moves.length ? bounds().from : null;
    for (const { plan, must, can } of used) {
      answers.must[plan.index] = must;
      answers.can[plan.index] = can;
    }
    return from;
  };

  return () => {
    const before = bounds().from;
    if (before === document.categories.length - 1) return [];
    const moves = movesNow();
    for (let size = 1; size <= MOST_CHANGES && countCombinations(moves.length, size) <= MOST_TRIES; size++) {
      const found = combinations(moves, size).flatMap((chosen) => {
        const from = outcome(chosen);
        return from !== null && from > before ? [{ chosen, from }] : [];
      });
      if (found.length === 0) continue;
      return found
        .sort((a, b) => a.from - b.from)
        .map(({ chosen, from }) => ({ category: document.categories[from]?.id ?? '', changes: describe(chosen) }));
    }
    return [];
  };
}

/** How many combinations there are. */
function countCombinations(moves: number, size: number): number {
  let count = 1;
  for (let i = 0; i < size; i++) count = (count * (moves + i)) / (i + 1);
  return count;
}

/** Every choice of so many moves, a move more than once included. */
function combinations(moves: readonly Move[], size: number, start = 0): Move[][] {
  if (size === 0) return [[]];
  return moves.flatMap((move, i) => (i < start ? [] : combinations(moves, size - 1, i).map((rest) => [move, ...rest])));
}

function describe(chosen: readonly Move[]): Change[] {
  const times = new Map<Move, number>();
  for (const move of chosen) times.set(move, (times.get(move) ?? 0) + 1);
  return [...times].map(([{ plans, option }, count]) => ({
    anyOf: plans.map(({ question }) => question.id),
    times: count,
    to: (plans[0] as QuestionPlan).options[31 - Math.clz32(option)] ?? '',
  }));
}
