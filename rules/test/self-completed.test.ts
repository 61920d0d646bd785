import { type Answers, compile, presentResult, renderText, type ResultView } from '@cse-screening/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedOf } from '../../packages/core/test/differential/seed.ts';
import { parsed, readRuleSets } from './fixtures/rule-sets.ts';

const found = readRuleSets().find(({ name }) => name.startsWith('gloucestershire-sexual-health-prescreen'));
const ruleSet = parsed(found?.ruleSet ?? '');
const screener = compile(ruleSet);
const ids = ruleSet.document.sections.flatMap((section) => section.questions.map(({ id }) => id));
const answers = fc.record(Object.fromEntries(ids.map((id) => [id, fc.constantFrom('yes', 'no', 'not-known', 'not-asked')])), { requiredKeys: [] });

/** What a young person is shown after giving these answers. */
const shown = (given: object): ResultView => presentResult(ruleSet, screener.explain(given as Answers, { date: '2026-11-21' }));

describe('what a young person is shown', () => {
  it('is the same whatever the answers are', () => {
    const first = JSON.stringify(shown({}));
    fc.assert(fc.property(answers, (given) => { expect(JSON.stringify(shown(given))).toBe(first); }), { seed: seedOf('self-completed'), numRuns: 200 });
  });

  it('is thanks and the next step, and no word of a result', () => {
    const text = renderText(shown({ pressure: 'yes', images: 'yes' }));
    expect(text).toContain('Thank you');
    expect(text.replace(/\s+/g, ' ')).toContain('If you are in danger now, call 999.');
    expect(text).not.toMatch(/indicat|categor|flagged|risk|exploit|harm|screening aid|recorded|sexual pictures/i);
  });

  it('is marked as a draft while the set is one', () => {
    expect(shown({}).notices).toHaveLength(1);
  });
});

describe('the headline of a set without categories', () => {
  const followUp = parsed(readRuleSets().find(({ name }) => name.startsWith('gloucestershire-sexual-health-follow-up'))?.ruleSet ?? '');
  const headline = (given: Answers) => presentResult(followUp, compile(followUp).explain(given, { date: '2026-11-21' })).headline;

  it.each([
    [{ call: 'due' }, 'Indicated: Telephone the young person.'],
    [{ call: 'not-reached' }, 'Indicated: The young person was not reached. What was flagged is still a concern, and it may not be safe for them to answer.'],
    [{ 'further-issues': 'no' }, 'What to do next depends on answers that are not known'],
  ] as const)('of %j is %s', (given, expected) => {
    expect(headline(given)).toBe(expected);
  });
});

describe('what staff read of the same answers', () => {
  it('says that the young person is to be called', () => {
    const view = presentResult(ruleSet, screener.explain({ pressure: 'yes' }, { date: '2026-11-21' }), 'en', null, 'practitioner');
    expect(view.actions.map(({ action }) => action)).toEqual(['telephone']);
    expect(view.headline).toContain('An answer is flagged');
  });

  it('says of answers that are all no that it does not mean that nothing happens', () => {
    const view = presentResult(ruleSet, screener.explain(Object.fromEntries(ids.map((id) => [id, 'no'])), { date: '2026-11-21' }), 'en', null, 'practitioner');
    expect(view.headline).toContain('That does not mean that the young person is not being exploited.');
    expect(view.actions).toEqual([]);
  });
});
