import type { Comparison } from '../format/condition.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import { CERTAIN, type Certainty, NEVER, opposite, POSSIBLE } from './certainty.ts';
import { optionsMask, type QuestionPlan } from './questions.ts';

/** Says how certain something is on what the arrays of a scope hold at the moment. */
export type Test = () => Certainty;

/** Where a compiled program finds the value of a number: two arrays of bounds and a place in them. */
export interface NumberSlot {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly index: number;
  /** For a number question: whether it may turn out not to apply, or not to be asked. */
  readonly mayNotApply: Uint8Array | null;
}

export interface Scope {
  readonly sheet: AnswerSheet;
  readonly plan: (id: string) => QuestionPlan | undefined;
  readonly number: (id: string) => NumberSlot;
}

/** Turns a comparison into a function without arguments over the scope's arrays. */
export function compileComparison(comparison: Comparison, scope: Scope): Test {
  const test = compilePlain(comparison, scope);
  return isNegated(comparison) ? () => opposite(test()) : test;
}

/** Whether a comparison says "not" of what it compares. */
export function isNegated({ operator, value }: Comparison): boolean {
  return (operator === 'notEqual' || operator === 'notIn' || operator === 'doesNotContain') !== (value === false);
}

/** Turns a comparison into a function, as if it did not say "not". */
export function compilePlain({ fact, operator, value }: Comparison, scope: Scope): Test {
  const plan = scope.plan(fact);
  if (plan !== undefined && plan.allOptions !== 0) return compareOptions(plan.index, optionsMask(plan, value as string | string[]), scope.sheet);
  const left = scope.number(fact);
  return typeof value === 'boolean' ? isOn(left) : compareNumbers(operator, left, scope.number((value as { fact: string }).fact));
}

function compareOptions(q: number, mask: number, { must, can }: AnswerSheet): Test {
  return () => ((must[q] as number) & mask ? CERTAIN : (can[q] as number) & mask ? POSSIBLE : NEVER);
}

function isOn({ low, high, index }: NumberSlot): Test {
  return () => (low[index] === 1 ? CERTAIN : high[index] === 1 ? POSSIBLE : NEVER);
}

function compareNumbers(operator: Comparison['operator'], a: NumberSlot, b: NumberSlot): Test {
  const { low: aLow, high: aHigh, index: i } = a;
  const { low: bLow, high: bHigh, index: j } = b;
  const test = ((): Test => {
    switch (operator) {
      case 'greaterThanInclusive':
        return () => ((aLow[i] as number) >= (bHigh[j] as number) ? CERTAIN : (aHigh[i] as number) >= (bLow[j] as number) ? POSSIBLE : NEVER);
      case 'greaterThan':
        return () => ((aLow[i] as number) > (bHigh[j] as number) ? CERTAIN : (aHigh[i] as number) > (bLow[j] as number) ? POSSIBLE : NEVER);
      case 'lessThanInclusive':
        return () => ((aHigh[i] as number) <= (bLow[j] as number) ? CERTAIN : (aLow[i] as number) <= (bHigh[j] as number) ? POSSIBLE : NEVER);
      case 'lessThan':
        return () => ((aHigh[i] as number) < (bLow[j] as number) ? CERTAIN : (aLow[i] as number) < (bHigh[j] as number) ? POSSIBLE : NEVER);
      default:
        return () => {
          const [al, ah, bl, bh] = [aLow[i] as number, aHigh[i] as number, bLow[j] as number, bHigh[j] as number];
          if (al === ah && bl === bh && al === bl) return CERTAIN;
          return al <= bh && bl <= ah ? POSSIBLE : NEVER;
        };
    }
  })();
  const maybe = [a, b].flatMap((slot) => (slot.mayNotApply === null ? [] : [{ flags: slot.mayNotApply, index: slot.index }]));
  if (maybe.length === 0) return test;
  // A number that does not apply compares with nothing: what may not apply is at most possible.
  return () => (maybe.some(({ flags, index }) => flags[index] === 1) ? ((test() & POSSIBLE) as Certainty) : test());
}
