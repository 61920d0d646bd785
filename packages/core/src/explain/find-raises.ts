import type { RuleSetDocument } from '../format/rule-set.ts';
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
  /** The move as a change in an explanation, made in advance. */
  readonly once: Change;
  /** The raise that it is by itself, for each category that it may raise to; null where these are not made in advance. */
  readonly alone: readonly Raise[] | null;
}

/**
 * Makes the function that finds the smallest changes that would raise the category: every single one that does; where none
 * does, every two; and so on. Only picking options that say a concern is present is looked at.
 */
export function raiser(document: RuleSetDocument, { program, groups, pick, ends, endsAfter }: WhatIf): () => Raise[] {
  const { answers } = program;
  const categories = document.categories.map(({ id }) => id);
  const wholeMoves = groups.flatMap((group) => movesOf(group, categories));
  // A question that is hidden is open too: with one more change it may be asked.
  const isOpen = ({ index }: QuestionPlan, option: number) => ((answers.must[index] as number) & option) === 0;

  const movesNow = (): Move[] => {
    const moves: Move[] = [];
    for (const whole of wholeMoves) {
      const { plans, option, once } = whole;
      let open = 0;
      for (const plan of plans) if (isOpen(plan, option)) open++;
      if (open === plans.length) moves.push(whole);
      else if (open > 0) {
        const others = plans.filter((plan) => isOpen(plan, option));
        moves.push({ plans: others, option, once: { anyOf: others.map(({ id }) => id), times: 1, to: once.to }, alone: null });
      }
    }
    return moves;
  };

  const isUsed = new Uint8Array(program.plans.length);
  const nextUnused = (plans: readonly QuestionPlan[]): QuestionPlan | null => {
    for (const plan of plans) if (isUsed[plan.index] === 0) return plan;
    return null;
  };

  /** Tries all sets of so many moves, each to another question, and gives those that raise the category, lowest resulting category first. */
  const tryMoves = (moves: readonly Move[], size: number, before: number): Raise[] => {
    const found = categories.map((): Raise[] => []);
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
        // A first tick in an unanswered list also says that the options without a tick do not hold.
        const nextCan = plan.several && must !== 0 ? can | nextMust : nextMust;
        if (isLast) {
          const { from } = endsAfter(q, nextMust, nextCan);
          if (from > before) (found[from] as Raise[]).push(raiseTo(from, chosen, move));
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
    return ([] as Raise[]).concat(...found);
  };

  const raiseTo = (place: number, chosen: readonly Move[], last: Move): Raise => {
    if (chosen.length === 0 && last.alone !== null) return last.alone[place] as Raise;
    return { category: categories[place] as string, changes: describe([...chosen, last]) };
  };

  return () => {
    const before = ends().from;
    if (before === categories.length - 1) return [];
    const moves = movesNow();
    for (let size = 1; size <= MOST_CHANGES && countCombinations(moves.length, size) <= MOST_TRIES; size++) {
      const found = tryMoves(moves, size, before);
      if (found.length > 0) return found;
    }
    return [];
  };
}

/** The moves of a group in which every question is open. They are the same in every result, so they are made once and frozen. */
function movesOf(group: readonly QuestionPlan[], categories: readonly string[]): Move[] {
  const { options, presentOptions } = group[0] as QuestionPlan;
  const anyOf = Object.freeze(group.map(({ id }) => id));
  return options.flatMap((to, i): Move[] => {
    const option = 1 << i;
    if ((presentOptions & option) === 0) return [];
    const once: Change = Object.freeze({ anyOf, times: 1, to });
    const changes = Object.freeze([once]);
    return [{ plans: group, option, once, alone: categories.map((category): Raise => Object.freeze({ category, changes })) }];
  });
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
    const { once } = chosen[i] as Move;
    if (chosen[i + 1] === chosen[i]) continue;
    changes.push(times === 1 ? once : { ...once, times });
    times = 0;
  }
  // Copied, because an array that grew keeps spare room, and a result holds many of these.
  return changes.slice();
}
