import { describe, expect, it } from 'vitest';
import { makeSheet } from '../../src/evaluate/answer-sheet.ts';
import type { Certainty } from '../../src/evaluate/certainty.ts';
import { compileComparison, type NumberSlot } from '../../src/evaluate/compile-comparison.ts';
import { compileTable, type TableScope } from '../../src/evaluate/condition-table.ts';
import { planQuestions } from '../../src/evaluate/questions.ts';
import type { Condition } from '../../src/format/condition.ts';
import { smallRuleSet } from '../small-rule-set.ts';

const plans = planQuestions(smallRuleSet().document);
const [NEVER, POSSIBLE, CERTAIN] = [0, 2, 3] as const;
const CODES = [NEVER, POSSIBLE, CERTAIN] as const;
const NAMES = { 0: 'never', 2: 'possible', 3: 'certain' } as const;

/** Bounds of a number; `perhaps` where it may turn out not to apply. */
interface Known { readonly low: number; readonly high: number; readonly perhaps?: boolean }

/** The certainty of a condition over measures with the bounds given and one constant, `limit`. */
function certaintyOf(condition: Condition, facts: Readonly<Record<string, Known>>, options: { must: number; can: number } = { must: 0, can: 0 }, limit: number | null = null): Certainty {
  const sheet = makeSheet(plans.length);
  for (const { index } of plans) [sheet.must[index], sheet.can[index]] = [options.must, options.can];
  const ids = Object.keys(facts);
  const measures = { low: Float64Array.from(ids, (id) => facts[id]?.low ?? NaN), high: Float64Array.from(ids, (id) => facts[id]?.high ?? NaN) };
  const asQuestion = { low: measures.low.slice(), high: measures.high.slice(), mayNotApply: Uint8Array.from(ids, (id) => (facts[id]?.perhaps === true ? 1 : 0)) };
  const slot = (id: string): NumberSlot => {
    if (id === 'limit') return { low: Float64Array.of(limit ?? NaN), high: Float64Array.of(limit ?? NaN), index: 0, mayNotApply: null };
    return facts[id]?.perhaps === undefined ? { ...measures, index: ids.indexOf(id), mayNotApply: null } : { ...asQuestion, index: ids.indexOf(id) };
  };
  const scope: TableScope = { sheet, plan: (id) => plans.find((plan) => plan.id === id), number: slot, measures, constant: (id) => (id === 'limit' ? limit : null), conditionOf: () => undefined };
  const table = compileTable([condition], scope);
  table.test();
  const certainty = table.codes[table.rows[0] as number] as Certainty;
  if ('fact' in condition) expect(compileComparison(condition, scope)(), 'by itself').toBe(certainty);
  return certainty;
}

/** A switch with a certainty. */
const being = (code: Certainty): Known => ({ low: code === CERTAIN ? 1 : 0, high: code === NEVER ? 0 : 1 });
const isOn = (fact: string): Condition => ({ fact, operator: 'equal', value: true });

describe('a group of conditions that are never, possibly or certainly true', () => {
  const combinations = (count: number): Certainty[][] => (count === 0 ? [[]] : combinations(count - 1).flatMap((rest) => CODES.map((code) => [...rest, code])));
  const worst = (codes: readonly Certainty[]) => Math.min(...codes);
  const best = (codes: readonly Certainty[]) => Math.max(...codes);

  it.each([1, 2, 3, 4])('of %i: "all" is as certain as the least certain, "any" as the most certain', (count) => {
    for (const codes of combinations(count)) {
      const facts = Object.fromEntries(codes.map((code, i) => [`s${String(i)}`, being(code)]));
      const parts = Object.keys(facts).map(isOn);
      expect(certaintyOf({ all: parts }, facts), `all of ${codes.join()}`).toBe(worst(codes));
      expect(certaintyOf({ any: parts }, facts), `any of ${codes.join()}`).toBe(best(codes));
      expect(certaintyOf({ not: { all: parts } }, facts), `not all of ${codes.join()}`).toBe({ 0: 3, 2: 2, 3: 0 }[worst(codes)]);
      expect(certaintyOf({ all: [{ any: parts }, isOn('s0')] }, facts), `any of ${codes.join()}, and the first`).toBe(worst([best(codes) as Certainty, codes[0] as Certainty]));
    }
  });
});

describe('a comparison of options', () => {
  // The second sign has "no" (1), "sometimes" (2) and "often" (4).
  it.each<[string, string | string[], number, number, Certainty]>([
    ['equal', 'often', 4, 4, CERTAIN],
    ['equal', 'often', 2, 2, NEVER],
    ['equal', 'often', 0, 7, POSSIBLE],
    ['equal', 'often', 0, 3, NEVER],
    ['equal', 'often', 0, 0, NEVER],
    ['notEqual', 'often', 4, 4, NEVER],
    ['notEqual', 'often', 2, 2, CERTAIN],
    ['notEqual', 'often', 0, 7, POSSIBLE],
    ['notEqual', 'often', 0, 0, CERTAIN],
    ['in', ['sometimes', 'often'], 2, 2, CERTAIN],
    ['in', ['sometimes', 'often'], 1, 1, NEVER],
    ['in', ['sometimes', 'often'], 0, 5, POSSIBLE],
    ['in', ['sometimes', 'often'], 0, 1, NEVER],
    ['notIn', ['sometimes', 'often'], 4, 4, NEVER],
    ['notIn', ['sometimes', 'often'], 1, 1, CERTAIN],
    ['notIn', ['sometimes', 'often'], 0, 7, POSSIBLE],
    ['contains', 'often', 6, 7, CERTAIN],
    ['contains', 'often', 2, 7, POSSIBLE],
    ['contains', 'often', 2, 3, NEVER],
    ['doesNotContain', 'often', 6, 7, NEVER],
    ['doesNotContain', 'often', 2, 7, POSSIBLE],
    ['doesNotContain', 'often', 2, 3, CERTAIN],
  ])('%s %j with %i certain and %i possible is %i', (operator, value, must, can, expected) => {
    const condition = { fact: 'second-sign', operator, value } as Condition;
    expect(certaintyOf(condition, {}, { must, can })).toBe(expected);
    expect(certaintyOf({ not: condition }, {}, { must, can })).toBe({ 0: 3, 2: 2, 3: 0 }[expected]);
  });
});

describe('a comparison of a switch', () => {
  it.each(CODES.flatMap((code) => [[code, true], [code, false]] as const))('that is %i with %s', (code, value) => {
    const opposite = ({ 0: 3, 2: 2, 3: 0 } as const)[code];
    expect(certaintyOf({ fact: 's', operator: 'equal', value }, { s: being(code) })).toBe(value ? code : opposite);
    expect(certaintyOf({ fact: 's', operator: 'notEqual', value }, { s: being(code) })).toBe(value ? opposite : code);
  });
});

describe('a comparison of numbers', () => {
  const BOUNDS: readonly Known[] = [0, 1, 2, 3].flatMap((low) => [0, 1, 2].map((more) => ({ low, high: low + more })));
  const HOLDS = {
    equal: (a: number, b: number) => a === b,
    notEqual: (a: number, b: number) => a !== b,
    lessThan: (a: number, b: number) => a < b,
    lessThanInclusive: (a: number, b: number) => a <= b,
    greaterThan: (a: number, b: number) => a > b,
    greaterThanInclusive: (a: number, b: number) => a >= b,
  } as const;
  const between = ({ low, high }: Known) => Array.from({ length: high - low + 1 }, (_, i) => low + i);

  it.each(Object.entries(HOLDS))('%s is certain where every pair of numbers says so, and possible where one does', (operator, holds) => {
    for (const a of BOUNDS) {
      for (const b of BOUNDS) {
        const pairs = between(a).flatMap((x) => between(b).map((y) => holds(x, y)));
        const codeOf = (outcomes: readonly boolean[]) => (outcomes.every(Boolean) ? CERTAIN : outcomes.some(Boolean) ? POSSIBLE : NEVER);
        const expected = codeOf(pairs);
        const said = `${String(a.low)} to ${String(a.high)} ${operator} ${String(b.low)} to ${String(b.high)}`;
        const condition = { fact: 'a', operator, value: { fact: 'b' } } as Condition;
        expect(NAMES[certaintyOf(condition, { a, b })], said).toBe(NAMES[expected]);
        if (b.low === b.high) expect(NAMES[certaintyOf({ ...condition, value: { fact: 'limit' } }, { a }, undefined, b.low)], `${said}, a parameter`).toBe(NAMES[expected]);
        // A number that does not apply compares with nothing: it is only unequal.
        const atMost = codeOf([...pairs, operator === 'notEqual']);
        expect(NAMES[certaintyOf(condition, { a: { ...a, perhaps: true }, b })], `${said}, the first may not apply`).toBe(NAMES[atMost]);
        expect(NAMES[certaintyOf(condition, { a, b: { ...b, perhaps: true } })], `${said}, the second may not apply`).toBe(NAMES[atMost]);
        expect(NAMES[certaintyOf(condition, { a: { ...a, perhaps: false }, b })], `${said}, the first applies`).toBe(NAMES[expected]);
      }
    }
  });

  it.each(Object.keys(HOLDS))('%s never holds of a number that does not apply, but for "notEqual"', (operator) => {
    expect(certaintyOf({ fact: 'a', operator, value: { fact: 'b' } } as Condition, { a: { low: NaN, high: NaN, perhaps: false }, b: { low: 1, high: 1 } })).toBe(operator === 'notEqual' ? CERTAIN : NEVER);
  });
});
