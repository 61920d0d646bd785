import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, createRecord, type JudgementGiven, type RuleSet, type ScreeningRecord } from '../../src/index.ts';
import { createReferral, parseReferral, parseReferralGiven, type Referral, type ReferralGiven, verifyReferral } from '../../src/referral/index.ts';
import { referralJsonSchema } from '../../src/schema.ts';
import { randomScreening } from '../differential/random-answers.ts';
import { seedOf } from '../differential/seed.ts';
import { withChanges } from '../record/example-screening.ts';
import { shippedRuleSets } from '../properties/shipped-rule-sets.ts';
import { smallRuleSet } from '../small-rule-set.ts';
import { GIVEN } from './referral-example.ts';

const ruleSet = smallRuleSet();
const JUDGED: JudgementGiven = { category: 'upper', reason: 'As indicated.', role: 'School nurse', date: '2026-05-02' };
const ANSWERS: Answers = { 'first-sign': { value: 'yes', date: '2026-04-20', source: 'School', note: 'Seen twice.' }, harm: 'yes', 'second-sign': 'not-known' };

function record(answers: Answers = ANSWERS, more: object = {}): ScreeningRecord {
  const made = createRecord({ ruleSet, id: 'record-1', date: '2026-05-01', answers, narrative: 'An adult waits outside.', childsWords: 'i dont  want to go.\n  he says i owe him', judgement: JUDGED, ...more });
  if (made.record === null) throw new Error(JSON.stringify(made.issues));
  return made.record;
}

function refer(given: ReferralGiven = GIVEN, of: ScreeningRecord = record(), rules: RuleSet = ruleSet): Referral {
  const { referral, issues } = createReferral(rules, of, given);
  if (referral === null) throw new Error(JSON.stringify(issues));
  return referral;
}

const without = (...fields: (keyof ReferralGiven)[]): ReferralGiven => Object.fromEntries(Object.entries(GIVEN).filter(([name]) => !fields.includes(name as keyof ReferralGiven))) as ReferralGiven;

describe('a referral', () => {
  it('holds the record to the letter, and what was given', () => {
    const of = record();
    const referral = refer(GIVEN, of);
    expect(referral.record).toEqual(of);
    expect(referral).toMatchObject(GIVEN);
    expect(referral.record.childsWords).toBe('i dont  want to go.\n  he says i owe him');
  });

  it('says in words what a reader without the rule set needs', () => {
    const { screening } = refer();
    expect(screening).toMatchObject({ headline: 'Indicated: Upper', judged: 'Upper' });
    expect(screening.reasons).toContainEqual(expect.objectContaining({ rule: 'lower-from-one', sentence: 'A sign is recorded.', quotes: [expect.objectContaining({ row: 'EX-3' })] }));
    expect(screening.answers).toContainEqual(expect.objectContaining({ question: 'first-sign', provenance: 'dated 20 April 2026; from: School', note: 'Seen twice.' }));
    expect(screening.answers).toContainEqual(expect.objectContaining({ question: 'second-sign', answer: 'Not known' }));
    expect(screening.actions).toContainEqual(expect.objectContaining({ action: 'tell-someone', duty: 'Must' }));
  });

  it('says what is recorded under its heading, and of flags those that are certain', () => {
    expect(refer().screening.recorded).toEqual([expect.objectContaining({ questions: [{ question: 'harm', text: 'Has anyone told of harm?' }] }), expect.objectContaining({ questions: [{ question: 'first-sign', text: 'Is there the first sign?' }] })]);
    expect([refer().screening.flags, refer(GIVEN, record({ harm: 'yes', 'second-sign': 'no' })).screening.flags]).toEqual([[], ['Two answers do not fit each other.']]);
  });

  it('can be of the day of the screening, with a meeting and a step of that day', () => {
    const day = '2026-05-01';
    const { issues } = createReferral(ruleSet, record(), { ...GIVEN, date: day, soFar: { strategyMeeting: 'held', strategyMeetingDate: day, steps: [{ what: 'Talked with the child.', date: day }] } });
    expect(issues).toEqual([]);
  });

  it.each([
    ['its result does not follow from its answers', { '/result/indicated/category': 'lower' }, '/record/result', 'Upper'],
    ['its rules do not take the judgement', { '/judgement': { category: 'no-such', agrees: true, role: 'Nurse', date: '2026-05-01' } }, '/record/judgement', 'Recorded as “no-such”. The rule set has no such category.'],
  ])('says of an altered record that %s, and is made all the same', (_, changes, path, judged) => {
    const { referral, issues } = createReferral(ruleSet, withChanges(record(), changes) as ScreeningRecord, GIVEN);
    expect(referral?.screening.judged).toBe(judged);
    expect(issues).toEqual([expect.objectContaining({ severity: 'warning', path })]);
  });

  it('is refused where it would be longer than what can be read again', () => {
    const { referral, issues } = createReferral(ruleSet, record(ANSWERS, { narrative: 'x'.repeat(990_000) }), GIVEN);
    expect([referral, issues.map(({ code }) => code)]).toEqual([null, ['too-large']]);
  });

  it('warns of nothing where nothing is missing', () => {
    expect(createReferral(ruleSet, record(), GIVEN).warnings).toEqual([]);
  });

  it('is frozen and leaves what was given as it was', () => {
    const given = structuredClone(GIVEN);
    expect(Object.isFrozen(refer(given).people?.[0])).toBe(true);
    expect(given).toEqual(GIVEN);
  });

  it.each<[string, ReferralGiven, ScreeningRecord, string, string]>([
    ['no narrative', GIVEN, record(ANSWERS, { narrative: undefined }), 'no-narrative', '/record/narrative'],
    ['a narrative of spaces', GIVEN, record(ANSWERS, { narrative: ' \n' }), 'no-narrative', '/record/narrative'],
    ['no words of the child', GIVEN, record(ANSWERS, { childsWords: undefined }), 'no-childs-words', '/record/childsWords'],
    ['nobody who causes the concern', { ...GIVEN, people: [{ id: 'P-1', role: 'professional', description: 'A teacher.' }] }, record(), 'nobody-named', '/people'],
    ['no location', { ...without('locations'), relations: [] }, record(), 'no-locations', '/locations'],
    ['an urgent question that is open', GIVEN, record({ 'first-sign': 'yes', harm: 'not-known' }), 'urgent-open', '/screening/urgentOpen'],
    ['no judgement', GIVEN, record(ANSWERS, { judgement: undefined }), 'no-judgement', '/record/judgement'],
    ['telling being unsafe without a reason', { ...GIVEN, informed: { child: { state: 'aware' }, parents: { state: 'unsafe-to-tell' } } }, record(), 'unsafe-without-reason', '/informed/parents/reason'],
    ['no word on who is informed', { ...GIVEN, informed: { child: { state: 'not-aware' } } }, record(), 'informed-not-recorded', '/informed/parents'],
    ['MACE before a strategy meeting', { ...GIVEN, to: { id: 'mace-stroud', kind: 'mace', name: 'Stroud MACE' }, soFar: { strategyMeeting: 'not-known' } }, record(), 'no-strategy-meeting', '/soFar/strategyMeeting'],
    ['MACE and no word on what was done', { ...without('soFar'), to: { id: 'mace-stroud', kind: 'mace', name: 'Stroud MACE' } }, record(), 'no-strategy-meeting', '/soFar/strategyMeeting'],
    ['a record that was altered', GIVEN, { ...record(), narrative: 'Written later.' }, 'record-not-verified', '/record'],
    ['no way to reach the person who refers', { ...GIVEN, from: { role: 'School nurse', agency: 'School' } }, record(), 'no-contact', '/from/contact'],
  ])('with %s is made all the same, and warns', (_, given, of, code, path) => {
    const { referral, warnings } = createReferral(ruleSet, of, { ...given, relations: code === 'nobody-named' ? [] : (given.relations ?? []) });
    expect(referral).not.toBeNull();
    expect(warnings.map((warning) => [warning.code, warning.path])).toEqual([[code, path]]);
  });

  it('does not ask for a strategy meeting of a team that is no MACE panel, or where one was held', () => {
    const given: ReferralGiven = { ...GIVEN, to: { id: 'risk-management-panel', kind: 'panel', name: 'Risk management panel' }, soFar: { strategyMeeting: 'not-held' } };
    expect(createReferral(ruleSet, record(), given).warnings).toEqual([]);
    expect(createReferral(ruleSet, record(), { ...GIVEN, to: { id: 'mace-stroud', kind: 'mace', name: 'Stroud MACE' } }).warnings).toEqual([]);
  });

  it.each<[string, unknown, string, string]>([
    ['a name for an id', { ...GIVEN, child: 'Jane Smith' }, '/child', 'invalid-value'],
    ['a field for consent', { ...GIVEN, consentToShare: true }, '', 'unknown-field'],
    ['two people of one id', { ...GIVEN, people: [...(GIVEN.people ?? []), { id: 'P-1', role: 'other', description: 'Someone.' }] }, '/people/3/id', 'duplicate-id'],
    ['a location with the id of the child', { ...GIVEN, locations: [{ id: 'C-1042', description: 'A flat.' }, { id: 'L-1', description: 'A car park.' }] }, '/locations/0/id', 'duplicate-id'],
    ['a relation to nobody', { ...GIVEN, relations: [{ from: 'C-1042', to: 'P-9', how: 'Knows them.', certainty: 'suspected' }] }, '/relations/0/to', 'unknown-reference'],
    ['a relation to oneself', { ...GIVEN, relations: [{ from: 'P-1', to: 'P-1', how: 'Is.', certainty: 'suspected' }] }, '/relations/0/to', 'invalid-value'],
    ['a day that does not exist', { ...GIVEN, date: '2026-06-31' }, '/date', 'not-a-date'],
    ['a day before the screening', { ...without('soFar'), date: '2026-04-30' }, '/date', 'invalid-value'],
    ['a meeting after the referral', { ...GIVEN, soFar: { strategyMeeting: 'held', strategyMeetingDate: '2026-05-04' } }, '/soFar/strategyMeetingDate', 'invalid-value'],
    ['a step after the referral', { ...GIVEN, soFar: { strategyMeeting: 'not-held', steps: [{ what: 'Talked.', date: '2026-05-04' }] } }, '/soFar/steps/0/date', 'invalid-value'],
    ['a date of a meeting that was not held', { ...GIVEN, soFar: { strategyMeeting: 'not-held', strategyMeetingDate: '2026-05-02' } }, '/soFar/strategyMeetingDate', 'invalid-value'],
    ['half a character', { ...GIVEN, themes: ['cut off \ud83d'] }, '/themes/0', 'not-utf8'],
    ['something unreadable', { get id(): string { throw new Error('SECRET'); } }, '', 'missing-field'],
  ])('with %s is refused, and says nothing of what it holds', (_, given, path, code) => {
    const { referral, issues } = createReferral(ruleSet, record(), given as ReferralGiven);
    expect(referral).toBeNull();
    expect(issues).toEqual([expect.objectContaining({ path, code, severity: 'error' })]);
    expect(JSON.stringify(issues)).not.toMatch(/Jane|Smith|SECRET|P-9|consentToShare/);
  });

  it('is refused where the rule set is not the one that the record names, and says that a referral can go another way', () => {
    const { referral, issues } = createReferral(smallRuleSet((text) => text.replace('"1.0.0"', '"1.0.1"')), record(), GIVEN);
    expect(referral).toBeNull();
    expect(issues[0]?.hint).toContain('refer in another way now');
  });

  it('never fails at a record that was altered, whatever it says now', () => {
    const of = record();
    for (const [path, value] of [['/result/indicated/category', 'no-such'], ['/result/reasons/0/rule', 'no-such'], ['/result/reasons/0/category', 'no-such'], ['/result/answers/present', ['no-such']], ['/result/actions', []], ['/judgement/category', 'no-such']] as const) {
      const outcome = createReferral(ruleSet, withChanges(of, { [path]: value }) as ScreeningRecord, GIVEN);
      expect(outcome.referral).not.toBeNull();
      expect(outcome.warnings.map(({ code }) => code)).toContain('record-not-verified');
    }
  });
});

describe('a referral that is sent', () => {
  it('comes back the same through text, and is verified', () => {
    const referral = refer();
    const { referral: back, issues, warnings } = parseReferral(JSON.stringify(referral, null, 2));
    expect(issues).toEqual([]);
    expect(back).toEqual(referral);
    expect(warnings).toEqual([]);
    expect(verifyReferral(back)).toMatchObject({ intact: true, reason: null });
  });

  it.each<[string, (referral: Referral) => unknown, string]>([
    ['other words', (referral) => withChanges(referral, { '/screening/headline': 'Indicated: Lower' }), 'altered'],
    ['another person', (referral) => withChanges(referral, { '/people/0/role': 'professional' }), 'altered'],
    ['another record', (referral) => withChanges(referral, { '/record/narrative': 'Nothing happened.' }), 'altered'],
    ['no digest', ({ digest: _, ...content }) => content, 'no-digest'],
    ['nothing in it', () => null, 'not-a-referral'],
  ])('with %s cannot be verified', (_, change, reason) => {
    expect(verifyReferral(change(refer()))).toMatchObject({ intact: false, reason });
  });

  it('tells a record that was altered before from a referral that was', () => {
    expect(verifyReferral(refer(GIVEN, { ...record(), narrative: 'Written later.' }))).toMatchObject({ intact: false, reason: 'record-altered' });
  });

  it('is read with a warning where it was altered, so that people can read it', () => {
    const { referral, issues } = parseReferral(JSON.stringify(withChanges(refer(), { '/themes/0': 'Something else' })));
    expect(referral?.themes).toEqual(['Something else']);
    expect(issues).toEqual([expect.objectContaining({ path: '/digest', severity: 'warning', line: 1 })]);
  });

  it.each<[string, (text: string) => string, string]>([
    ['cut off', (text) => text.slice(0, -40), 'invalid-json'],
    ['of a newer format', (text) => text.replace('"format":1', '"format":2'), 'format-newer'],
    ['with a field too many', (text) => text.replace('"format":1', '"SECRET":1,"format":1'), 'unknown-field'],
    ['with a name twice', (text) => text.replace('"format":1', '"SECRET-A":{"SECRET-B":1,"SECRET-B":2},"format":1'), 'duplicate-key'],
    ['with a relation to nobody', (text) => text.replaceAll('"id":"L-1"', '"id":"L-2"'), 'unknown-reference'],
    ['with a record without a digest', (text) => text.replace(/,"digest":"[0-9a-f]+"\},"digest"/, '},"digest"'), 'missing-field'],
  ])('%s is refused, and no issue repeats anything of it', (_, change, code) => {
    const { referral, issues } = parseReferral(change(JSON.stringify(refer())));
    expect(referral).toBeNull();
    expect(issues.map((issue) => issue.code)).toContain(code);
    expect(JSON.stringify(issues)).not.toMatch(/SECRET|owe him|P-1|C-1042|grey car/);
  });

  it('is valid by the published schema, which finds faults', () => {
    const published = JSON.parse(readFileSync(new URL('../../../../rules/schema/referral.schema.json', import.meta.url), 'utf8')) as object;
    expect(published).toEqual(referralJsonSchema());
    const validate = new Ajv({ strict: false }).compile(published);
    expect(validate(JSON.parse(JSON.stringify(refer())))).toBe(true);
    expect(validate(withChanges(refer(), { '/people/0/role': 'boyfriend' }))).toBe(false);
    expect(validate(withChanges(refer(), { '/child': 'Jane Smith' }))).toBe(false);
  });
});

it('loses and rewrites nothing of any record, of any shipped rule set', () => {
  const sets = shippedRuleSets().map(({ ruleSet: shipped }) => shipped);
  const words = fc.string({ unit: 'binary', maxLength: 60 }).filter((text) => !/\p{Surrogate}/u.test(text));
  fc.assert(
    fc.property(fc.constantFrom(ruleSet, ...sets).chain((of) => fc.record({ of: fc.constant(of), screening: randomScreening(of.document), narrative: words, childsWords: words })), ({ of, screening, narrative, childsWords }) => {
      const date = screening.date ?? '2026-11-21';
      const { record: made } = createRecord({ ruleSet: of, id: 'r-1', date, answers: screening.answers as Answers, narrative, childsWords });
      fc.pre(made !== null);
      const { referral, issues } = createReferral(of, made, { ...GIVEN, date: '2027-01-01' });
      expect(issues).toEqual([]);
      expect(referral?.record).toEqual(made);
      const back = parseReferral(JSON.stringify(referral));
      expect(back.issues).toEqual([]);
      expect(back.referral?.record).toEqual(made);
      expect(back.referral?.screening.answers.map(({ question }) => question).sort()).toEqual(Object.keys(made.answers).sort());
      expect(verifyReferral(back.referral).intact).toBe(true);
    }),
    { seed: seedOf('referral'), numRuns: 60 },
  );
});

describe('what is added to a record, as a file', () => {
  it.each(['/to/name', '/from/role', '/from/agency', '/from/contact', '/soFar/steps/0/by', '/themes/0'])('asks for a word where %s is empty', (path) => {
    for (const empty of ['', '  ']) {
      expect(parseReferralGiven(JSON.stringify(withChanges(GIVEN, { [path]: empty }))).issues).toEqual([expect.objectContaining({ path, hint: 'Write at least one word.' })]);
    }
  });

  it('is read as it was given', () => {
    expect(parseReferralGiven(JSON.stringify(GIVEN))).toEqual({ given: GIVEN, issues: [] });
  });

  it.each<[string, string, string, number]>([
    ['a role that does not exist', JSON.stringify({ ...GIVEN, people: [{ id: 'P-1', role: 'SECRET', description: 'Someone.' }] }, null, 1), '/people/0/role', 18],
    ['a relation to nobody', JSON.stringify({ ...GIVEN, locations: [] }, null, 1), '/relations/2/to', 56],
    ['a name twice', '{ "SECRET-A": 1,\n "SECRET-A": 2 }', '', 2],
  ])('with %s is refused with its line, and nothing of it repeated', (_, text, path, line) => {
    const { given, issues } = parseReferralGiven(text);
    expect(given).toBeNull();
    expect(issues).toEqual([expect.objectContaining({ path, line })]);
    expect(JSON.stringify(issues)).not.toMatch(/SECRET|L-1/);
  });
});
