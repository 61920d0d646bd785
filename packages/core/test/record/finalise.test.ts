import { describe, expect, it } from 'vitest';
import { finalise } from '../../src/record/finalise.ts';
import { OtherRuleSetError } from '../../src/record/require-rule-set.ts';
import { smallRuleSet } from '../small-rule-set.ts';
import { exampleAnswers, exampleRecord, gloucestershire, recordOf } from './example-screening.ts';

const ruleSet = gloucestershire();
const { date, answers } = exampleAnswers();

describe('finalising a record', () => {
  it.each([
    ['no narrative', undefined],
    ['an empty narrative', ''],
    ['a narrative of white space', ' \n\t'],
  ])('asks for a narrative where there is %s', (_, narrative) => {
    const record = exampleRecord(narrative === undefined ? {} : { narrative });
    expect(finalise(record, ruleSet)).toEqual({
      ready: false,
      missing: [{ requirement: 'narrative', narrative: true, questions: [], because: record.result.completeness[0]?.because, basis: 'narrative' }],
    });
  });

  it('asks for nothing where everything is there, and the child\'s words are not needed', () => {
    expect(finalise(exampleRecord({ narrative: 'Someone gives the child things.' }), ruleSet)).toEqual({ ready: true, missing: [] });
  });

  it('does not take the child\'s words for the narrative', () => {
    expect(finalise(exampleRecord({ childsWords: 'He is nice.' }), ruleSet).ready).toBe(false);
  });

  it('names the questions without an answer; not known is one', () => {
    const { vehicles: _vehicles, disclosure: _disclosure, ...rest } = answers;
    const record = recordOf({ ruleSet, id: 'r', date, answers: { ...rest, loitering: 'not-known' }, narrative: 'x' });
    expect(finalise(record, ruleSet).missing).toMatchObject([{ requirement: 'indicators-answered', narrative: false, questions: ['disclosure', 'vehicles'] }]);
  });

  it('keeps one requirement for what is left of it', () => {
    const small = smallRuleSet();
    const record = recordOf({ ruleSet: small, id: 'r', date, answers: {}, narrative: 'x' });
    expect(finalise(record, small).missing).toMatchObject([{ requirement: 'narrative', narrative: false, questions: ['words'] }]);
  });

  it.each(['', '   ', ' \n\t'])('asks for a text that was answered with %j, which says nothing', (words) => {
    const small = smallRuleSet();
    const record = recordOf({ ruleSet: small, id: 'r', date, answers: { words }, narrative: 'x' });
    expect(record.answers).toEqual({ words });
    expect(finalise(record, small).missing).toMatchObject([{ requirement: 'narrative', narrative: false, questions: ['words'] }]);
  });

  it('never holds back an action: a record with one grave answer and nothing else has them all', () => {
    const record = recordOf({ ruleSet, id: 'r', date, answers: { 'immediate-danger': 'yes' } });
    expect(finalise(record, ruleSet).ready).toBe(false);
    expect(record.result.actions[0]).toMatchObject({ certain: true, urgency: 'immediate' });
  });

  it('takes the rule set of the record and no other', () => {
    expect(() => finalise(exampleRecord(), smallRuleSet())).toThrow(OtherRuleSetError);
  });
});
