import { describe, expect, it } from 'vitest';
import { compile, presentResult, type ResultView } from '../../src/index.ts';
import { smallRuleSet } from '../small-rule-set.ts';

const ruleSet = smallRuleSet((text) => text.replace('"languages": ["en"],', '"languages": ["en"], "selfCompleted": { "title": { "en": "Thank you" }, "text": { "en": "Somebody may call you." } },'));
const screener = compile(ruleSet);
const view = (answers: Readonly<Record<string, 'yes' | 'no'>>, reader?: 'respondent' | 'practitioner'): ResultView => presentResult(ruleSet, screener.explain(answers, { date: '2026-11-21' }), 'en', null, reader);

describe('of a rule set that a young person answers for themselves', () => {
  it('the view has the thanks and the next step, and is empty otherwise', () => {
    const { language, labels, ruleSet: title, headline, notices, ...rest } = view({ harm: 'yes' });
    expect({ language, heading: labels.category, title, headline, notices }).toEqual({ language: 'en', heading: 'Thank you', title: 'A small rule set', headline: 'Somebody may call you.', notices: ['These questions are not in use yet, or not any more.'] });
    for (const [name, value] of Object.entries(rest)) expect(value === null || (value as string | readonly unknown[]).length === 0, name).toBe(true);
  });

  it('has the same parts as the view that staff read, so that every layout can take it', () => {
    expect(Object.keys(view({})).sort()).toEqual(Object.keys(view({}, 'practitioner')).sort());
  });

  it('is the same whatever the answers are', () => {
    expect(view({ harm: 'yes' })).toEqual(view({ 'first-sign': 'no', harm: 'no' }));
  });

  it.each(['Respondent', 'child', 'staff', '', null])('nobody reads the result who is not said to be a practitioner: %s', (reader) => {
    expect(view({ harm: 'yes' }, reader as 'respondent')).toEqual(view({}));
  });

  it('staff read the result, and what is to know of the rule set', () => {
    const staff = view({ harm: 'yes' }, 'practitioner');
    expect(staff.notices[0]).toMatch(/^Draft rule set: no partnership has adopted it/);
    expect(staff.headline).toBe('Indicated: Upper');
    expect(staff.actions.map(({ action }) => action)).toEqual(['tell-someone']);
  });
});

it('a rule set that practitioners answer gives them the result, whoever is said to read', () => {
  const own = smallRuleSet();
  const result = compile(own).explain({ harm: 'yes' }, { date: '2026-11-21' });
  expect(presentResult(own, result, 'en', null, 'respondent')).toEqual(presentResult(own, result, 'en', null, 'practitioner'));
});
