import { describe, expect, it } from 'vitest';
import { amendRecord, createRecord, finalise, parseRecord, replay, rerun, rerunner } from '../../src/index.ts';
import { exampleRecord, gloucestershire } from './example-screening.ts';

const ruleSet = gloucestershire();
const record = exampleRecord();
const NO_RECORD = /^A record is needed: the `record` that parseRecord\(text\) or createRecord gives\./;
const NO_RULE_SET = /^A parsed rule set is needed: the `ruleSet` that parse\(text\) gives\./;

describe.each<[string, (record: never, ruleSet: never) => unknown]>([
  ['replay', replay],
  ['rerun', rerun],
  ['rerunner', (given, rules) => rerunner(rules)(given)],
  ['finalise', finalise],
  ['amendRecord', (given, rules) => amendRecord(given, rules, {})],
])('%s', (_, take) => {
  it.each<[string, unknown]>([
    ['the text of a record', JSON.stringify(record)],
    ['null, as parseRecord gives for a text that it refuses', parseRecord('{}').record],
    ['nothing', undefined],
    ['what parseRecord gives', parseRecord(JSON.stringify(record))],
    ['a rule set, where the two are swapped', ruleSet],
  ])('says that it needs a record in the place of %s', (_what, given) => {
    const refused = expect(() => take(given as never, ruleSet as never));
    refused.toThrow(TypeError);
    refused.toThrow(NO_RECORD);
  });

  it.each<[string, unknown]>([['null', null], ['the JSON of a rule set', ruleSet.document], ['nothing', undefined]])('says that it needs a parsed rule set in the place of %s', (_what, given) => {
    const refused = expect(() => take(record as never, given as never));
    refused.toThrow(TypeError);
    refused.toThrow(NO_RULE_SET);
  });
});

it('createRecord says that it needs a parsed rule set', () => {
  expect(() => createRecord({ ruleSet: ruleSet.document as never, id: 'r-1', date: record.date, answers: record.answers })).toThrow(NO_RULE_SET);
});

it('createRecord refuses a part that no record has: a misspelt narrative would be lost', () => {
  const misspelt = { ruleSet, id: 'r-1', date: record.date, answers: record.answers, narratve: 'Seen with unknown adults.' };
  expect(createRecord(misspelt)).toMatchObject({ record: null, issues: [{ code: 'unknown-field', severity: 'error', hint: expect.stringContaining('narrative') as string }] });
});
