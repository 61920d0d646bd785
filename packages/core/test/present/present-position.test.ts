import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/evaluate/result.ts';
import { presentResult } from '../../src/present/present-result.ts';
import type { PositionView } from '../../src/present/result-view.ts';
import { fullRuleSet, screenFull } from './full-rule-set.ts';

const ALL_NO: Answers = { vehicles: 'no', education: 'no', missing: 'never', disclosure: 'no', bullying: 'no' };

function position(answers: Answers, changes: object = {}): PositionView | null {
  const ruleSet = fullRuleSet(changes);
  return presentResult(ruleSet, screenFull(answers, ruleSet)).position;
}

/** The places from the highest down, as in "category-4 possible". */
function places(answers: Answers, changes: object = {}): readonly string[] | undefined {
  return position(answers, changes)?.places.map(({ category, standing }) => `${category} ${standing}`);
}

describe('where a case stands among the categories', () => {
  const cases: readonly [name: string, answers: Answers, expected: readonly string[] | undefined][] = [
    ['is left out while nothing is recorded', {}, undefined],
    ['is left out while everything is not known', { vehicles: 'not-known' }, undefined],
    ['has no place below the first category, where the source has none', { vehicles: 'no' }, ['category-4 possible', 'category-1 possible']],
    ['never says that a category is ruled out', ALL_NO, ['category-4 above', 'category-1 above']],
    ['shows what answers that are not known leave open above', { vehicles: 'yes' }, ['category-4 possible', 'category-1 indicated']],
    ['shows what would need more to be recorded', { ...ALL_NO, vehicles: 'yes' }, ['category-4 above', 'category-1 indicated']],
    ['shows what stands below', { disclosure: 'yes' }, ['category-4 indicated', 'category-1 below']],
  ];
  it.each(cases)('%s', (_, answers, expected) => {
    expect(places(answers)).toEqual(expected);
  });

  it('is left out where a rule set has no categories', () => {
    const readings = [{ id: 'recommended', title: { en: 'Only' }, text: { en: 'Only.' }, default: true, basis: 'source' }];
    const flags = [{ id: 'call', kind: 'route', text: { en: 'Telephone the child.' }, cites: [], basis: 'numbers' }];
    const rules = [{ id: 'any', when: { fact: 'vehicles', operator: 'equal', value: 'yes' }, then: { flag: 'call' }, because: { en: 'Flagged.' }, cites: [], basis: 'numbers' }];
    expect(position({ vehicles: 'yes' }, { categories: [], readings, flags, rules })).toBeNull();
  });

  it('covers a span of the source, end to end', () => {
    const readings = [
      { id: 'literal', title: { en: 'As written' }, text: { en: 'The count alone.' }, default: true, basis: 'source' },
      { id: 'recommended', title: { en: 'Recommended' }, text: { en: 'More.' }, basis: 'numbers' },
    ];
    expect(places({ vehicles: 'yes', education: 'yes', missing: 'often', disclosure: 'no' }, { readings })).toEqual(['category-4 indicated', 'category-1 indicated']);
  });

  it('puts each standing in words', () => {
    const view = position({ vehicles: 'yes' });
    expect(view?.places.map(({ title, standingText }) => `${title}: ${standingText}`)).toEqual([
      'Category 4: Possible: it depends on answers that are not known',
      'Category 1: Indicated on what is recorded',
    ]);
  });
});

describe('what parts it from the next category up', () => {
  it('is what the rules of the reading say, with what each rests on', () => {
    const next = position({ vehicles: 'yes' })?.next;
    expect(next?.sentence).toBe('Category 4 is indicated where any one of these is so:');
    expect(next?.conditions.map(({ sentence, basis }) => `${sentence} ${basis.title}`)).toEqual([
      'Several signs are recorded. Local interpretation: How many is several',
      'The child has told someone. Local interpretation: One grave sign is enough',
    ]);
  });

  it('is nothing at the top', () => {
    expect(position({ disclosure: 'yes' })?.next).toBeNull();
  });

  it('leaves out a rule that a switch of the rule set has turned off', () => {
    const ruleSet = fullRuleSet();
    const { parameters, rules } = ruleSet.document;
    const off = { id: 'use-grave', title: { en: 'Use it' }, value: false, cites: [], basis: 'numbers' };
    const switched = (operator: string) =>
      rules.map((rule) => (rule.id === 'grave' ? { ...rule, when: { all: [{ fact: 'use-grave', operator, value: true }, rule.when] } } : rule));
    const sentences = (operator: string) =>
      position({ vehicles: 'yes' }, { parameters: [...parameters, off], rules: switched(operator) })?.next?.conditions.map(({ sentence }) => sentence);
    expect(sentences('equal')).toEqual(['Several signs are recorded.']);
    expect(sentences('notEqual')).toEqual(['Several signs are recorded.', 'The child has told someone.']);
  });
});
