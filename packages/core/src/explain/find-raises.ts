import type { RuleSetDocument } from '../format/rule-set.ts';
import { NEVER } from '../evaluate/compile-condition.ts';
import type { QuestionPlan } from '../evaluate/questions.ts';
import type { WhatIf } from '../evaluate/what-if.ts';
import type { Change, Raise } from './explanation.ts';

/** More changes at once than this are not looked for. */
const MOST_CHANGES = 3;
/** More sets of changes than this are not tried, so that no rule set makes a page wait. */
const MOST_TRIES = 2000;

/** Picking (or ticking) one option in questions that are treated alike. */
interface Move {
  readonly plans: readonly QuestionPlan[];
  readonly option: number;
  /** What is said of it. */
  readonly anyOf: readonly string[];
  readonly to: string;
}

/** Moves that raise the category, and to which place. */
interface Found {
  readonly chosen: readonly Move[];
  readonly from: number;
}

/**
 * Makes the function that finds the smallest changes that would raise the category: every single one that does; where none
 * does, every two; and so on. Only picking options that say a concern is present is looked at.
 */
export function raiser(document: RuleSetDocument, { program, groups, pick, ends, endsAfter }: WhatIf): () => Raise[] {
  const { answers, asked } = program;

  const movesNow = (): Move[] => {
    const moves: Move[] = [];
    for (const group of groups) {
      const { options, presentOptions } = group[0] as QuestionPlan;
      for (let i = 0; i < options.length; i++) {
        const option = 1 << i;
        if ((presentOptions & option) === 0) continue;
        const plans: QuestionPlan[] = [];
        for (const plan of group) if (((answers.must[plan.index] as number) & option) === 0 && asked[plan.index] !== NEVER) plans.push(plan);
        if (plans.length > 0) moves.push({ plans, option, anyOf: plans.map(({ id }) => id), to: options[i] as string });
      }
    }
    return moves;
  };

  const isUsed = new Uint8Array(program.plans.length);
  const nextUnused = (plans: readonly QuestionPlan[]): QuestionPlan | null => {
    for (const plan of plans) if (isUsed[plan.index] === 0) return plan;
    return null;
  };

  /** Tries every choice of so many moves on top of those chosen, each to another question, and gives those that raise the category. */
  const tryMoves = (moves: readonly Move[], size: number, before: number): Found[] => {
    const found: Found[] = [];
    const chosen: Move[] = [];
    const goOn = (first: number): void => {
      const isLast = chosen.length === size - 1;
      if (isLast) ends();
      for (let i = first; i < moves.length; i++) {
        const move = moves[i] as Move;
        const plan = nextUnused(move.plans);
        if (plan === null) continue;
        const q = plan.index;
        const must = answers.must[q] as number;
        const can = answers.can[q] as number;
        const nextMust = plan.several ? must | move.option : move.option;
        const nextCan = plan.several ? can | move.option : move.option;
        if (isLast) {
          const { from } = endsAfter(q, nextMust, nextCan);
          if (from > before) found.push({ chosen: [...chosen, move], from });
          continue;
        }
        pick(q, nextMust, nextCan);
        isUsed[q] = 1;
        chosen.push(move);
        goOn(i);
        chosen.pop();
        isUsed[q] = 0;
        pick(q, must, can);
      }
    };
    goOn(0);
    return found;
  };

  return () => {
    const before = ends().from;
    if (before === document.categories.length - 1) return [];
    const moves = movesNow();
    for (let size = 1; size <= MOST_CHANGES && countCombinations(moves.length, size) <= MOST_TRIES; size++) {
      const found = tryMoves(moves, size, before);
      if (found.length > 0) return inOrder(found);
    }
    return [];
  };

  /** Says what was found, lowest resulting category first. */
  function inOrder(found: readonly Found[]): Raise[] {
    const raises: Raise[] = [];
    for (const [place, { id }] of document.categories.entries()) {
      for (const { chosen, from } of found) if (from === place) raises.push({ category: id, changes: describe(chosen) });
    }
    return raises;
  }
}

/** How many combinations there are. */
function countCombinations(moves: number, size: number): number {
  let count = 1;
  for (let i = 0; i < size; i++) count = (count * (moves + i)) / (i + 1);
  return count;
}

/** Says how often each move is made; the same moves stand side by side. */
function describe(chosen: readonly Move[]): Change[] {
  const changes: Change[] = [];
  for (let i = 0, times = 1; i < chosen.length; i++, times++) {
    const { anyOf, to } = chosen[i] as Move;
    if (chosen[i + 1] === chosen[i]) continue;
    changes.push({ anyOf, times, to });
    times = 0;
  }
  // An array that grew keeps room to grow; there are many of these in a result, and a copy has none.
  return changes.slice();
}
