import type { Comparison, Condition } from '../format/condition.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import type { QuestionPlan } from './questions.ts';

/**
 * Whether something holds while answers are unknown: bit 1 says that it certainly holds, bit 2 that it possibly does.
 * With these three codes `all` is a bitwise and, `any` a bitwise or, and `not` swaps certain and never.
 */
export type Certainty = 0 | 2 | 3;
export const NEVER = 0;
export const POSSIBLE = 2;
export const CERTAIN = 3;

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

/** Turns a condition into a function without arguments over the scope's arrays. */
export function compileCondition(condition: Condition, scope: Scope): Test {
  if ('all' in condition) return allOf(condition.all.map((inner) => compileCondition(inner, scope)));
  if ('any' in condition) return anyOf(condition.any.map((inner) => compileCondition(inner, scope)));
  if ('not' in condition) return notOf(compileCondition(condition.not, scope));
  return compileComparison(condition, scope);
}

function allOf(tests: readonly Test[]): Test {
  const [first, second, ...rest] = tests as [Test, ...Test[]];
  if (second === undefined) return first;
  if (rest.length === 0) return () => (first() & second()) as Certainty;
  return () => {
    let result: number = CERTAIN;
    for (let i = 0; i < tests.length && result !== NEVER; i++) result &= (tests[i] as Test)();
    return result as Certainty;
  };
}

function anyOf(tests: readonly Test[]): Test {
  const [first, second, ...rest] = tests as [Test, ...Test[]];
  if (second === undefined) return first;
  if (rest.length === 0) return () => (first() | second()) as Certainty;
  return () => {
    let result: number = NEVER;
    for (let i = 0; i < tests.length && result !== CERTAIN; i++) result |= (tests[i] as Test)();
    return result as Certainty;
  };
}

function notOf(test: Test): Test {
  return () => opposite(test());
}

export function opposite(certainty: Certainty): Certainty {
  return certainty === CERTAIN ? NEVER : certainty === NEVER ? CERTAIN : POSSIBLE;
}

/** Turns one comparison into a function over the scope's arrays. */
export function compileComparison(comparison: Comparison, scope: Scope): Test {
  const { fact, operator, value } = comparison;
  const plan = scope.plan(fact);
  if (plan !== undefined && plan.question.type !== 'number') {
    const mask = optionsMask(plan, value as string | string[]);
    const { must, can } = scope.sheet;
    const q = plan.index;
    if (operator === 'equal' || operator === 'in' || operator === 'contains') {
      return () => ((must[q] as number) & mask ? CERTAIN : (can[q] as number) & mask ? POSSIBLE : NEVER);
    }
    return () => ((must[q] as number) & mask ? NEVER : (can[q] as number) & mask ? POSSIBLE : CERTAIN);
  }
  const left = scope.number(fact);
  if (typeof value === 'boolean') return compareBoolean(left, (operator === 'equal') === value);
  const right = scope.number((value as { fact: string }).fact);
  return compareNumbers(operator, left, right);
}

/** The options that a comparison names, as a bit mask. */
export function optionsMask(plan: QuestionPlan, value: string | readonly string[]): number {
  const ids = typeof value === 'string' ? [value] : value;
  return ids.reduce((mask, id) => mask | (1 << (plan.optionIndex.get(id) as number)), 0);
}

function compareBoolean({ low, high, index }: NumberSlot, wanted: boolean): Test {
  return wanted
    ? () => ((low[index] as number) === 1 ? CERTAIN : (high[index] as number) === 1 ? POSSIBLE : NEVER)
    : () => ((high[index] as number) === 0 ? CERTAIN : (low[index] as number) === 0 ? POSSIBLE : NEVER);
}

function compareNumbers(operator: Comparison['operator'], a: NumberSlot, b: NumberSlot): Test {
  if (operator === 'notEqual') return notOf(compareNumbers('equal', a, b));
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
