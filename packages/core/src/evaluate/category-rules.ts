import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Reading, Rule } from '../format/rule.ts';
import type { Indication, Range } from './result.ts';
import { CERTAIN, NEVER } from './certainty.ts';

/** A rule that indicates a category, with its places in the order of categories. */
export interface CategoryRule {
  readonly rule: Rule;
  /** Where its certainty stands: its place among the rules, or its row. */
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/** Places in the order of categories; -1 is none. */
export interface Bounds {
  /** The highest category that certainly follows. */
  readonly from: number;
  /** The highest end of a span that certainly follows. */
  readonly to: number;
  /** The highest category that possibly follows. */
  readonly highest: number;
}

/** The reading that is indicated first. */
export function defaultReading(document: RuleSetDocument): Reading {
  return document.readings.find((reading) => reading.default === true) ?? (document.readings[0] as Reading);
}

/** The category rules of a reading, in the rule set's order; with the rows of the rules, each at its row. */
export function categoryRulesOf(document: RuleSetDocument, reading: string, rows?: ArrayLike<number>): CategoryRule[] {
  const place = (id: string) => document.categories.findIndex((category) => category.id === id);
  return document.rules.flatMap((rule, i) => {
    if (!('category' in rule.then) || (rule.reading !== undefined && rule.reading !== reading)) return [];
    const from = place(rule.then.category);
    return [{ rule, index: rows?.[i] ?? i, from, to: rule.then.upTo === undefined ? from : place(rule.then.upTo) }];
  });
}

/** Wherever several rules fire, the highest category. */
export function boundsOf(categoryRules: readonly CategoryRule[], codes: ArrayLike<number>): Bounds {
  let from = -1;
  let to = -1;
  let highest = -1;
  for (let i = 0; i < categoryRules.length; i++) {
    const rule = categoryRules[i] as CategoryRule;
    const code = codes[rule.index] as number;
    if (code === NEVER) continue;
    if (rule.to > highest) highest = rule.to;
    if (code !== CERTAIN) continue;
    if (rule.from > from) from = rule.from;
    if (rule.to > to) to = rule.to;
  }
  return { from, to, highest };
}

/** Makes the function that puts bounds into words of the result. There are few of them: each is made once, and frozen. */
export function bandsReader(document: RuleSetDocument): { readonly indication: (from: number, to: number) => Indication; readonly range: (lowest: number, highest: number) => Range } {
  const ids = [null, ...document.categories.map(({ id }) => id)];
  const indications = ids.map((category, from) => ids.map((upTo, to): Indication => Object.freeze({ category, upTo: to > from ? upTo : null })));
  const ranges = ids.map((lowest) => ids.map((highest): Range => Object.freeze({ lowest, highest })));
  return {
    indication: (from, to) => (indications[from + 1] as Indication[])[to + 1] as Indication,
    range: (lowest, highest) => (ranges[lowest + 1] as Range[])[highest + 1] as Range,
  };
}
