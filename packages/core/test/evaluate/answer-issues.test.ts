import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Answers, type AnswerStates, compile, parse } from '../../src/index.ts';
import { smallRuleSet } from '../small-rule-set.ts';

const screener = compile(smallRuleSet());
const screen = (answers: unknown) => screener.screen(answers as Answers, { date: '2026-11-21' });

const ENDING = 'It is treated as not known.';
const NO_OPTION = `unknown-option | The question has no such option. ${ENDING} | The options are yes, no, not-known.`;
const AS_IT_IS = 'Nothing is converted: pass the value in the right form, or "not-known".';
const ONE_OPTION = `wrong-answer-type | One option is expected. ${ENDING} | ${AS_IT_IS}`;
const NO_VALUE = `no-value | The answer has no value. ${ENDING} | ${AS_IT_IS}`;
const NO_REASON = `reason-missing | An answer "not-applicable" needs a reason. ${ENDING} | Give { "value": "not-applicable", "reason": "…" }.`;
const NO_LIST = `wrong-answer-type | A list of options is expected. ${ENDING} | Pass a list, also for one option or for none.`;
const LIST = `wrong-answer-type | A list of options is expected. ${ENDING} | ${AS_IT_IS}`;
const NO_NUMBER = `wrong-answer-type | A number is expected. ${ENDING} | ${AS_IT_IS}`;
const OUTSIDE = `answer-out-of-range | The number is outside what is possible. ${ENDING} | Give a number from 0 to 9007199254740991.`;
const NO_DAY = `not-a-date | The date is not a day in the calendar. ${ENDING} | Write it as YYYY-MM-DD.`;
const LATER = `answer-out-of-range | The date is after the screening date. ${ENDING} | Correct the date, or the screening date.`;
const EARLIER = `answer-out-of-range | The date is more than 120 years before the screening date. ${ENDING} | Correct the date, or the screening date.`;
const NO_TEXT = `wrong-answer-type | Text is expected. ${ENDING} | ${AS_IT_IS}`;

/** The rule set whose categories are for children alone. */
const byAge = compile(parse(readFileSync(new URL('../../../../rules/combined/gloucestershire-cse-young-adults.json', import.meta.url), 'utf8')).ruleSet ?? expect.unreachable());

describe('a date of birth that nobody living has', () => {
  const told = (born: string, disclosure = 'said') => byAge.screen({ disclosure, 'date-of-birth': born }, { date: '2026-11-01' });

  it.each(['1012-05-05', '1900-01-01', '0001-01-01', '1905-11-01'])('%s takes no category away, and a developer is told of it', (born) => {
    const { issues, indicated, range, flags } = told(born);
    const [code, message, hint] = EARLIER.split(' | ');
    expect(issues).toEqual([{ code, severity: 'error', path: '/date-of-birth', message, hint }]);
    expect({ indicated, range, flags }).toEqual((({ indicated, range, flags }) => ({ indicated, range, flags }))(told('not-known')));
    expect(indicated.category).not.toBeNull();
  });

  it.each(['1905-11-02', '1990-01-01'])('%s is an adult’s', (born) => {
    const { issues, indicated } = told(born);
    expect([issues, indicated.category]).toEqual([[], null]);
  });

  it('is a day like any other where no age is reckoned from it', () => {
    expect(screen({ born: '1012-05-05' })).toMatchObject({ issues: [], answers: { present: ['born'] } });
  });
});

describe('what a developer is told of an answer, word for word, and what it counts as', () => {
  it.each<[string, unknown, keyof AnswerStates, string | null]>([
    ['harm', 'perhaps', 'notKnown', NO_OPTION],
    ['harm', 'Yes', 'notKnown', NO_OPTION],
    ['harm', '', 'notKnown', NO_OPTION],
    ['harm', true, 'notKnown', ONE_OPTION],
    ['harm', 1, 'notKnown', ONE_OPTION],
    ['harm', ['yes'], 'notKnown', ONE_OPTION],
    ['harm', null, 'notKnown', NO_VALUE],
    ['harm', NaN, 'notKnown', NO_VALUE],
    ['harm', { value: null }, 'notKnown', NO_VALUE],
    ['harm', { value: ['yes'] }, 'notKnown', ONE_OPTION],
    ['harm', {}, 'notKnown', NO_VALUE],
    ['harm', undefined, 'unanswered', null],
    ['harm', 'not-known', 'notKnown', null],
    ['harm', 'not-asked', 'notKnown', null],
    ['harm', 'not-applicable', 'notKnown', NO_REASON],
    ['harm', { value: 'not-applicable' }, 'notKnown', NO_REASON],
    ['harm', { value: 'not-applicable', reason: ' ' }, 'notKnown', NO_REASON],
    ['harm', { value: 'not-applicable', reason: 3 }, 'notKnown', NO_REASON],
    ['harm', { value: 'not-applicable', reason: 'It is not this child.' }, 'notApplicable', null],
    ['harm', { value: 'yes', reason: 'It is so.' }, 'present', null],
    ['when-seen', 'now', 'notKnown', NO_LIST],
    ['when-seen', { value: 'now' }, 'notKnown', NO_LIST],
    ['when-seen', 'not-known', 'notKnown', null],
    ['when-seen', 'not-applicable', 'notKnown', NO_REASON],
    ['when-seen', 3, 'notKnown', LIST],
    ['when-seen', null, 'notKnown', NO_VALUE],
    ['when-seen', [], 'absent', null],
    ['when-seen', ['now', 'now'], 'present', null],
    ['when-seen', new Array<string>(100).fill('now'), 'present', null],
    ['episodes', '3', 'notKnown', NO_NUMBER],
    ['episodes', true, 'notKnown', NO_NUMBER],
    ['episodes', NaN, 'notKnown', NO_VALUE],
    ['episodes', null, 'notKnown', NO_VALUE],
    ['episodes', -1, 'notKnown', OUTSIDE],
    ['episodes', Infinity, 'notKnown', OUTSIDE],
    ['episodes', 2 ** 53, 'notKnown', OUTSIDE],
    ['episodes', 2 ** 53 - 1, 'present', null],
    ['episodes', 0, 'present', null],
    ['episodes', -0, 'present', null],
    ['episodes', 'not-known', 'notKnown', null],
    ['episodes', 'not-asked', 'notKnown', null],
    ['episodes', 'not-applicable', 'notKnown', NO_REASON],
    ['born', '2026-11-21', 'present', null],
    ['born', '2026-11-22', 'notKnown', LATER],
    ['born', '2010-02-30', 'notKnown', NO_DAY],
    ['born', '31.1.2010', 'notKnown', NO_DAY],
    ['born', 2010, 'notKnown', `wrong-answer-type | A date is expected. ${ENDING} | ${AS_IT_IS}`],
    ['born', null, 'notKnown', NO_VALUE],
    ['born', { value: '2010-01-31', date: 'whenever' }, 'present', null],
    ['words', 3, 'notKnown', NO_TEXT],
    ['words', [], 'notKnown', NO_TEXT],
    ['words', null, 'notKnown', NO_VALUE],
    ['words', 'not-asked', 'notKnown', null],
    ['harm', { value: 'yes', date: '2026-02-30' }, 'present', NO_DAY],
    ['harm', { value: 'yes', date: '2026-11-22' }, 'present', LATER],
    ['harm', { value: 'yes', date: '2026-11-21' }, 'present', null],
    ['harm', { value: 'yes', date: 20260101 }, 'present', `wrong-answer-type | The date of the answer is not text. ${ENDING} | Write it as YYYY-MM-DD.`],
    ['harm', { value: 'yes', date: null }, 'present', null],
    ['harm', { value: 'yes', source: 3 }, 'present', null],
    ['harm', { value: 'yes', amended: null }, 'present', null],
    ['harm', { value: 'yes', amended: { points: -2, reason: 'Seen once.' } }, 'present', null],
  ])('%s: %j', (question, answer, state, said) => {
    const { answers, issues } = screen({ [question]: answer });
    expect(answers[state]).toContain(question);
    const severity = said?.startsWith('no-value') === true ? 'warning' : 'error';
    expect(issues).toEqual(said === null ? [] : [{ code: said.split(' | ')[0], severity, path: `/${question}`, message: said.split(' | ')[1], hint: said.split(' | ')[2] }]);
  });

  it.each<[unknown, string]>([
    [{ points: '2', reason: 'Seen twice.' }, 'wrong-answer-type'],
    [{ points: Infinity, reason: 'Seen twice.' }, 'wrong-answer-type'],
    [{ points: -(2 ** 53), reason: 'Seen twice.' }, 'wrong-answer-type'],
    [{}, 'wrong-answer-type'],
    [3, 'wrong-answer-type'],
    [{ points: 2 }, 'reason-missing'],
    [{ points: 2, reason: '  ' }, 'reason-missing'],
    [{ points: 2, reason: 2 }, 'reason-missing'],
  ])('points amended as %j do not count, and the answer does', (amended, code) => {
    const { answers, issues } = screen({ harm: { value: 'yes', amended } });
    expect(issues).toMatchObject([{ code, severity: 'error', path: '/harm' }]);
    expect(issues[0]?.hint).toBe('Give { "points": number, "reason": "…" }.');
    expect(issues[0]?.message).toBe(`The amended points ${code === 'reason-missing' ? 'have no reason' : 'are not a number, or are too large'}. They are left out, and the preset points count.`);
    expect(answers.present).toEqual(['harm']);
  });

  it.each<[string, unknown[], string[]]>([
    ['an option that there is not', ['now', 'later'], ['present']],
    ['nothing but such an option', ['later'], ['notKnown']],
    ['what is no text', [3], ['notKnown']],
    ['more than a list can', new Array<string>(101).fill('now'), ['present']],
  ])('a list that holds %s counts as far as it goes', (_what, list, [state]) => {
    const { answers, issues } = screen({ 'when-seen': list });
    expect(issues).toMatchObject([{ code: 'unknown-option', severity: 'error', path: '/when-seen', hint: 'The options are before, now.' }]);
    const what = list.length > 100 ? 'The list has more than 100 entries. The options among the first ones count' : 'The list holds an option that the question does not have. The other options in it count';
    expect(issues[0]?.message).toBe(`${what}; it is not known whether more of them hold.`);
    expect(answers[state as 'present']).toEqual(['when-seen']);
  });

  it.each(['hrm', 'zzzzzzzz', 'a/b~c', 'toString'])('of a question "%s" that there is not', (key) => {
    const { answers, issues } = screen({ [key]: 'yes', harm: 'no' });
    expect(issues).toEqual([{ code: 'unknown-question', severity: 'error', path: `/${key.replace('~', '~0').replace('/', '~1')}`, message: 'The rule set has no such question; the answer is kept out.', hint: 'Check which rule set the answers belong to.' }]);
    expect(answers.absent).toEqual(['harm']);
  });

  it('of several in the order in which they were given, whatever the order of the questions', () => {
    const { answers, issues } = screen({ episodes: -1, hrm: 'yes', harm: 'perhaps', 'first-sign': 'yes' });
    expect(issues.map(({ path }) => path)).toEqual(['/episodes', '/hrm', '/harm']);
    expect(answers).toMatchObject({ present: ['first-sign'], notKnown: ['harm', 'episodes'] });
  });

  it.each([[null], [undefined], ['yes'], [7], [true], [[]], [['yes']]])('of %j in place of answers', (input) => {
    const { answers, issues } = screen(input);
    expect(issues).toEqual([{ code: 'wrong-answer-type', severity: 'error', path: '', message: 'The answers are not an object; everything is treated as not known.', hint: 'Pass an object of question ids and answers.' }]);
    expect(answers.unanswered).toHaveLength(8);
  });

  it('of answers that cannot be read: the others count', () => {
    const broken = Object.defineProperty({ 'first-sign': 'yes', episodes: 3 }, 'harm', { enumerable: true, get: () => { throw new Error('canary-7f3a'); } });
    const { answers, issues } = screen(Object.assign(broken, { 'second-sign': 'no' }));
    expect(issues).toEqual([{ code: 'unreadable-answer', severity: 'error', path: '/harm', message: 'The answer could not be read; it is treated as not known.', hint: 'Pass plain data.' }]);
    expect(answers).toMatchObject({ present: ['first-sign', 'episodes'], absent: ['second-sign'], notKnown: ['harm'] });
  });

  it('of an answer of which a part cannot be read: nothing of it counts', () => {
    const harm = { value: 'yes', amended: { get points(): number { throw new Error('canary-7f3a'); } } };
    const { answers, indicated, issues } = screen({ harm });
    expect(issues.map(({ code, path }) => [code, path])).toEqual([['unreadable-answer', '/harm']]);
    expect([answers.notKnown, indicated.category]).toEqual([['harm'], null]);
  });

  it('of answers that are other ones when they are read again: only what is read then counts', () => {
    let reads = 0;
    const answers = { get harm(): string | undefined { reads++; return reads === 1 ? 'yes' : undefined; }, get 'first-sign'(): string { throw new Error('canary-7f3a'); } };
    const { answers: states, nothingRecorded } = screen(answers);
    expect([reads, nothingRecorded, states.notKnown]).toEqual([2, true, ['first-sign']]);
  });

  it.each<[string, unknown]>([
    ['whose names cannot be read', new Proxy({}, { ownKeys: () => { throw new Error('canary-7f3a'); } })],
    ['in a Map', new Map([['harm', 'canary-7f3a']])],
    ['in a FormData', new FormData()],
    ['in the parameters of an address', new URLSearchParams('harm=canary-7f3a')],
    ['that are a promise yet', Promise.resolve({ harm: 'canary-7f3a' })],
    ['that only a prototype has', Object.create({ harm: 'canary-7f3a' })],
  ])('of answers %s: nothing counts', (_what, input) => {
    const { answers, issues } = screen(input);
    expect(issues).toEqual([{ code: 'unreadable-answer', severity: 'error', path: '', message: 'The answers could not be read; everything is treated as not known.', hint: 'Pass plain data: no Map, FormData or promise.' }]);
    expect(answers.unanswered).toHaveLength(8);
  });

  it('of more than 5000 answers: the first ones count', () => {
    const filled = (count: number, extra: object) => ({ harm: 'yes', ...Object.fromEntries(Array.from({ length: count }, (_, i) => [`harm-${String(i)}`, 'yes'])), ...extra });
    const { answers, issues } = screen(filled(4999, { 'first-sign': 'yes' }));
    expect(issues[0]).toEqual({ code: 'too-many-answers', severity: 'error', path: '', message: 'There are more than 5000 answers; only the first ones are read.', hint: 'Check which rule set the answers belong to.' });
    expect(answers.present).toEqual(['harm']);
    expect(issues).toHaveLength(5000);
    const most = screen(filled(4998, { 'first-sign': 'yes' }));
    expect(most.issues.some(({ code }) => code === 'too-many-answers')).toBe(false);
    expect(most.answers.present).toEqual(['first-sign', 'harm']);
  });
});
