import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkRuleSet } from '../../src/lint/index.ts';

const CLEAN = readFileSync(new URL('./nothing-to-find.rule-set.json', import.meta.url), 'utf8');
const SOURCES = { EX: 'one sign, and risky behaviour; another sign; left out here; Level 1: low risk, one or more signs' };

/** The rule set in which there is nothing to find, with another number for its second category and another operator there. */
function edited(value: number, operator = 'greaterThanInclusive', measure?: string): string {
  const text = CLEAN.replace('"value": 2,', `"value": ${String(value)},`).replace('"operator": "greaterThanInclusive", "value": { "fact": "upper-from" }', `"operator": "${operator}", "value": { "fact": "upper-from" }`);
  return measure === undefined ? text : text.replace(/\{ "type": "count", "id": "signs".*\}$/m, measure);
}

function findIn(text: string) {
  return checkRuleSet(text, { date: '2026-06-01', sources: SOURCES }).issues;
}

const TITLE = '"title": { "en": "Signs", "cy": "Testun" }';
const COUNT_OF_CONDITIONS = `{ "type": "count-when", "id": "signs", ${TITLE}, "of": [{ "fact": "first", "operator": "equal", "value": "yes" }, { "fact": "second", "operator": "equal", "value": "yes" }] }`;
const SUM = `{ "type": "sum", "id": "signs", ${TITLE}, "of": [{ "kind": "risk-indicator", "weight": "lower-from" }] }`;

describe('a number that a count is compared with', () => {
  it.each<[string, number, string, string, string]>([
    ['at least 3.5', 3.5, 'greaterThanInclusive', '', 'A count is a whole number: write 3 or 4.'],
    ['at least 0.5', 0.5, 'greaterThanInclusive', '', 'A count is a whole number: write 1.'],
    ['more than 0.5', 0.5, 'greaterThan', '', 'A count is a whole number: write 0 or 1.'],
    ['exactly 1.5', 1.5, 'equal', '', 'A count is a whole number: write 1 or 2.'],
    ['at least 0', 0, 'greaterThanInclusive', ' The comparison always holds, whatever is recorded.', 'A count is a whole number: write 1 or more.'],
    ['at least -3', -3, 'greaterThanInclusive', ' The comparison always holds, whatever is recorded.', 'A count is a whole number: write 1 or more.'],
    ['more than -1', -1, 'greaterThan', ' The comparison always holds, whatever is recorded.', 'A count is a whole number: write 0 or more.'],
    ['other than -0.5', -0.5, 'notEqual', ' The comparison always holds, whatever is recorded.', 'A count is a whole number: write 0 or more.'],
    ['less than 0', 0, 'lessThan', ' The comparison never holds, whatever is recorded.', 'A count is a whole number: write 1 or more.'],
    ['at most -1', -1, 'lessThanInclusive', ' The comparison never holds, whatever is recorded.', 'A count is a whole number: write 0 or more.'],
    ['exactly -1', -1, 'equal', ' The comparison never holds, whatever is recorded.', 'A count is a whole number: write 0 or more.'],
  ])('that is %s is found, and what to write is said', (_, value, operator, so, hint) => {
    const found = findIn(edited(value, operator)).filter(({ code }) => code === 'not-a-count');
    expect(found).toMatchObject([{ severity: 'warning', path: '/parameters/1/value', message: `The parameter ‘Signs from which Level 2 is indicated’ (upper-from) is ${String(value)}, and what is compared with it, ‘Signs’ (signs), is a count.${so}`, hint }]);
  });

  it.each<[string, number, string]>([['at least 2', 2, 'greaterThanInclusive'], ['more than 0', 0, 'greaterThan'], ['exactly 0', 0, 'equal'], ['at most 0', 0, 'lessThanInclusive'], ['less than 1', 1, 'lessThan'], ['above what can be counted', 20, 'greaterThanInclusive']])('that is %s can be a count', (_, value, operator) => {
    expect(findIn(edited(value, operator)).map(({ code }) => code)).not.toContain('not-a-count');
  });

  it.each([-3, 0])('that is %i is all that is said: no rule is missing, and nothing is in the wrong order', (value) => {
    expect(findIn(edited(value)).map(({ code }) => code)).toEqual(['not-a-count']);
  });

  it('says it of a count of conditions, and not of a sum, whose weights may be fractions', () => {
    expect(findIn(edited(1.5, 'greaterThanInclusive', COUNT_OF_CONDITIONS)).map(({ code }) => code)).toContain('not-a-count');
    expect(findIn(edited(1.5, 'greaterThanInclusive', SUM)).map(({ code }) => code)).not.toContain('not-a-count');
  });

  it('says it once, where several comparisons name the number', () => {
    const text = edited(-1).replace('"when": { "fact": "danger", "operator": "equal", "value": "yes" }', '"when": { "any": [{ "fact": "danger", "operator": "equal", "value": "yes" }, { "fact": "signs", "operator": "greaterThan", "value": { "fact": "upper-from" } }] }');
    expect(findIn(text).filter(({ code }) => code === 'not-a-count')).toHaveLength(1);
  });

  it('does not keep back that a category has no rule at all', () => {
    const level0 = '"categories": [{ "id": "level-0", "title": { "en": "Level 0", "cy": "Lefel 0" }, "message": { "en": "Look again.", "cy": "Edrychwch eto." }, "cites": [], "basis": "numbers" },';
    const found = findIn(edited(0).replace('"categories": [', level0));
    expect(found.filter(({ code }) => code === 'category-not-reached').map(({ path }) => path)).toEqual(['/categories/0']);
  });
});
