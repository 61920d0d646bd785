import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/format/condition.ts';
import { compile } from '../../src/evaluate/compile.ts';
import { datesOfBirthUnder, isOutsideAges, openRules } from '../../src/present/open-rules.ts';
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
    ['not below an age', { not: { fact: 'age', operator: 'lessThan', value: eighteen } }, [null, 18], [17]],
    ['not for an answer that is open, at any age', { not: { fact: 'first-sign', operator: 'equal', value: 'yes' } }, [null, 17, 18], []],
    ['neither below an age nor where a switch is set', { not: { any: [{ fact: 'age', operator: 'lessThan', value: eighteen }, { fact: 'adopted', operator: 'equal', value: true }] } }, [null, 18], [17]],
    ['not both below an age and where a switch is not set', { not: { all: [{ fact: 'age', operator: 'lessThan', value: eighteen }, { fact: 'adopted', operator: 'equal', value: false }] } }, [null, 18], [17]],
  ];
  it.each(rows)('%s', (_, when, open, closed) => {
    const ruleSet = withLowest(when);
    const isOpen = (years: number | null) => openRules(ruleSet.document, 'main', compile(ruleSet).screen(aged(years), { date: '2026-11-21' })).some(({ rule }) => rule.id === 'lower-from-one');
    expect([...open, ...closed].map(isOpen)).toEqual([...open.map(() => true), ...closed.map(() => false)]);
  });
});

it('an age stands in a rule by itself or through a measure, or not at all', () => {
  expect(datesOfBirthUnder(withLowest({ fact: 'age', operator: 'lessThan', value: { fact: 'eighteen' } }).document)).toEqual(['born']);
  expect(datesOfBirthUnder(withLowest({ fact: 'grown', operator: 'equal', value: false }).document)).toEqual(['born']);
  expect(datesOfBirthUnder(withLowest({ fact: 'harm', operator: 'equal', value: 'yes' }).document)).toEqual([]);
  expect(datesOfBirthUnder(smallRuleSet().document)).toEqual([]);
});

describe('outside the ages', () => {
  /** The small rule set with a condition on each of its rules for a category. */
  const withAll = (when: string) => {
    const measure = '"measures": [{ "type": "age", "id": "age", "title": { "en": "Age" }, "dateOfBirth": "born" },';
    const parameters = '{ "id": "eighteen", "title": { "en": "Eighteen" }, "value": 18, "cites": [], "basis": "number-for-several" }, { "id": "adopted", "title": { "en": "Adopted" }, "value": false, "cites": [], "basis": "number-for-several" }, { "id": "several-switch", "title"';
    return smallRuleSet((text) => {
      const document = JSON.parse(text.replace('"measures": [', measure).replace('{ "id": "several-switch", "title"', parameters)) as { rules: { when: unknown; then: object }[] };
      return JSON.stringify({ ...document, rules: document.rules.map((rule) => ('category' in rule.then ? { ...rule, when: { all: [JSON.parse(when), rule.when] } } : rule)) });
    });
  };
  const below18 = '{ "fact": "age", "operator": "lessThan", "value": { "fact": "eighteen" } }';
  const adopted = '{ "fact": "adopted", "operator": "equal", "value": true }';

  it.each([
    ['below 18', below18, [false, false, true]],
    ['not from 18', '{ "not": { "fact": "age", "operator": "greaterThanInclusive", "value": { "fact": "eighteen" } } }', [false, false, true]],
    ['below 18, while a switch keeps every category back from everyone', `{ "all": [${adopted}, ${below18}] }`, [false, false, false]],
    ['below 18 or where a switch is set', `{ "any": [${adopted}, ${below18}] }`, [false, false, true]],
  ])('is nobody whose age is not known, and no child: %s', (_, when, outside) => {
    const ruleSet = withAll(when);
    expect([null, 11, 30].map((years) => isOutsideAges(ruleSet.document, compile(ruleSet).screen({ harm: 'yes', ...aged(years) }, { date: '2026-11-21' })))).toEqual(outside);
  });
});

it('nobody is outside the ages while any rule of any reading is open', () => {
  const ruleSet = withLowest({ fact: 'age', operator: 'lessThan', value: { fact: 'eighteen' } });
  expect(isOutsideAges(ruleSet.document, compile(ruleSet).screen(aged(30), { date: '2026-11-21' }))).toBe(false);
});
