import { namePart } from '../analyse/name-part.ts';
import { categoryRulesOf } from '../evaluate/category-rules.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Issue } from '../issue.ts';
import { findWrongCounts } from './check-counts.ts';
import { firedBy } from './fired-by.ts';

/**
 * Looks for a rule that indicates a category where nothing is recorded, as by a score of 0 or more: every child would be in it.
 * Where a number that no count can be is why, `checkCounts` says so.
 */
export function checkNothingRecorded(document: RuleSetDocument): Issue[] {
  if (findWrongCounts(document).some(({ whatever }) => whatever === 'always')) return [];
  const fired = firedBy({}, document);
  const rules = new Map(document.readings.flatMap(({ id }) => categoryRulesOf(document, id)).map((each) => [each.index, each]));
  return [...rules.values()].filter(({ rule }) => fired.has(rule.id)).map(({ rule, index, from }): Issue => {
    const category = namePart('categories', document.categories[from]?.id ?? '', [document]);
    return { code: 'category-from-nothing', severity: 'warning', path: `/rules/${String(index)}/when`, message: `Where nothing is recorded the rule ${namePart('rules', rule.id, [document])} holds already and indicates ${category}: every child is in it.`, hint: 'Check the numbers that it compares with: more than what nobody has reached yet is needed.' };
  });
}
