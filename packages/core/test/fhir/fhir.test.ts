import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCalendarDate } from '../../src/evaluate/calendar.ts';
import { type Answers, createRecord, type JudgementGiven, parse, type RuleSet, type ScreeningRecord } from '../../src/index.ts';
import { questionnaireOf, type QuestionnaireResponse, recordOfResponse, responseOf, riskAssessmentOf } from '../../src/fhir/index.ts';
import { randomScreening } from '../differential/random-answers.ts';
import { randomRuleSet } from '../differential/random-rule-set.ts';
import { seedOf } from '../differential/seed.ts';
import { smallRuleSet } from '../small-rule-set.ts';
import { faultsOf } from './fhir-schema.ts';

const small = smallRuleSet();
const gloucestershire = readRuleSet('gloucestershire-cse/1.0.0/rule-set.json');

function readRuleSet(path: string): RuleSet {
  const { ruleSet, issues } = parse(readFileSync(new URL(`../../../../rules/${path}`, import.meta.url), 'utf8'));
  if (ruleSet === null) throw new Error(JSON.stringify(issues));
  return ruleSet;
}

type Fields = Partial<Pick<ScreeningRecord, 'narrative' | 'childsWords' | 'language' | 'createdAt'>> & { judgement?: JudgementGiven };

function record(ruleSet: RuleSet, answers: Answers, fields: Fields = {}): ScreeningRecord {
  const made = createRecord({ ruleSet, id: 'record-1', date: '2026-05-01', answers, ...fields });
  if (made.record === null) throw new Error(JSON.stringify(made.issues));
  return made.record;
}

/** As it is sent and received: through text. */
function sent<T>(resource: T): T {
  return JSON.parse(JSON.stringify(resource)) as T;
}

const FULL: Answers = {
  'first-sign': { value: 'yes', date: '2026-04-20', source: 'School', note: 'Seen twice.' },
  'second-sign': 'often',
  harm: 'not-known',
  episodes: 'not-known',
  born: '2012-02-29',
  words: 'He said: “leave it”.\nThen nothing.',
  'when-seen': ['before', 'now'],
};
const JUDGED: JudgementGiven = { category: 'upper', reason: 'As indicated.', role: 'School nurse', date: '2026-05-02' };
const WHOLE: Fields = { narrative: 'An adult waits outside.', childsWords: 'I don’t want to go.', language: 'en', createdAt: '2026-05-01T10:00:00Z', judgement: JUDGED };

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

/** An error at a place, which says what is wrong and what to do. */
const inWords = (path: string, code: unknown = expect.stringMatching(/^[a-z-]+$/)) => ({ code, severity: 'error', path, message: expect.stringMatching(/^([A-Z]|"authored").*\.$/) as unknown, hint: expect.stringMatching(/^[A-Z].*\.$/) as unknown });
const extensionOf = (name: string) => `urn:cse-screening:extension:${name}`;
const asRecorded = (value: unknown) => ({ extension: [{ url: extensionOf('as-recorded'), valueString: JSON.stringify(value) }] });
const coding = (question: string, code: string) => ({ valueCoding: { system: `urn:cse-screening:rule-set:small:question:${question}`, code } });
const absentCode = (code: string) => ({ valueCoding: { system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code } });
const notKnown = absentCode('asked-unknown');
const absent = (code: string) => ({ extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: code }] });
/** An extension that an answer may not be read without. */
const REFUTED = { url: 'urn:elsewhere:refuted', valueBoolean: true };
const inFull = { url: extensionOf('answer-in-full'), valueBoolean: true };
const details = (...extension: unknown[]) => ({ extension: [inFull, ...extension] });

describe('an answer', () => {
  it.each<[string, string, Answers[string], unknown[]]>([
    ['yes', 'harm', 'yes', [coding('harm', 'yes')]],
    ['an option', 'second-sign', 'often', [coding('second-sign', 'often')]],
    ['several options', 'when-seen', ['before', 'now'], [coding('when-seen', 'before'), coding('when-seen', 'now')]],
    ['a number', 'episodes', 3, [{ valueDecimal: 3 }]],
    ['a date', 'born', '2012-02-29', [{ valueDate: '2012-02-29' }]],
    ['words', 'words', 'He said so.', [{ valueString: 'He said so.' }]],
    ['an option that is not known', 'harm', 'not-known', [notKnown]],
    ['several options that are not known', 'when-seen', 'not-known', [notKnown]],
    ['an option that was not asked for', 'second-sign', 'not-asked', [absentCode('not-asked')]],
    ['a number that is not known', 'episodes', 'not-known', [{ _valueDecimal: absent('asked-unknown') }]],
    ['a date that was not asked for', 'born', 'not-asked', [{ _valueDate: absent('not-asked') }]],
    ['words that are not known', 'words', 'not-known', [{ _valueString: absent('asked-unknown') }]],
    ['what does not apply, with its reason', 'episodes', { value: 'not-applicable', reason: 'Another team asks.' }, [{ ...details({ url: extensionOf('answer-reason'), valueString: 'Another team asks.' }), _valueDecimal: absent('not-applicable') }]],
    ['its day, where it comes from, and a note', 'first-sign', { value: 'yes', date: '2026-04-20', source: 'School', note: 'Seen twice.' }, [{ ...details({ url: extensionOf('answer-date'), valueDate: '2026-04-20' }, { url: extensionOf('answer-source'), valueString: 'School' }, { url: extensionOf('answer-note'), valueString: 'Seen twice.' }), ...coding('first-sign', 'yes') }]],
    ['the points that a practitioner gave it', 'harm', { value: 'yes', amended: { points: 2.5, reason: 'Told twice.' } }, [{ ...details({ url: extensionOf('amended-points'), extension: [{ url: 'points', valueDecimal: 2.5 }, { url: 'reason', valueString: 'Told twice.' }] }), ...coding('harm', 'yes') }]],
    ['several options in full', 'when-seen', { value: ['before', 'now'], source: 'School' }, [{ ...details({ url: extensionOf('answer-source'), valueString: 'School' }), ...coding('when-seen', 'before') }, coding('when-seen', 'now')]],
    ['a note that FHIR has no form for, beside the value that it has', 'harm', { value: 'yes', note: ' ' }, [{ ...asRecorded({ value: 'yes', note: ' ' }), ...coding('harm', 'yes') }]],
    ['points without a reason, beside the value that FHIR has', 'harm', { value: 'yes', amended: { points: 2, reason: '' } }, [{ ...asRecorded({ value: 'yes', amended: { points: 2, reason: '' } }), ...coding('harm', 'yes') }]],
    ['a number where FHIR has an option', 'harm', 3, [asRecorded(3)]],
    ['words where FHIR has a number', 'episodes', 'several', [asRecorded('several')]],
    ['a day that there is not', 'born', '2015-02-30', [asRecorded('2015-02-30')]],
    ['words of blanks', 'words', ' ', [asRecorded(' ')]],
    ['words with a no-break space, as pasted words have', 'words', 'He\u00a0said so.', [{ extension: [{ url: extensionOf('as-recorded'), valueString: '"He\\u00a0said so."' }], valueString: 'He said so.' }]],
    ['no options at all', 'when-seen', [], [asRecorded([])]],
  ])('is in FHIR what any system reads, and is read from any system as it was: %s', (_, question, given, expected) => {
    const { answer = [] } = responseOf(small, record(small, { [question]: given })).item[0]?.item?.find(({ linkId }) => linkId === question) ?? {};
    // The words in which a code is shown are for people.
    const coded = answer.map(({ valueCoding, ...rest }) => (valueCoding === undefined ? rest : { ...rest, valueCoding: { system: valueCoding.system, code: valueCoding.code } }));
    expect(coded).toEqual(expected);
    expect(recordOfResponse(small, answered([{ linkId: question, answer: expected }])).record?.answers).toEqual({ [question]: given });
  });

  it('is read where another system has added to it and shows its code in other words', () => {
    const added = [{ ...coding('harm', 'yes'), extension: [{ url: 'urn:elsewhere', valueString: 'x' }] }, { ...asRecorded('never'), id: 'a1' }];
    const shown = { valueCoding: { ...coding('first-sign', 'yes').valueCoding, display: 'Oes' }, ...asRecorded({ value: 'yes', note: ' ' }) };
    const { record: made } = recordOfResponse(small, answered([{ linkId: 'harm', answer: added.slice(0, 1) }, { linkId: 'second-sign', answer: added.slice(1) }, { linkId: 'first-sign', answer: [shown] }]));
    expect(made?.answers).toEqual({ 'first-sign': { value: 'yes', note: ' ' }, 'second-sign': 'never', harm: 'yes' });
  });
});

describe('there and back', () => {
  it.each<[string, Answers, Fields]>([
    ['a whole record', FULL, WHOLE],
    ['an answer in full with nothing but its value', { 'first-sign': { value: 'yes' } }, {}],
    ['an answer to a question that does not exist', { another: { value: 'yes', note: 'kept' } }, {}],
    ['an option that does not exist', { 'second-sign': 'never' }, {}],
    ['a number where an option belongs', { 'first-sign': 3 }, {}],
    ['no ticks at all', { 'when-seen': [] }, {}],
    ['an empty text', { words: '' }, { narrative: '', childsWords: ' ' }],
    ['a date that is none', { born: 'last spring' }, {}],
    ['a day that there is not', { born: '2015-02-30', 'first-sign': { value: 'yes', date: '2026-02-30', note: 'kept' } }, {}],
    ['a reason for what is not applicable', { harm: { value: 'not-applicable', reason: 'Another team asks.' } }, {}],
    ['answers of each kind that are none', { 'first-sign': 'not-asked', 'second-sign': { value: 'not-applicable', reason: 'Another team asks.' }, harm: 'not-known', episodes: 'not-asked', born: 'not-asked', words: 'not-known', 'when-seen': 'not-asked' }, {}],
    ['a judgement of no category', { 'first-sign': 'yes' }, { judgement: { ...JUDGED, category: null } }],
  ])('%s is the same record, to its digest', (_, answers, fields) => {
    const before = record(small, answers, fields);
    const response = sent(responseOf(small, before));
    const { record: after, issues } = recordOfResponse(small, response);
    expect(after).toEqual(before);
    // A system may refuse the whole for a day that there is not. The schema of FHIR lets it through.
    expect([...JSON.stringify(response).matchAll(/"valueDate":"([^"]*)"/g)].filter(([, day]) => !isCalendarDate(day))).toEqual([]);
    expect(issues.filter(({ path }) => path === '/extension')).toEqual([]);
  });

  it('a record of whatever people write and paste is the same, valid by the official schema, and shows its words', () => {
    const words = fc.array(fc.constantFrom('She said', 'no', ' ', '\n', '\u00a0', '\u202f', '\u2028', '\ufeff', '\u3000', '“', '🙂', '\\', '"', '\u00e9'), { maxLength: 6 }).map((parts) => parts.join(''));
    const answer = (value: fc.Arbitrary<unknown>) => fc.record({ value, date: fc.constantFrom('2026-04-20', '2026-02-30'), source: words, note: words, reason: words, amended: fc.record({ points: fc.constantFrom(2, -1.5), reason: words }) }, { requiredKeys: ['value'] });
    const answers = fc.record({ harm: answer(fc.constantFrom('yes', 'no', 'not-known', 'never')), words: fc.oneof(words, answer(words)), episodes: answer(fc.constantFrom(3, 2.5, 'not-known')), 'when-seen': answer(fc.subarray(['before', 'now'])), other: answer(words) }, { requiredKeys: [] });
    const given = fc.record({ narrative: words, childsWords: words, judgement: fc.record({ category: fc.constantFrom('lower', null), role: words.map((role) => `Nurse${role}`), date: fc.constant('2026-05-02'), reason: words.map((reason) => `More${reason}`) }) }, { requiredKeys: [] });
    fc.assert(
      fc.property(answers, given, (recorded, more) => {
        const { record: before, issues } = createRecord({ ruleSet: small, id: 'r', date: '2026-05-01', answers: recorded as Answers, ...more });
        if (before === null) throw new Error(JSON.stringify(issues));
        const response = sent(responseOf(small, before));
        expect(faultsOf(response)).toEqual([]);
        expect(faultsOf(riskAssessmentOf(small, before, { subject: { reference: 'Patient/example' } }))).toEqual([]);
        expect(recordOfResponse(small, response).record).toEqual(before);
        const shown = new Map(response.item.at(-1)?.item?.map(({ linkId, answer = [] }) => [linkId, answer[0]?.valueString?.trim()]));
        expect([shown.get('record.narrative') ?? '', shown.get('record.childs-words') ?? '']).toEqual([before.narrative, before.childsWords].map((text = '') => text.replace(/[^\S\r\n]/g, ' ').replace(/[\u2028\ufeff]/g, ' ').trim()));
      }),
      { seed: seedOf('fhir words'), numRuns: 25 },
    );
  });

  it('random records of random rule sets are the same, and valid by the official schema', () => {
    const screening = randomRuleSet().chain((document) => fc.tuple(fc.constant(document), randomScreening(document)));
    fc.assert(
      fc.property(screening, ([document, { answers, date }]) => {
        const { ruleSet } = parse(JSON.stringify(document));
        if (ruleSet === null) return;
        const made = createRecord({ ruleSet, id: 'r', date: date ?? '2026-05-01', answers: answers as Answers });
        if (made.record === null) return;
        const response = sent(responseOf(ruleSet, made.record));
        expect(faultsOf(response)).toEqual([]);
        const { record: after, issues } = recordOfResponse(ruleSet, response);
        expect({ issues, record: after }).toEqual({ issues: made.issues, record: made.record });
      }),
      { seed: seedOf('fhir'), numRuns: 60 },
    );
  });

  it('says that it cannot verify where an answer was changed on the way', () => {
    const response = sent(responseOf(small, record(small, FULL)));
    const changed = JSON.parse(JSON.stringify(response).replace('"valueDate":"2012-02-29"', '"valueDate":"2013-02-28"')) as QuestionnaireResponse;
    expect(recordOfResponse(small, changed).issues).toContainEqual({ ...inWords('/extension', 'invalid-value'), severity: 'warning', message: expect.stringMatching(/^Cannot verify/) as unknown });
  });

  it.each<[string, (response: QuestionnaireResponse) => unknown, string]>([
    ['to another version', (response) => ({ ...response, questionnaire: response.questionnaire.replace('1.0.0', '2.0.0') }), '/questionnaire'],
    ['without items', ({ item: _, ...response }) => response, '/item'],
    ['without an identifier', ({ identifier: _, ...response }) => response, '/identifier'],
    ['without the day on which the answers stand', (response) => ({ ...response, item: response.item.slice(0, -1) }), '/item'],
    ['that was entered in error', (response) => ({ ...response, status: 'entered-in-error' }), '/status'],
    ['that was written at an hour of which the offset is not known', (response) => ({ ...response, authored: '2026-05-01T10:00:00' }), '/authored'],
    ['that was written on a day that does not exist', (response) => ({ ...response, authored: '2026-13-01' }), '/authored'],
    ['that is another resource', (response) => ({ ...response, resourceType: 'Patient' }), '/resourceType'],
    ['that is nothing', () => null, '/resourceType'],
    ['with an answer word for word that is not JSON', (response) => JSON.parse(JSON.stringify(response).replace('"valueDate":"2012-02-29"', '"extension":[{"url":"urn:cse-screening:extension:as-recorded","valueString":"{"}]')), '/item'],
    ['by rules that it alone names', (response) => ({ ...response, implicitRules: 'urn:elsewhere:answers-are-negated' }), '/implicitRules'],
    ['that something modifies', (response) => ({ ...response, modifierExtension: [REFUTED] }), '/modifierExtension'],
    ['with a section that something modifies', (response) => ({ ...response, item: response.item.map((item, i) => (i === 0 ? { ...item, modifierExtension: [REFUTED] } : item)) }), '/item/0/modifierExtension'],
    ['with an answer that something modifies', (response) => JSON.parse(JSON.stringify(response).replace('"valueDate":"2012-02-29"', `"valueDate":"2012-02-29","modifierExtension":[${JSON.stringify(REFUTED)}]`)), expect.stringMatching(/^\/item\/0\/item\/\d+\/answer\/0\/modifierExtension$/)],
    ['with words that are not JSON', (response) => JSON.parse(JSON.stringify(response).replace('{"valueString":"An adult waits outside."}', '{"extension":[{"url":"urn:cse-screening:extension:as-recorded","valueString":"{"}]}')), '/item'],
  ])('refuses a response %s', (_, edit, path) => {
    const { record: none, issues } = recordOfResponse(small, edit(responseOf(small, record(small, FULL, WHOLE))) as QuestionnaireResponse);
    expect(none).toBeNull();
    expect(issues).toEqual([inWords(path)]);
    expect(issues[0]?.message).not.toContain('createdAt');
  });

  it.each(['2026', '2026-05', '2026-05-01', '2026-05-21', '2026-05-30'])('reads a response that was written in or on %s, as FHIR allows, and makes up no hour', (authored) => {
    const { record: made, issues } = recordOfResponse(small, { ...responseOf(small, record(small, FULL)), authored });
    expect(made).not.toBeNull();
    expect(made).not.toHaveProperty('createdAt');
    expect(issues).toContainEqual({ ...inWords('/authored', 'invalid-value'), severity: 'warning' });
  });

  it.each<[string, readonly unknown[], string, string]>([
    ['to a linkId that the questionnaire does not have', [{ linkId: 'harms', answer: [coding('harm', 'yes')] }], '/item/0/item/0', 'unknown-question'],
    ['that stands twice', [{ linkId: 'harm', answer: [coding('harm', 'yes')] }, { linkId: 'harm', answer: [coding('harm', 'no')] }], '/item/0/item/1', 'duplicate-id'],
    ['as a truth value', [{ linkId: 'harm', answer: [{ valueBoolean: true }] }], '/item/0/item/0', 'unreadable-answer'],
    ['as the words of an option', [{ linkId: 'harm', answer: [{ valueString: 'Yes' }] }], '/item/0/item/0', 'unreadable-answer'],
    ['as a date where a number is asked for', [{ linkId: 'episodes', answer: [{ valueDate: '2026-05-01' }] }], '/item/0/item/0', 'unreadable-answer'],
    ['as a category of another system', [{ linkId: 'record.judgement.category', answer: [{ valueCoding: { system: 'urn:elsewhere', code: 'upper' } }] }], '/item/0/item/0', 'unreadable-answer'],
    ['as a category without a code', [{ linkId: 'record.judgement.category', answer: [{ valueCoding: { display: 'SECRET' } }] }], '/item/0/item/0', 'unreadable-answer'],
    ['as the day of a judgement in another form', [{ linkId: 'record.judgement.category', answer: [{ valueCoding: { code: 'upper' } }] }, { linkId: 'record.judgement.date', answer: [{ valueString: 'SECRET' }] }], '/item/0/item/1', 'unreadable-answer'],
    ['in the codes of another system', [{ linkId: 'harm', answer: [{ valueCoding: { system: 'urn:elsewhere', code: 'no' } }] }], '/item/0/item/0', 'unreadable-answer'],
    ['with a reason for its absence that is not asked for', [{ linkId: 'harm', answer: [{ valueCoding: { system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code: 'masked' } }] }], '/item/0/item/0', 'unreadable-answer'],
    ['with two options where there is one', [{ linkId: 'second-sign', answer: [coding('second-sign', 'no'), coding('second-sign', 'often')] }], '/item/0/item/0', 'unreadable-answer'],
    ['within another answer, under a linkId that is not there', [{ linkId: 'harm', answer: [{ ...coding('harm', 'no'), item: [{ linkId: 'what', answer: [{ valueString: 'SECRET' }] }] }] }], '/item/0/item/0/answer/0/item/0', 'unknown-question'],
    ['beside the words of an answer that is no option', [{ linkId: 'harm', answer: [{ ...asRecorded('SECRET'), ...coding('harm', 'yes') }] }], '/item/0/item/0', 'unreadable-answer'],
    ['after the words of an answer that is no option', [{ linkId: 'harm', answer: [asRecorded('SECRET'), coding('harm', 'yes')] }], '/item/0/item/0', 'unreadable-answer'],
    ['as a narrative beside one of blanks', [{ linkId: 'record.narrative', answer: [{ ...asRecorded(' '), valueString: 'SECRET' }] }], '/item/0/item/0', 'unreadable-answer'],
    ['as a narrative in another form', [{ linkId: 'record.narrative', answer: [{ valueMarkdown: 'SECRET' }] }], '/item/0/item/0', 'unreadable-answer'],
    ['as the child’s own words in two pieces', [{ linkId: 'record.childs-words', answer: [{ valueString: 'SECRET' }, { valueString: 'SECRET' }] }], '/item/0/item/0', 'unreadable-answer'],
    ['as a code where a number is asked for', [{ linkId: 'episodes', answer: [{ valueCoding: { code: '3' } }] }], '/item/0/item/0', 'unreadable-answer'],
    ['as a code where a date is asked for', [{ linkId: 'born', answer: [{ valueCoding: { code: '2012-02-29' } }] }], '/item/0/item/0', 'unreadable-answer'],
    ['as a code where words are asked for', [{ linkId: 'words', answer: [{ valueCoding: { code: 'SECRET' } }] }], '/item/0/item/0', 'unreadable-answer'],
    ['as a number where words are asked for', [{ linkId: 'words', answer: [{ valueDecimal: 3 }] }], '/item/0/item/0', 'unreadable-answer'],
    ['as not known beside an option', [{ linkId: 'when-seen', answer: [coding('when-seen', 'now'), notKnown] }], '/item/0/item/0', 'unreadable-answer'],
    ['in another form beside an option', [{ linkId: 'when-seen', answer: [coding('when-seen', 'now'), { valueString: 'SECRET' }] }], '/item/0/item/0', 'unreadable-answer'],
    ['other than the one in its own words', [{ linkId: 'harm', answer: [{ ...asRecorded({ value: 'yes', note: ' ' }), ...coding('harm', 'no') }] }], '/item/0/item/0', 'unreadable-answer'],
    ['as a number beside words that are none', [{ linkId: 'episodes', answer: [{ ...asRecorded('several'), valueDecimal: 3 }] }], '/item/0/item/0', 'unreadable-answer'],
    ['with a note beside its own words', [{ linkId: 'harm', answer: [{ extension: [...asRecorded('never').extension, { url: extensionOf('answer-note'), valueString: 'SECRET' }] }] }], '/item/0/item/0', 'unreadable-answer'],
    ['with points in another form', [{ linkId: 'harm', answer: [{ ...coding('harm', 'yes'), extension: [inFull, { url: extensionOf('amended-points'), extension: [{ url: 'points', valueInteger: 4 }, { url: 'reason', valueString: 'SECRET' }] }] }] }], '/item/0/item/0', 'unreadable-answer'],
    ['with a day in another form', [{ linkId: 'harm', answer: [{ ...coding('harm', 'yes'), extension: [inFull, { url: extensionOf('answer-date'), valueDateTime: '2026-04-20T10:00:00Z' }] }] }], '/item/0/item/0', 'unreadable-answer'],
    ['with a note of which it does not say that it is one', [{ linkId: 'harm', answer: [{ ...coding('harm', 'yes'), extension: [{ url: extensionOf('answer-note'), valueString: 'SECRET' }] }] }], '/item/0/item/0', 'unreadable-answer'],
    ['with a note beside its second option', [{ linkId: 'when-seen', answer: [coding('when-seen', 'now'), { ...coding('when-seen', 'before'), extension: [inFull, { url: extensionOf('answer-note'), valueString: 'SECRET' }] }] }], '/item/0/item/0', 'unreadable-answer'],
    ['with a detail of a later version', [{ linkId: 'harm', answer: [{ ...coding('harm', 'yes'), extension: [inFull, { url: extensionOf('answer-seen-by'), valueString: 'SECRET' }] }] }], '/item/0/item/0', 'unreadable-answer'],
    ['as a second value', [{ linkId: 'harm', answer: [{ ...coding('harm', 'no'), valueString: 'SECRET' }] }], '/item/0/item/0', 'unreadable-answer'],
    ['as not known beside a number', [{ linkId: 'episodes', answer: [{ valueDecimal: 0, _valueDecimal: absent('asked-unknown') }] }], '/item/0/item/0', 'unreadable-answer'],
    ['as the reason of a judgement without a category', [{ linkId: 'record.judgement.reason', answer: [{ valueString: 'SECRET' }] }], '/item/0/item/0', 'missing-field'],
  ])('refuses an answer %s, since it would be lost', (_, items, path, code) => {
    const { record: none, issues } = recordOfResponse(small, answered(items));
    expect([none, issues]).toEqual([null, [inWords(path, code)]]);
    expect(JSON.stringify(issues)).not.toContain('SECRET');
  });

  const beside = (question: string, answer: string) => ({ url: 'urn:cse-screening:extension:answer-without-question', extension: [{ url: 'question', valueString: question }, { url: 'answer', valueString: JSON.stringify(answer) }] });
  it.each<[string, ReturnType<typeof beside>[]]>([
    ['beside the answer in its item', [beside('other', 'SECRET'), beside('harm', 'no')]],
    ['twice', [beside('other', 'SECRET'), beside('other', 'no')]],
  ])('refuses an answer that no question asks for %s, since one of the two would be lost', (_, extension) => {
    const { record: none, issues } = recordOfResponse(small, { ...answered([{ linkId: 'harm', answer: [coding('harm', 'yes')] }]), extension });
    expect([none, issues]).toEqual([null, [inWords('/extension/1', 'duplicate-id')]]);
    expect(JSON.stringify(issues)).not.toContain('SECRET');
  });

  it('reads an answer that stands within another one, and holds no response to a digest that it does not carry', () => {
    const { record: made, issues } = recordOfResponse(small, answered([{ linkId: 'first-sign', answer: [{ ...coding('first-sign', 'no'), item: [{ linkId: 'harm', answer: [coding('harm', 'yes')] }] }] }]));
    expect([made?.answers, issues]).toEqual([{ 'first-sign': 'no', harm: 'yes' }, []]);
  });
});

/** A response as another system writes one: without the digest of a record. */
function answered(items: readonly unknown[]): QuestionnaireResponse {
  return { resourceType: 'QuestionnaireResponse', status: 'completed', identifier: { system: 'urn:elsewhere', value: 'r-1' }, questionnaire: 'urn:cse-screening:rule-set:small|1.0.0', item: [{ linkId: 'section.one', item: items }, { linkId: 'record', item: [{ linkId: 'record.date', answer: [{ valueDate: '2026-05-01' }] }] }] } as QuestionnaireResponse;
}

describe('a RiskAssessment', () => {
  const subject = { reference: 'Patient/example' };

  it.each<[string, RuleSet, Answers, Fields]>([
    ['of a whole record', small, FULL, WHOLE],
    ['of nothing', small, {}, {}],
    ['of Gloucestershire', gloucestershire, { disclosure: 'said' }, {}],
  ])('%s is valid by the official schema, and qualitative only', (_, ruleSet, answers, fields) => {
    const assessment = riskAssessmentOf(ruleSet, record(ruleSet, answers, fields), { subject });
    expect(faultsOf(assessment)).toEqual([]);
    expect(JSON.stringify(assessment)).not.toMatch(/probability|relativeRisk/);
  });

  it('codes the category, beside what a person judged, and is preliminary until then', () => {
    const assessment = riskAssessmentOf(small, record(small, { 'first-sign': 'yes' }), { subject });
    expect(assessment.status).toBe('preliminary');
    expect(assessment.prediction[0]?.qualitativeRisk.coding?.[0]).toMatchObject({ code: 'lower', version: '1.0.0' });
    const judged = riskAssessmentOf(small, record(small, { 'first-sign': 'yes' }, { judgement: JUDGED }), { subject });
    expect([judged.status, judged.prediction.map(({ qualitativeRisk }) => qualitativeRisk.coding?.[0]?.code)]).toEqual(['final', ['lower', 'upper']]);
  });

  it.each([undefined, null, 'Patient/example'])('of %s as whom it is about is refused', (nobody) => {
    expect(() => riskAssessmentOf(small, record(small, {}), { subject: nobody as never })).toThrow(TypeError);
  });

  it('says why a person judged so, each sentence ended once', () => {
    const rationaleOf = (judgement: JudgementGiven) => riskAssessmentOf(small, record(small, { 'first-sign': 'yes' }, { judgement }), { subject }).prediction[1]?.rationale;
    expect([rationaleOf(JUDGED), rationaleOf({ ...JUDGED, reason: 'More is known' }), rationaleOf({ category: 'lower', role: 'School nurse', date: '2026-05-02' })]).toEqual(['As indicated. School nurse, 2026-05-02.', 'More is known. School nurse, 2026-05-02.', 'School nurse, 2026-05-02.']);
  });

  it('carries the reasons, the steps, what it rests on and who performed it', () => {
    const assessment = riskAssessmentOf(small, record(small, { harm: 'yes', 'second-sign': 'no' }), { subject, basis: { reference: 'QuestionnaireResponse/1' }, performer: { reference: 'Practitioner/1' } });
    expect(assessment).toMatchObject({
      identifier: [{ system: 'urn:cse-screening:record', value: 'record-1' }],
      basis: [{ reference: 'QuestionnaireResponse/1' }],
      performer: { reference: 'Practitioner/1' },
      mitigation: 'Speak to the safeguarding lead.',
      prediction: [{ rationale: 'Several signs, or a strong one, are recorded. A sign is recorded.' }],
    });
    expect(assessment.note.map(({ text }) => text)).toContain('Two answers do not fit each other.');
  });

  it('notes what is not known and where it could lead, and no flag that is not certain', () => {
    const notes = riskAssessmentOf(small, record(small, { 'first-sign': 'yes' }), { subject }).note.map(({ text }) => text);
    expect(notes).toEqual(expect.arrayContaining(['On what is recorded: Lower. Answers that are not known could take it up to Upper.', '7 questions are not answered yet.']));
    expect(notes).not.toContain('Two answers do not fit each other.');
  });

  it('says of no category judged that this is no all-clear', () => {
    const [, judged] = riskAssessmentOf(small, record(small, { 'first-sign': 'yes' }, { judgement: { ...JUDGED, category: null } }), { subject }).prediction;
    expect(judged?.qualitativeRisk).toEqual({ text: 'No category judged. This does not mean that the child is not being exploited.' });
  });

  it('codes nothing where no category is indicated, and its words read as no all-clear', () => {
    const [prediction] = riskAssessmentOf(small, record(small, {}), { subject }).prediction;
    expect(prediction?.qualitativeRisk.coding).toBeUndefined();
    expect(prediction?.qualitativeRisk.text).toMatch(/Nothing recorded yet/);
    expect(prediction?.qualitativeRisk.text).not.toMatch(/no risk|safe|clear/i);
  });

  it('codes neither end of a span, and says both in words', () => {
    const text = JSON.stringify({ ...gloucestershire.document, parameters: gloucestershire.document.parameters.map((parameter) => (parameter.id === 'indicate-2-or-3' ? { ...parameter, value: false } : parameter)) });
    const { ruleSet: undivided } = parse(text);
    if (undivided === null) throw new Error('The switch does not parse.');
    const [prediction] = riskAssessmentOf(undivided, record(undivided, { missing: 'regularly', 'unexplained-gifts': 'yes' }), { subject }).prediction;
    expect(prediction?.qualitativeRisk.coding).toBeUndefined();
    expect(prediction?.qualitativeRisk.text).toMatch(/^Indicated: Category 2 to Category 3 /);
  });

  it('says beside the category what a system that shows nothing else would lose', () => {
    const { prediction: [prediction], note } = riskAssessmentOf(gloucestershire, record(gloucestershire, { 'immediate-danger': 'not-known', 'sexual-abuse': 'yes' }), { subject });
    expect(prediction?.qualitativeRisk.text).toMatch(/^No category is indicated on what is recorded\. This does not mean/);
    const said = note.map(({ text }) => text).join('\n');
    expect(said).toMatch(/^Draft rule set/m);
    expect(said).toMatch(/^An immediate step depends on this, and it is not known yet: Is the child in immediate danger now\?$/m);
    expect(said).toMatch(/^Something is recorded that is a harm in itself/m);
    expect(said).toMatch(/1 question is not known|questions are not answered/);
  });
});
