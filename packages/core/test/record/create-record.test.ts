import { describe, expect, it } from 'vitest';
import { compile } from '../../src/evaluate/compile.ts';
import type { Answers } from '../../src/evaluate/result.ts';
import { createRecord, ForeignResultError } from '../../src/record/create-record.ts';
import type { RecordInput } from '../../src/record/make-record.ts';
import { smallRuleSet } from '../small-rule-set.ts';
import { exampleAnswers, exampleRecord, gloucestershire, recordOf } from './example-screening.ts';

const ruleSet = smallRuleSet();
const DATE = '2026-11-20';
const input = (more: object = {}): RecordInput => ({ ruleSet, id: 'r-1', date: DATE, answers: { harm: 'yes' }, ...more });

describe('a record that is made', () => {
  it('names the very rule set, and holds what was given and the whole result', () => {
    const { date, answers } = exampleAnswers();
    const rules = gloucestershire();
    const record = exampleRecord({ language: 'en', createdAt: '2026-11-20T14:05:00Z', narrative: 'Someone gives the child things.', childsWords: 'He is nice.' });
    expect(record).toMatchObject({
      format: 1,
      id: 'example-1',
      ruleSet: { id: 'gloucestershire-cse', version: '1.0.0', edition: '2018', digest: rules.digest },
      date,
      language: 'en',
      createdAt: '2026-11-20T14:05:00Z',
      answers,
      narrative: 'Someone gives the child things.',
      childsWords: 'He is nice.',
    });
    expect(record.result).toEqual(compile(rules).screen(answers, { date }));
    expect(record.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(record).not.toHaveProperty('judgement');
  });

  it('is the same whenever and wherever it is made of the same things', () => {
    expect(exampleRecord()).toEqual(exampleRecord());
    expect(exampleRecord({ id: 'example-2' }).digest).not.toBe(exampleRecord().digest);
  });

  it('is the same in whatever order its answers came, those that nothing asks for too', () => {
    const made = (...ids: string[]) => JSON.stringify(createRecord(input({ answers: Object.fromEntries(ids.map((id) => [id, 'yes'])) })).record);
    expect(made('zeta', 'harm', 'alpha', 'first-sign')).toBe(made('first-sign', 'alpha', 'zeta', 'harm'));
  });

  it('says nothing of when it was made unless it is told', () => {
    expect(recordOf(input())).not.toHaveProperty('createdAt');
  });

  it('is frozen to the bottom, and leaves the input as it was', () => {
    const answers = { harm: { value: 'yes', note: 'seen' }, 'when-seen': ['now'] };
    const before = structuredClone(answers);
    const record = recordOf(input({ answers }));
    expect(Object.isFrozen(record.result.readings[0]?.fired)).toBe(true);
    expect(Object.isFrozen(record.answers['harm'])).toBe(true);
    answers.harm.note = 'changed';
    expect(record.answers).toEqual(before);
  });

  it('holds what was screened, whatever a getter would say the next time', () => {
    let reads = 0;
    const record = recordOf(input({ answers: { get harm() { reads++; return reads === 1 ? 'yes' : 'no'; } } }));
    expect(record.answers).toEqual({ harm: 'yes' });
    expect(record.result.indicated.category).toBe('upper');
  });

  it('is the same of parts that an object inherits, as one of a class does: no word of it is lost', () => {
    const whole = input({ language: 'en', createdAt: '2026-11-20T14:05:00Z', narrative: 'x', childsWords: 'y', judgement: { category: 'upper', role: 'Police officer', date: DATE } });
    expect(recordOf(Object.create(whole) as RecordInput)).toEqual(recordOf(whole));
  });

  it('keeps answers that the rule set has no use for, and warns of them', () => {
    const { record, issues } = createRecord(input({ answers: { 'fist-sign': 'yes', harm: 'perhaps', born: '2026-02-30' } }));
    expect(record?.answers).toEqual({ 'fist-sign': 'yes', harm: 'perhaps', born: '2026-02-30' });
    expect(issues.map(({ code, severity, path }) => [code, severity, path])).toEqual([
      ['unknown-option', 'warning', '/answers/harm'],
      ['not-a-date', 'warning', '/answers/born'],
      ['unknown-question', 'warning', '/answers/fist-sign'],
    ]);
    expect(issues[2]?.hint).toBe('Did you mean "first-sign"?');
    expect(record?.result.issues[2]?.hint).toBe('Check which rule set the answers belong to.');
  });

  it('takes undefined for what is not there, and -0 for 0', () => {
    const record = recordOf(input({ narrative: undefined, answers: { harm: undefined, episodes: -0 } }));
    expect(record).not.toHaveProperty('narrative');
    expect(Object.is(record.answers['episodes'], 0)).toBe(true);
    expect(Object.keys(record.answers)).toEqual(['episodes']);
  });
});

describe('a result that is given', () => {
  const shown = compile(ruleSet).screen({ harm: 'yes' }, { date: DATE });
  it('is taken where it is what the rule set gives', () => {
    expect(recordOf(input({ result: shown }))).toEqual(recordOf(input()));
    expect(recordOf(input({ result: JSON.parse(JSON.stringify(shown)) as unknown }))).toEqual(recordOf(input()));
  });

  it('is taken with what could not be used in the order of the answers, which is not that of the record', () => {
    const answers = { 'fist-sign': 'yes', born: '2026-02-30', harm: 'perhaps' } as const;
    const result = compile(ruleSet).screen(answers, { date: DATE });
    expect(createRecord(input({ answers, result })).record?.result.issues).toEqual([...result.issues].reverse());
  });

  it.each<[string, unknown, string]>([
    ['of other answers', compile(ruleSet).screen({ harm: 'no' }, { date: DATE }), '/indicated/category'],
    ['of another day', compile(ruleSet).screen({ harm: 'yes' }, { date: '2026-11-19' }), '/date'],
    ['of another rule set', compile(smallRuleSet((text) => text.replace('"1.0.0"', '"1.0.1"'))).screen({ harm: 'yes' }, { date: DATE }), '/ruleSet/version'],
    ['with a category of someone\'s own', { ...shown, indicated: { category: 'lower', upTo: null } }, '/indicated/category'],
    ['with an action taken out', { ...shown, actions: shown.actions.slice(1) }, '/actions/0/action'],
    ['with something added', { ...shown, score: 7 }, '/score'],
    ['that cannot be read', { ...shown, get date(): string { throw new Error('canary-7f3a'); } }, ''],
    ['with a list that became an object', { ...shown, actions: { ...shown.actions } }, '/actions'],
  ])('is refused %s', (_, result, path) => {
    let thrown: unknown;
    try {
      createRecord(input({ result }));
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(ForeignResultError);
    expect(thrown).toMatchObject({ code: 'foreign-result', name: 'ForeignResultError', message: 'The result is not what this rule set gives for these answers on this date. Leave it out: the record is screened anew.', paths: expect.arrayContaining([path]) as unknown });
  });
});

/** What cannot be kept: what is given instead, and each issue as code and path. */
const REFUSED: readonly [string, object, readonly (readonly [code: string, path: string])[]][] = [
  ['an id that is empty', { id: '' }, [['invalid-value', '/id']]],
  ['an id that is too long', { id: 'x'.repeat(201) }, [['invalid-value', '/id']]],
  ['an id of white space', { id: ' \t\u00A0' }, [['invisible-character', '/id']]],
  ['an id that nobody can see', { id: '\u200B\u2060\uFEFF' }, [['invisible-character', '/id']]],
  ['an id that many databases cannot hold', { id: 'case\u0000-1' }, [['invisible-character', '/id']]],
  ['an id of two lines', { id: 'case-1\n' }, [['invisible-character', '/id']]],
  ['no id', { id: undefined }, [['missing-field', '/id']]],
  ['no date', { date: undefined }, [['missing-field', '/date']]],
  ['a date in another form', { date: '20/11/2026' }, [['invalid-value', '/date']]],
  ['a date that does not exist', { date: '2026-02-30' }, [['not-a-date', '/date']]],
  ['a moment without a time', { createdAt: '2026-11-20' }, [['invalid-value', '/createdAt']]],
  ['a moment without its offset from UTC', { createdAt: '2026-11-20T14:05:00' }, [['invalid-value', '/createdAt']]],
  ['a moment with an offset from UTC that no place has', { createdAt: '2026-11-20T14:05:00+14:01' }, [['invalid-value', '/createdAt']]],
  ['a moment on a day that does not exist', { createdAt: '2026-02-30T10:00:00Z' }, [['not-a-date', '/createdAt']]],
  ['a language that is none', { language: 'english' }, [['invalid-value', '/language']]],
  ['a narrative that is not text', { narrative: ['a'] }, [['wrong-type', '/narrative']]],
  ['half a character in the narrative', { narrative: 'cut \uD83D' }, [['not-utf8', '/narrative']]],
  ['half a character in the child\'s words', { childsWords: '\uDE00' }, [['not-utf8', '/childsWords']]],
  ['half a character in a note', { answers: { harm: { value: 'yes', note: '\uD83D' } } }, [['not-utf8', '/answers/harm/note']]],
  ['answers that are a list', { answers: ['yes'] }, [['wrong-type', '/answers']]],
  ['an answer of null', { answers: { harm: null } }, [['no-value', '/answers/harm']]],
  ['an answer of NaN', { answers: { episodes: NaN } }, [['no-value', '/answers/episodes']]],
  ['an answer of true', { answers: { harm: true } }, [['wrong-answer-type', '/answers/harm']]],
  ['a number that JSON does not keep', { answers: { episodes: 1e300 } }, [['invalid-value', '/answers/episodes']]],
  ['a list of other things than options', { answers: { 'when-seen': ['now', 3] } }, [['wrong-type', '/answers/when-seen/1']]],
  ['a longer list than any question takes', { answers: { 'when-seen': new Array<string>(101).fill('now') } }, [['invalid-value', '/answers/when-seen']]],
  ['an answer in full without a value', { answers: { harm: { note: 'x' } } }, [['missing-field', '/answers/harm/value']]],
  ['an answer in full with a misspelt field', { answers: { harm: { value: 'yes', sorce: 'x' } } }, [['unknown-field', '/answers/harm']]],
  ['an answer with a date in words', { answers: { harm: { value: 'yes', date: 'yesterday' } } }, [['invalid-value', '/answers/harm/date']]],
  ['an answer under a name that no question has', { answers: { 'Has anyone?': 'yes' } }, [['unknown-question', '/answers']]],
  ['an answer under __proto__', { answers: JSON.parse('{"__proto__":"yes"}') as unknown }, [['forbidden-key', '/answers']]],
  ['an answer under constructor', { answers: { constructor: 'yes' } }, [['forbidden-key', '/answers']]],
  ['an answer in full that has a __proto__', { answers: { harm: JSON.parse('{"value":"yes","__proto__":"no"}') as unknown } }, [['unknown-field', '/answers/harm'], ['forbidden-key', '/answers/harm']]],
  ['a getter that throws', { answers: { get harm(): string { throw new Error('canary'); } } }, [['unreadable-answer', '/answers']]],
  ['a function', { answers: { harm: () => 'yes' } }, [['unreadable-answer', '/answers']]],
  ['answers in a Map', { answers: new Map([['harm', 'yes']]) }, [['unreadable-answer', '/answers']]],
  ['a promise of answers', { answers: Promise.resolve({ harm: 'yes' }) }, [['unreadable-answer', '/answers']]],
  ['answers in a circle', { answers: (() => { const circle: Record<string, unknown> = {}; circle['harm'] = circle; return circle; })() }, [['unreadable-answer', '/answers']]],
  ['a huge list', { answers: { 'when-seen': new Array<string>(1e7) } }, [['unreadable-answer', '/answers']]],
  ['more than can be read again', { narrative: 'x'.repeat(1_000_000) }, [['too-large', '']]],
  ['a judgement without a role', { judgement: { category: 'upper', date: DATE } }, [['missing-field', '/judgement/role']]],
  ['a judgement with an empty role', { judgement: { category: 'upper', role: '', date: DATE } }, [['invalid-value', '/judgement/role']]],
  ['a judgement on a day that does not exist', { judgement: { category: 'upper', role: 'Police officer', date: '2026-13-01' } }, [['invalid-value', '/judgement/date']]],
  ['a judgement that says itself whether it agrees', { judgement: { category: 'upper', role: 'Police officer', date: DATE, agrees: true } }, [['unknown-field', '/judgement']]],
  ['a judgement for a category that does not exist', { judgement: { category: 'uper', role: 'Police officer', date: DATE } }, [['unknown-reference', '/judgement/category']]],
  ['everything at once', { id: '', date: 'today', narrative: 3, answers: { harm: null, episodes: true } }, [['invalid-value', '/id'], ['invalid-value', '/date'], ['no-value', '/answers/harm'], ['wrong-answer-type', '/answers/episodes'], ['wrong-type', '/narrative']]],
];

describe('a record is not made with', () => {
  it.each(REFUSED)('%s', (_, more, expected) => {
    const { record, issues } = createRecord(input(more));
    expect(record).toBeNull();
    expect(issues.map(({ code, path }) => [code, path])).toEqual(expected);
    for (const { severity, message, hint } of issues) {
      expect(severity).toBe('error');
      expect(message).toMatch(/\.$/);
      expect(hint).toMatch(/[.?]$/);
    }
  });
});

describe('an issue', () => {
  const canary = 'canary-7f3a!';
  const traps: readonly [string, object][] = [
    ['in answers of the wrong type', { answers: { harm: { value: 'yes', note: [canary] }, episodes: { [canary]: 1 }, born: [[canary]] } }],
    ['in the names of answers', { answers: { [canary]: 'yes', [`${canary}\uD83D`]: canary } }],
    ['in answers that do not fit', { answers: { harm: canary, episodes: canary, born: canary, 'when-seen': [canary], 'second-sign': { value: canary, source: canary } } }],
    ['in words', { narrative: `${canary}\uD83D`, childsWords: { [canary]: canary } }],
    ['in a judgement', { judgement: { category: canary, role: [canary], reason: { canary }, date: canary, [canary]: canary } }],
    ['in the rest', { id: [canary], date: canary, createdAt: canary, language: canary }],
  ];
  it.each(traps)('never holds an answer: %s', (_, more) => {
    const { issues } = createRecord(input(more));
    expect(issues.length).toBeGreaterThan(0);
    expect(JSON.stringify(issues)).not.toContain('canary');
  });
});

describe('the child\'s own words', () => {
  it.each([
    ['emoji', 'he said 👨‍👩‍👧 🏳️‍🌈 ok'],
    ['control characters', 'a\u0000b\u0007c\u001Bd\u007Fe\u0085f'],
    ['line ends of every kind', 'one\r\ntwo\rthree\u2028four\u2029five\n'],
    ['white space at both ends', '  \t no  \u00A0'],
    ['letters that can be written in two ways', 'e\u0301 \u00E9 \u212B'],
    ['right-to-left marks and zero-width joiners', '\u202Eabc\u200D\u200F\uFEFF'],
    ['a character that stands for lost ones', 'what? \uFFFD\\\uFFFD'],
    ['what a word list would stop at', 'I was absconding with my boyfriend'],
    ['nothing', ''],
    ['markup and quotation marks', '<b>"it\'s"</b> \\u0041 ${x}'],
  ])('are kept as they are: %s', (_, childsWords) => {
    const { record, issues } = createRecord(input({ childsWords }));
    expect(issues).toEqual([]);
    expect(record?.childsWords).toBe(childsWords);
  });

  it('are not touched by a person\'s amended narrative', () => {
    const answers: Answers = { harm: 'yes' };
    expect(recordOf(input({ answers, childsWords: ' 🙂 ', narrative: 'x' })).childsWords).toBe(' 🙂 ');
  });
});
