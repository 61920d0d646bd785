import { describe, expect, it } from 'vitest';
import { type Answers, carryOver, compile, RuleSetMismatchError, type Screener, ScreeningDateError, type ScreenOptions } from '../../src/index.ts';
import { compileWithEngine } from '../../src/engine/index.ts';
import { smallRuleSet } from '../small-rule-set.ts';

const ruleSet = smallRuleSet();
const CALLS = ['screen', 'explain', 'decide'] as const;

const refuse = (): never => { throw new Error('canary-7f3a'); };
/** Objects that answer with an error, whatever they are asked first. */
const UNREADABLE: readonly [what: string, make: () => Answers][] = [
  ['a proxy without a prototype to ask for', () => new Proxy({}, { getPrototypeOf: refuse, ownKeys: refuse })],
  ['a proxy without keys', () => new Proxy({}, { ownKeys: refuse })],
  ['a revoked proxy', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  }],
];

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

  it.each(UNREADABLE)('of %s nothing is known, and the next screening is as any other', (_what, broken) => {
    const screener = compile(ruleSet);
    const result = { indicated: { category: null }, issues: [{ code: 'unreadable-answer', path: '' }] };
    const expected = { screen: result, explain: { result }, decide: compile(ruleSet).decide({}) };
    expect(ask(screener, broken())).toMatchObject(expected[call]);
    expect(ask(screener, { harm: 'yes' })).toEqual(ask(compile(ruleSet), { harm: 'yes' }));
  });
});

describe.each([['null', null], ['the JSON', ruleSet.document], ['a text', '{}'], ['nothing', undefined], ['what only looks like one', { document: null, digest: 'x' }]])('%s in place of a rule set', (_what, given) => {
  it.each([['compile', compile], ['compileWithEngine', compileWithEngine]])('is refused by %s, which says what is needed', (_name, start) => {
    expect(() => start(given as never)).toThrow(new TypeError('A parsed rule set is needed: the `ruleSet` that parse(text) gives. Where that is null, its `issues` say what to put right.'));
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

  it('are plain copies; what cannot be read, or is no answer, is not among them', () => {
    const broken = Object.defineProperties({ harm: 'yes', born: undefined, words: { get value() { return refuse(); } } }, { episodes: { enumerable: true, get: refuse } }) as unknown as Answers;
    expect(carryOver(ruleSet, broken)).toEqual({ carried: { harm: 'yes' }, dropped: ['words', 'episodes'], unanswered: ['first-sign', 'second-sign', 'follow-up', 'episodes', 'born', 'words', 'when-seen'] });
  });

  it('are looked at however many others there are', () => {
    const many = Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`q${String(i)}`, 'yes']));
    const { carried, dropped } = carryOver(ruleSet, { ...many, harm: 'perhaps', 'first-sign': 'yes' });
    expect([carried, dropped.length]).toEqual([{ 'first-sign': 'yes' }, 6001]);
  });

  it.each([...UNREADABLE, ['null', () => null as never]])('of %s there are none', (_what, broken) => {
    expect(carryOver(ruleSet, broken())).toMatchObject({ carried: {}, dropped: [] });
  });
});
