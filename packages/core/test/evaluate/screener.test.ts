import { describe, expect, it } from 'vitest';
import { type Answers, carryOver, compile, RuleSetMismatchError, type Screener, ScreeningDateError, type ScreenOptions } from '../../src/index.ts';
import { smallRuleSet } from '../small-rule-set.ts';

const ruleSet = smallRuleSet();
const CALLS = ['screen', 'explain', 'decide'] as const;

describe.each(CALLS)('%s', (call) => {
  const ask = (screener: Screener, answers: Answers, options?: ScreenOptions): unknown => screener[call](answers, options);

  it.each(['2026-02-30', '21.11.2026', '', '2026-11-21T00:00'])('refuses the screening date "%s"', (date) => {
    expect(() => ask(compile(ruleSet), {}, { date })).toThrow(ScreeningDateError);
    expect(() => ask(compile(ruleSet), {}, { date })).toThrow('The screening date must be a day in the calendar, written YYYY-MM-DD.');
  });

  it.each([
    [{ id: 'small', version: '0.9.0' }],
    [{ id: 'tiny', version: '1.0.0' }],
  ])('refuses answers under %j, and says what would carry over', (answeredUnder) => {
    const refused = (): unknown => {
      try {
        return ask(compile(ruleSet), { harm: 'yes', gone: 'yes' }, { answeredUnder });
      } catch (error) {
        return error;
      }
    };
    const error = refused();
    expect(error).toBeInstanceOf(RuleSetMismatchError);
    expect(error).toMatchObject({
      name: 'RuleSetMismatchError',
      code: 'rule-set-mismatch',
      message: 'The answers were given under another rule set or version. Carry over what still fits, and ask the rest again.',
      carryOver: { carried: { harm: 'yes' }, dropped: ['gone'] },
    });
  });

  it('takes answers under the same rule set, with a date and without', () => {
    const answeredUnder = { id: 'small', version: '1.0.0' };
    expect(ask(compile(ruleSet), { harm: 'yes' }, { answeredUnder })).toEqual(ask(compile(ruleSet), { harm: 'yes' }));
    expect(ask(compile(ruleSet), { harm: 'yes' }, { date: '2026-11-21', answeredUnder })).toEqual(ask(compile(ruleSet), { harm: 'yes' }, { date: '2026-11-21' }));
  });

  it.each(CALLS)('keeps apart what a getter among the answers asks of %s meanwhile', (inner) => {
    const screener = compile(ruleSet);
    const seen: unknown[] = [];
    const answers = { 'first-sign': 'yes', get harm() { seen.push(screener[inner]({ 'second-sign': 'often', harm: 'no' })); return 'no'; }, episodes: 2 };
    expect(ask(screener, answers)).toEqual(ask(compile(ruleSet), { 'first-sign': 'yes', harm: 'no', episodes: 2 }));
    expect(seen).toEqual([compile(ruleSet)[inner]({ 'second-sign': 'often', harm: 'no' })]);
  });

  it('screens again after answers that could not be read', () => {
    const screener = compile(ruleSet);
    const broken = new Proxy({}, { getPrototypeOf: () => { throw new Error('canary-7f3a'); } });
    try {
      ask(screener, broken);
    } catch {
      // Whether such an object is refused or not, the next screening is as any other.
    }
    expect(ask(screener, { harm: 'yes' })).toEqual(ask(compile(ruleSet), { harm: 'yes' }));
  });
});

it('the error of a screening date has a name and a code', () => {
  expect(new ScreeningDateError()).toMatchObject({ name: 'ScreeningDateError', code: 'screening-date' });
});

it('a screener has its rule set', () => {
  expect(compile(ruleSet).ruleSet).toBe(ruleSet);
});

describe('answers that are carried over', () => {
  const given = { harm: 'yes', 'first-sign': 'sometimes', 'second-sign': { value: 'no', date: '2026-02-30' }, episodes: 3, words: { value: 'not-applicable', reason: 'Very young.' }, born: 'not-known', gone: 'yes', 'a/b': 'no' } as Answers;

  it('are those that still fit, as they are; the others are named, and what has to be asked', () => {
    expect(carryOver(ruleSet, given)).toEqual({
      carried: { harm: 'yes', episodes: 3, words: { value: 'not-applicable', reason: 'Very young.' }, born: 'not-known' },
      dropped: ['first-sign', 'second-sign', 'gone', 'a/b'],
      unanswered: ['first-sign', 'second-sign', 'follow-up', 'when-seen'],
    });
  });

  it('of none there are none', () => {
    expect(carryOver(ruleSet, {})).toEqual({ carried: {}, dropped: [], unanswered: ['first-sign', 'second-sign', 'harm', 'follow-up', 'episodes', 'born', 'words', 'when-seen'] });
  });
});
