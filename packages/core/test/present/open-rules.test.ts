import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/format/condition.ts';
import { compile } from '../../src/evaluate/compile.ts';
import { isOutsideAges, openRules, restsOnAge } from '../../src/present/open-rules.ts';
import { smallRuleSet } from '../small-rule-set.ts';

/** The small rule set with another condition on its lowest category, and an age, a limit of 18 and a switch to compare. */
function withLowest(when: Condition) {
  return smallRuleSet((text) => text
    .replace('"when": { "all": [{ "fact": "signs-present", "operator": "greaterThanInclusive", "value": { "fact": "one" } }] }', `"when": { "all": [{ "fact": "signs-present", "operator": "greaterThanInclusive", "value": { "fact": "one" } }, ${JSON.stringify(when)}] }`)
    .replace('"measures": [', '"measures": [{ "type": "age", "id": "age", "title": { "en": "Age" }, "dateOfBirth": "born" }, { "type": "when", "id": "grown", "title": { "en": "Grown" }, "when": { "fact": "age", "operator": "greaterThanInclusive", "value": { "fact": "eighteen" } } },')
    .replace('{ "id": "several-switch", "title"', '{ "id": "eighteen", "title": { "en": "Eighteen" }, "value": 18, "cites": [], "basis": "number-for-several" }, { "id": "adopted", "title": { "en": "Adopted" }, "value": false, "cites": [], "basis": "number-for-several" }, { "id": "several-switch", "title"'));
}

/** Someone of an age on the day of the screening; null where it is not known. */
const aged = (years: number | null) => (years === null ? {} : { born: `${String(2026 - years)}-01-01` });

describe('a rule for a category is open', () => {
  const eighteen = { fact: 'eighteen' } as const;
  const rows: readonly [string, Condition, readonly (number | null)[], readonly (number | null)[]][] = [
    ['below an age', { fact: 'age', operator: 'lessThan', value: eighteen }, [null, 17], [18, 19]],
    ['up to an age', { fact: 'age', operator: 'lessThanInclusive', value: eighteen }, [null, 18], [19]],
    ['above an age', { fact: 'age', operator: 'greaterThan', value: eighteen }, [null, 19], [18, 17]],
    ['from an age', { fact: 'age', operator: 'greaterThanInclusive', value: eighteen }, [null, 18], [17]],
    ['at an age', { fact: 'age', operator: 'equal', value: eighteen }, [null, 18], [17, 19]],
    ['at any other age', { fact: 'age', operator: 'notEqual', value: eighteen }, [null, 17, 19], [18]],
    ['below an age, or where a switch is set', { any: [{ fact: 'age', operator: 'lessThan', value: eighteen }, { fact: 'adopted', operator: 'equal', value: true }] }, [null, 17], [18]],
    ['below an age, or where a switch is not set', { any: [{ fact: 'age', operator: 'lessThan', value: eighteen }, { fact: 'adopted', operator: 'notEqual', value: true }] }, [null, 17, 18], []],
    ['for an answer that is open, at any age', { fact: 'first-sign', operator: 'equal', value: 'yes' }, [null, 17, 18], []],
    ['under a "not", which is left to the evaluation', { not: { fact: 'age', operator: 'lessThan', value: eighteen } }, [null, 17, 18], []],
  ];
  it.each(rows)('%s', (_, when, open, closed) => {
    const ruleSet = withLowest(when);
    const isOpen = (years: number | null) => openRules(ruleSet.document, 'main', compile(ruleSet).screen(aged(years), { date: '2026-11-21' })).some(({ rule }) => rule.id === 'lower-from-one');
    expect([...open, ...closed].map(isOpen)).toEqual([...open.map(() => true), ...closed.map(() => false)]);
  });
});

it('an age stands in a rule by itself or through a measure, or not at all', () => {
  expect(restsOnAge(withLowest({ fact: 'age', operator: 'lessThan', value: { fact: 'eighteen' } }).document)).toBe(true);
  expect(restsOnAge(withLowest({ fact: 'grown', operator: 'equal', value: false }).document)).toBe(true);
  expect(restsOnAge(withLowest({ fact: 'harm', operator: 'equal', value: 'yes' }).document)).toBe(false);
  expect(restsOnAge(smallRuleSet().document)).toBe(false);
});

it('nobody is outside the ages while any rule of any reading is open', () => {
  const ruleSet = withLowest({ fact: 'age', operator: 'lessThan', value: { fact: 'eighteen' } });
  expect(isOutsideAges(ruleSet.document, compile(ruleSet).screen(aged(30), { date: '2026-11-21' }))).toBe(false);
});
