import { describe, expect, it } from 'vitest';
import { type Answers, carryOver, compile, type IssueCode, type Result, RuleSetMismatchError, ScreeningDateError } from '../../src/index.ts';
import { smallRuleSet } from '../small-rule-set.ts';

const screener = compile(smallRuleSet());
const screen = (answers: unknown): Result => screener.screen(answers as Answers, { date: '2026-11-21' });

/** Answers that cannot be used, the code each must be reported with, and where. */
const UNUSABLE: readonly [fault: string, answers: unknown, code: IssueCode, path: string][] = [
  ['23 unknown question id', { 'fist-sign': 'yes' }, 'unknown-question', '/fist-sign'],
  ['24 option that does not exist', { harm: 'perhaps' }, 'unknown-option', '/harm'],
  ['24 option of several that does not exist', { 'when-seen': ['now', 'never'] }, 'unknown-option', '/when-seen'],
  ['25 true is not "yes"', { harm: true }, 'wrong-answer-type', '/harm'],
  ['25 a number in quotation marks', { episodes: '3' }, 'wrong-answer-type', '/episodes'],
  ['25 a list for one option', { harm: ['yes'] }, 'wrong-answer-type', '/harm'],
  ['25 one option where several can be given', { 'when-seen': 'now' }, 'wrong-answer-type', '/when-seen'],
  ['25 a number for a date', { born: 2010 }, 'wrong-answer-type', '/born'],
  ['25 answers that are a list', ['yes'], 'wrong-answer-type', ''],
  ['26 null', { harm: null }, 'no-value', '/harm'],
  ['26 null in full', { harm: { value: null } }, 'no-value', '/harm'],
  ['26 NaN', { episodes: NaN }, 'no-value', '/episodes'],
  ['a text of white space', { words: ' \n\t ' }, 'no-value', '/words'],
  ['an empty text', { words: { value: '' } }, 'no-value', '/words'],
  ['an empty date', { born: '' }, 'no-value', '/born'],
  ['a day that does not exist', { born: '2026-02-30' }, 'not-a-date', '/born'],
  ['a date of birth after the screening', { born: '2027-01-01' }, 'answer-out-of-range', '/born'],
  ['a number that is not possible', { episodes: -1 }, 'answer-out-of-range', '/episodes'],
  ['not applicable without a reason', { harm: 'not-applicable' }, 'reason-missing', '/harm'],
  ['not applicable with an empty reason', { harm: { value: 'not-applicable', reason: ' ' } }, 'reason-missing', '/harm'],
  ['a date of an answer that does not exist', { harm: { value: 'not-known', date: 'yesterday' } }, 'not-a-date', '/harm'],
  ['amended points without a reason', { harm: { value: 'not-known', amended: { points: 3 } } }, 'reason-missing', '/harm'],
];

describe('an answer that cannot be used is reported and unknown', () => {
  const nothing = screen({});
  it.each(UNUSABLE)('%s', (_fault, answers, code, path) => {
    const result = screen(answers);
    expect(result.issues.map((issue) => [issue.code, issue.path])).toEqual([[code, path]]);
    expect(result.range).toEqual(nothing.range);
    expect(result.indicated).toEqual(nothing.indicated);
  });

  it('30 a getter that throws, a proxy and a class instance', () => {
    const getter = Object.defineProperty({ 'first-sign': 'yes' }, 'harm', { enumerable: true, get: () => { throw new Error('secret'); } });
    expect(screen(getter).issues).toMatchObject([{ code: 'unreadable-answer', path: '/harm' }]);
    expect(screen(getter).indicated.category).toBe('lower');
    const proxy = new Proxy({}, { ownKeys: () => { throw new Error('secret'); } });
    expect(screen(proxy).issues).toMatchObject([{ code: 'unreadable-answer', path: '' }]);
    expect(JSON.stringify(screen(proxy))).not.toContain('secret');
  });

  it('30 a getter is read once', () => {
    let reads = 0;
    screen({ get harm() { reads++; return 'no'; } });
    expect(reads).toBe(1);
  });

  it('30 a huge list and a huge object are read as far as the bound', () => {
    expect(screen({ 'when-seen': new Array<string>(1e7).fill('now') }).issues).toMatchObject([{ code: 'unknown-option' }]);
    const many = Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`q${String(i)}`, 'yes']));
    expect(screen(many).issues[0]).toMatchObject({ code: 'too-many-answers' });
  });

  it('never touches prototypes', () => {
    const inherited = Object.create({ harm: 'yes' }) as object;
    expect(screen(inherited).nothingRecorded).toBe(true);
    expect(screen(JSON.parse('{"__proto__":{"harm":"yes"},"constructor":"yes"}')).issues).toHaveLength(2);
  });

  it('keeps answers out of its messages', () => {
    const canary = 'canary-7f3a';
    const result = screen({ harm: canary, born: canary, episodes: canary, 'when-seen': [canary] });
    expect(JSON.stringify(result.issues)).not.toContain(canary);
  });
});

describe('not known is not no', () => {
  it('27 an answer that is missing keeps the range open', () => {
    const result = screen({ 'first-sign': 'yes', harm: 'no' });
    expect(result.indicated).toEqual({ category: 'lower', upTo: null });
    expect(result.range).toEqual({ lowest: 'lower', highest: 'upper' });
    expect(result.settledBy).toEqual(['second-sign']);
  });

  it('an action that depends on an unknown answer is possible, not certain', () => {
    expect(screen({}).actions.map(({ action, certain }) => [action, certain])).toEqual([['tell-someone', false], ['think-again', false]]);
    expect(screen({ harm: 'yes' }).actions[0]).toMatchObject({ action: 'tell-someone', certain: true });
  });

  it('with nothing recorded there is no category, and the result says so', () => {
    const result = screen({});
    expect(result).toMatchObject({ nothingRecorded: true, indicated: { category: null, upTo: null }, range: { lowest: null, highest: 'upper' } });
  });

  it('a question that does not apply, with a reason, is settled', () => {
    const result = screen({ 'first-sign': 'no', 'second-sign': 'no', harm: { value: 'not-applicable', reason: 'answered by another agency' } });
    expect(result.range).toEqual({ lowest: null, highest: null });
    expect(result.answers.notApplicable).toEqual(['harm']);
  });
});

describe('what follows from answers', () => {
  it('31 answers that contradict each other give the higher category and a flag', () => {
    const result = screen({ harm: 'yes', 'second-sign': 'no' });
    expect(result.indicated.category).toBe('upper');
    expect(result.flags).toMatchObject([{ flag: 'look-again', kind: 'contradiction', certain: true }]);
  });

  it('readings stand side by side, the default one first', () => {
    const result = screen({ 'first-sign': 'yes', 'second-sign': 'sometimes', harm: 'no' });
    expect(result.readings.map(({ reading, indicated }) => [reading, indicated])).toEqual([
      ['main', { category: 'upper', upTo: null }],
      ['other', { category: 'lower', upTo: 'upper' }],
    ]);
  });

  it('a reason names the answers it rests on, and no others', () => {
    const result = screen({ 'first-sign': 'yes', 'second-sign': 'often', harm: 'no', episodes: 3 });
    expect(result.reasons.map(({ rule, answers }) => [rule, answers.map(({ question }) => question)])).toEqual([
      ['upper-from-several', ['first-sign', 'second-sign']],
      ['lower-from-one', ['first-sign', 'second-sign']],
    ]);
  });

  it('a question is hidden until its condition holds; its answer is kept and does not count', () => {
    expect(screen({ harm: 'no', 'follow-up': 'yes' }).answers.hidden).toEqual(['follow-up']);
    expect(screen({ harm: 'yes', 'follow-up': 'yes' }).answers.present).toContain('follow-up');
    expect(screen({ 'follow-up': 'yes' }).answers.hidden).toEqual([]);
  });

  it('completeness lists what is missing and holds back no action', () => {
    const result = screen({ harm: 'yes' });
    expect(result.completeness).toMatchObject([{ requirement: 'narrative', narrative: true, questions: ['words'] }]);
    expect(result.actions[0]?.certain).toBe(true);
  });

  it.each<[what: string, answer: unknown, missing: readonly string[]]>([
    ['not known', 'not-known', []],
    ['not asked', 'not-asked', []],
    ['that none of several options holds', [], []],
    ['a list of which one option can be used', ['now', 'never'], []],
    ['a list of which none can be used', ['never'], ['when-seen']],
    ['one option where several can be given', 'now', ['when-seen']],
    ['nothing', null, ['when-seen']],
    ['what cannot be read', Object.defineProperty({}, 'value', { get: () => { throw new Error(); } }), ['when-seen']],
  ])('completeness asks for an answer that can be used: %s', (_what, answer, missing) => {
    const { screen: asking } = compile(smallRuleSet((text) => text.replace('"words"]', '"when-seen"]')));
    expect(asking({ harm: 'yes', 'when-seen': answer } as Answers).completeness.flatMap(({ questions }) => questions)).toEqual(missing);
  });

  it('does not change its input and gives the same result twice', () => {
    const answers = Object.freeze({ 'first-sign': Object.freeze({ value: 'yes', date: '2026-01-01', source: 'school' }) });
    expect(screen(answers)).toEqual(screen(answers));
  });

  it('refuses a screening date that is not in the calendar', () => {
    expect(() => screener.screen({}, { date: '2026-02-30' })).toThrow(ScreeningDateError);
  });
});

describe('28 answers of another version', () => {
  it('are refused, with what would carry over', () => {
    const old = { answeredUnder: { id: 'small', version: '0.9.0' } };
    expect(() => screener.screen({ harm: 'yes' }, old)).toThrow(RuleSetMismatchError);
    expect(screener.screen({ harm: 'yes' }, { answeredUnder: { id: 'small', version: '1.0.0' } }).indicated.category).toBe('upper');
  });

  it('are sorted into those that still fit and those that do not', () => {
    expect(carryOver(smallRuleSet(), { harm: 'yes', 'first-sign': 'sometimes', gone: 'yes' })).toMatchObject({
      carried: { harm: 'yes' },
      dropped: ['first-sign', 'gone'],
    });
  });
});
