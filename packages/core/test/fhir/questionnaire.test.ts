import { describe, expect, it } from 'vitest';
import { questionnaireOf } from '../../src/fhir/index.ts';
import { smallRuleSet } from '../small-rule-set.ts';
import { gloucestershire, readRuleSet, small } from './example-records.ts';
import { faultsOf } from './fhir-schema.ts';

describe('a Questionnaire', () => {
  const { questionnaire, notExpressed } = questionnaireOf(gloucestershire);

  it('is valid by the official schema of FHIR R4', () => {
    expect(faultsOf(questionnaire)).toEqual([]);
    expect(faultsOf(questionnaireOf(small).questionnaire)).toEqual([]);
    expect(notExpressed).toEqual([]);
  });

  it('is checked by a schema that finds faults', () => {
    expect(faultsOf({ ...questionnaire, status: 'ready' } as never).length).toBeGreaterThan(0);
  });

  it('names the version, and links each item by the id of its question', () => {
    expect(questionnaire).toMatchObject({ version: '1.0.0', url: 'urn:cse-screening:rule-set:gloucestershire-cse', status: 'draft' });
    const links = questionnaire.item.flatMap(({ item = [] }) => item.map(({ linkId }) => linkId));
    const ids = gloucestershire.document.sections.flatMap(({ questions }) => questions.map(({ id }) => id));
    expect(links.slice(0, ids.length)).toEqual(ids);
  });

  it('holds no weight and no score', () => {
    expect(JSON.stringify(questionnaire)).not.toMatch(/itemWeight|ordinalValue|valueDecimal|score"/i);
  });

  it('has not known among the answers of every question with a list of them', () => {
    const choices = questionnaire.item.flatMap(({ item = [] }) => item).filter(({ type, linkId }) => type === 'choice' && !linkId.startsWith('record.'));
    expect(choices.length).toBe(44);
    expect(choices.every(({ answerOption = [] }) => answerOption.some(({ valueCoding }) => valueCoding.code === 'asked-unknown'))).toBe(true);
  });

  it('shows a young person who answers for themselves nothing of a judgement', () => {
    const groups = ['gloucestershire-sexual-health-prescreen', 'gloucestershire-sexual-health-follow-up'].map((id) => questionnaireOf(readRuleSet(`${id}/1.0.0/rule-set.json`)).questionnaire);
    expect(groups.map(({ item }) => item.at(-1)?.extension)).toEqual([[{ url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden', valueBoolean: true }], undefined]);
    expect(groups.flatMap(faultsOf)).toEqual([]);
    const shown = groups[0]?.item.slice(0, -1);
    expect(JSON.stringify(shown)).not.toMatch(/judge|categor|indicat|flag|risk/i);
  });

  it('says in FHIR when a question is asked, and lists where it cannot', () => {
    const asked = questionnaireOf(small).questionnaire.item[0]?.item?.find(({ linkId }) => linkId === 'follow-up');
    expect(asked?.enableWhen).toEqual([{ question: 'harm', operator: '=', answerCoding: { system: 'urn:cse-screening:rule-set:small:question:harm', code: 'yes' } }]);
    const nested = smallRuleSet((text) => text.replace('"askedWhen": { "fact": "harm", "operator": "equal", "value": "yes" }', '"askedWhen": { "not": { "fact": "harm", "operator": "equal", "value": "no" } }'));
    expect(questionnaireOf(nested).notExpressed).toEqual(['follow-up']);
  });
});

describe('what a Questionnaire says', () => {
  const of = (edit: (text: string) => string) => questionnaireOf(smallRuleSet(edit)).questionnaire;
  const itemOf = (questionnaire: ReturnType<typeof of>, id: string) => questionnaire.item[0]?.item?.find(({ linkId }) => linkId === id);
  const asked = (when: unknown) => itemOf(of((text) => text.replace('"askedWhen": { "fact": "harm", "operator": "equal", "value": "yes" }', `"askedWhen": ${JSON.stringify(when)}`)), 'follow-up');
  const when = (question: string, code: string) => ({ question, operator: '=', answerCoding: { system: `urn:cse-screening:rule-set:small:question:${question}`, code } });
  const harm = { fact: 'harm', operator: 'equal', value: 'yes' };
  const seen = { fact: 'second-sign', operator: 'in', value: ['sometimes', 'often'] };

  it.each([['draft', 'draft'], ['published', 'active'], ['withdrawn', 'retired']])('a rule set that is %s is %s', (status, expected) => {
    expect(of((text) => text.replace('"status": "draft"', `"status": "${status}"`)).status).toBe(expected);
  });

  it('says for how long the rule set is in force', () => {
    expect(of((text) => text).effectivePeriod).toEqual({ start: '2026-01-01' });
    expect(of((text) => text.replace('"from": "2026-01-01"', '"from": "2026-01-01", "until": "2026-12-31"')).effectivePeriod).toEqual({ start: '2026-01-01', end: '2026-12-31' });
  });

  it.each<[string, unknown, unknown]>([
    ['one answer', harm, { enableWhen: [when('harm', 'yes')] }],
    ['all of several', { all: [harm, { fact: 'first-sign', operator: 'equal', value: 'no' }] }, { enableWhen: [when('harm', 'yes'), when('first-sign', 'no')], enableBehavior: 'all' }],
    ['any of several', { any: [harm, seen] }, { enableWhen: [when('harm', 'yes'), when('second-sign', 'sometimes'), when('second-sign', 'often')], enableBehavior: 'any' }],
    ['one of some options', seen, { enableWhen: [when('second-sign', 'sometimes'), when('second-sign', 'often')], enableBehavior: 'any' }],
    ['an option among those that are ticked', { fact: 'when-seen', operator: 'contains', value: 'now' }, { enableWhen: [when('when-seen', 'now')] }],
  ])('asks a question at %s', (_, condition, expected) => {
    const { enableWhen, enableBehavior } = asked(condition) ?? {};
    expect({ enableWhen, ...(enableBehavior === undefined ? {} : { enableBehavior }) }).toEqual(expected);
  });

  it.each<[string, unknown]>([
    ['one of some options together with another answer', { all: [harm, seen] }],
    ['none of some options', { fact: 'second-sign', operator: 'notIn', value: ['sometimes', 'often'] }],
    ['any answer but one', { fact: 'second-sign', operator: 'notEqual', value: 'no' }],
    ['a number', { fact: 'episodes', operator: 'greaterThan', value: { fact: 'one' } }],
    ['a measure', { fact: 'strong-present', operator: 'equal', value: true }],
    ['a group within a group', { all: [harm, { any: [harm, seen] }] }],
  ])('asks a question always where FHIR cannot say when: %s', (_, condition) => {
    expect(asked(condition)).not.toHaveProperty('enableWhen');
  });

  it('shows the help of a question below it, quotes its source, and takes several ticks where the question does', () => {
    const questionnaire = of((text) => text.replace('"text": { "en": "Is there the first sign?" }', '"text": { "en": "Is there the first sign?" }, "help": { "en": "Look twice." }'));
    expect(itemOf(questionnaire, 'first-sign')).toMatchObject({ item: [{ linkId: 'first-sign.help', text: 'Look twice.', type: 'display' }], extension: [{ valueMarkdown: 'EX-1: “one sign”' }] });
    expect(['first-sign', 'second-sign', 'when-seen'].map((id) => itemOf(questionnaire, id)?.repeats)).toEqual([undefined, undefined, true]);
  });
});
