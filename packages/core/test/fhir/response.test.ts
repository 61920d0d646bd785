import { describe, expect, it } from 'vitest';
import type { Answers, JudgementGiven, RuleSet } from '../../src/index.ts';
import { questionnaireOf, type QuestionnaireResponse, recordOfResponse, responseOf } from '../../src/fhir/index.ts';
import { smallRuleSet } from '../small-rule-set.ts';
import { type Fields, FULL, gloucestershire, readRuleSet, record, small, WHOLE } from './example-records.ts';
import { faultsOf } from './fhir-schema.ts';

describe('a QuestionnaireResponse', () => {
  it.each<[string, RuleSet, Answers, Fields]>([
    ['of a whole record', small, FULL, WHOLE],
    ['of nothing', small, {}, {}],
    ['of Gloucestershire', gloucestershire, { disclosure: 'said', vehicles: 'not-known' }, {}],
  ])('%s is valid by the official schema, and has an item for every question', (_, ruleSet, answers, fields) => {
    const response = responseOf(ruleSet, record(ruleSet, answers, fields), { subject: { reference: 'Patient/example' } });
    expect(faultsOf(response)).toEqual([]);
    const links = response.item.flatMap(({ item = [] }) => item.map(({ linkId }) => linkId));
    expect(links).toEqual(expect.arrayContaining(ruleSet.document.sections.flatMap(({ questions }) => questions.map(({ id }) => id))));
  });

  it('codes what is not known, and leaves it out nowhere', () => {
    const items = responseOf(small, record(small, FULL)).item[0]?.item ?? [];
    const answerOf = (id: string) => items.find(({ linkId }) => linkId === id)?.answer;
    expect(answerOf('harm')).toEqual([{ valueCoding: expect.objectContaining({ code: 'asked-unknown' }) as unknown }]);
    expect(answerOf('episodes')).toEqual([{ _valueDecimal: { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'asked-unknown' }] } }]);
  });

  it.each<[string, Answers, Fields, string]>([
    ['with one answer of many', { 'first-sign': 'yes' }, {}, 'in-progress'],
    ['with everything but the narrative', FULL, { ...WHOLE, narrative: ' ' }, 'in-progress'],
    ['that nobody has judged', FULL, { narrative: 'An adult waits outside.' }, 'in-progress'],
    ['with all that the rule set asks for, and judged', FULL, WHOLE, 'completed'],
  ])('%s is %s', (...[, answers, fields, status]) => {
    expect(responseOf(small, record(small, answers, fields)).status).toBe(status);
  });
});

it('names in a response who wrote it and when, in the language of the record, and how it was judged', () => {
  const welsh = smallRuleSet((text) => text.replace('"languages": ["en"]', '"languages": ["en", "cy"]').replace('"en": "Is there the first sign?"', '"en": "Is there the first sign?", "cy": "Oes yna arwydd?"'));
  const response = responseOf(welsh, record(welsh, FULL, { ...WHOLE, language: 'cy' }), { author: { reference: 'Practitioner/1' } });
  expect(response).toMatchObject({ author: { reference: 'Practitioner/1' }, authored: '2026-05-01T10:00:00Z', language: 'cy', identifier: { value: 'record-1' } });
  expect(response.item[0]?.item?.[0]?.text).toBe('Oes yna arwydd?');
  const judged = response.item.at(-1)?.item?.at(-1)?.item?.map(({ answer: [answer] = [] }) => answer?.valueCoding?.code ?? answer?.valueString ?? answer?.valueDate);
  expect(judged).toEqual(['upper', 'As indicated.', 'School nurse', '2026-05-02']);
});

describe('what is indicated', () => {
  const BELOW: JudgementGiven = { category: 'category-1', reason: 'The child says that it did not happen.', role: 'Social worker', date: '2026-05-02' };
  const said = record(gloucestershire, { disclosure: 'said-then-withdrawn' }, { judgement: BELOW });

  it('stands in a response beside what a person judged below it, each under its name', () => {
    const items = responseOf(gloucestershire, said).item.at(-1)?.item ?? [];
    const [indicated, judgement] = ['record.indicated', 'record.judgement'].map((id) => items.find(({ linkId }) => linkId === id));
    expect(indicated).toEqual({ linkId: 'record.indicated', text: 'What the screening indicates', answer: [{ valueString: expect.stringMatching(/^Indicated: Category 4\. This is the strategy’s highest category\./) as unknown }] });
    expect(judgement?.item?.[0]).toMatchObject({ text: 'Category that a person judged', answer: [{ valueCoding: { display: 'Category 1' } }] });
  });

  it('is to be read and not filled in, and a response brings none of its own', () => {
    const asked = questionnaireOf(gloucestershire).questionnaire.item.at(-1)?.item?.find(({ linkId }) => linkId === 'record.indicated');
    expect(asked).toMatchObject({ readOnly: true });
    const lowered = JSON.parse(JSON.stringify(responseOf(gloucestershire, said)).replace('Indicated: Category 4', 'Indicated: Category 1')) as QuestionnaireResponse;
    expect(recordOfResponse(gloucestershire, lowered).record).toEqual(said);
  });

  it('is in no response of who answers for themselves, nor is a word of a judgement', () => {
    const self = readRuleSet('gloucestershire-sexual-health-prescreen/1.0.0/rule-set.json');
    expect(JSON.stringify(responseOf(self, record(self, {})).item)).not.toMatch(/"text":"[^"]*(judge|categor|indicat)|record\.indicated/i);
  });
});
