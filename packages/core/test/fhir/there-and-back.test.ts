import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCalendarDate } from '../../src/evaluate/calendar.ts';
import { type Answers, createRecord, parse } from '../../src/index.ts';
import { type QuestionnaireResponse, recordOfResponse, responseOf, riskAssessmentOf } from '../../src/fhir/index.ts';
import { randomScreening } from '../differential/random-answers.ts';
import { randomRuleSet } from '../differential/random-rule-set.ts';
import { seedOf } from '../differential/seed.ts';
import { type Fields, FULL, JUDGED, record, small, WHOLE } from './example-records.ts';
import { faultsOf } from './fhir-schema.ts';

/** As it is sent and received: through text. */
function sent<T>(resource: T): T {
  return JSON.parse(JSON.stringify(resource)) as T;
}

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

/** A response as another system writes one: without the digest of a record. */
function answered(items: readonly unknown[]): QuestionnaireResponse {
  return { resourceType: 'QuestionnaireResponse', status: 'completed', identifier: { system: 'urn:elsewhere', value: 'r-1' }, questionnaire: 'urn:cse-screening:rule-set:small|1.0.0', item: [{ linkId: 'section.one', item: items }, { linkId: 'record', item: [{ linkId: 'record.date', answer: [{ valueDate: '2026-05-01' }] }] }] } as QuestionnaireResponse;
}

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
