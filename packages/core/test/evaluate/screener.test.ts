import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, carryOver, compile, parse, RuleSetMismatchError, type Screener, ScreeningDateError, type ScreenOptions } from '../../src/index.ts';
import { compileWithEngine } from '../../src/engine/index.ts';
import { randomScreening } from '../differential/random-answers.ts';
import { randomRuleSet } from '../differential/random-rule-set.ts';
import { seedOf } from '../differential/seed.ts';
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

  it.each<[unknown]>([[null], [{ date: null }], [{ answeredUnder: null }], [{ date: null, answeredUnder: null }]])('takes %j as if it were left out', (options) => {
    expect(ask(compile(ruleSet), { harm: 'yes' }, options as ScreenOptions)).toEqual(ask(compile(ruleSet), { harm: 'yes' }));
  });

  it.each<[unknown]>([[5], ['2026-11-21'], [true], [['2026-11-21']]])('refuses %j in place of options, and names those that there are', (options) => {
    expect(() => ask(compile(ruleSet), { harm: 'yes' }, options as ScreenOptions)).toThrow(new TypeError('The options must be an object, of: date, answeredUnder.'));
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
    expect(() => start(given as never)).toThrow(new TypeError('A parsed rule set is needed: the `ruleSet` that parse(text) gives. Where it is null, `issues` say why.'));
  });
});

describe('an option that does not exist', () => {
  const MISSPELT: readonly (readonly [options: object, name: string])[] = [[{ Date: '2018-11-20' }, 'Date'], [{ date: '2018-11-20', reading: 'literal' }, 'reading'], [{ answeredunder: { id: 'small', version: '1.0.0' } }, 'answeredunder'], [{ facts: {} }, 'facts']];

  it.each(CALLS.flatMap((call) => MISSPELT.map(([options, name]) => [call, name, options] as const)))('is refused by %s: %s', (call, name, options) => {
    expect(() => compile(ruleSet)[call]({}, options)).toThrow(new TypeError(`There is no option "${name}", only: date, answeredUnder.`));
  });

  it('is refused by the engine, which has others', async () => {
    const screener = compileWithEngine(ruleSet);
    await expect(screener.screen({}, { timeOut: 3 } as object)).rejects.toThrow(new TypeError('There is no option "timeOut", only: date, answeredUnder, facts, timeout, signal.'));
    await expect(screener.screen({}, { date: '2018-11-20', answeredUnder: { id: 'small', version: ruleSet.document.version }, facts: {}, timeout: 10, signal: new AbortController().signal })).resolves.toMatchObject({ date: '2018-11-20' });
  });

  it.each<[unknown]>([[null], [{ date: null, answeredUnder: null }]])('is not %j, which the engine too takes as if it were left out', async (options) => {
    expect(await compileWithEngine(ruleSet).screen({ harm: 'yes' }, options as object)).toEqual(compile(ruleSet).screen({ harm: 'yes' }));
  });

  it('is refused by compile, which has none and can be mapped over rule sets', () => {
    const give = compile as (ruleSet: unknown, options: unknown) => unknown;
    expect(() => give(ruleSet, { parameters: { 'several-from': 4 } })).toThrow(new TypeError('There is no option "parameters", only: none.'));
    expect([ruleSet, ruleSet].map(compile)).toHaveLength(2);
    expect(() => give(ruleSet, undefined)).not.toThrow();
  });

  it('is not what something else on the page puts on every object', () => {
    const options = Object.create({ fromElsewhere: 1 }) as ScreenOptions;
    expect(compile(ruleSet).screen({}, options).date).toBeNull();
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

  it('and those that are named are together all that were given, and where none is named the result is the same', () => {
    const screenings = randomRuleSet().chain((document) => fc.tuple(fc.constant(document), fc.array(randomScreening(document), { minLength: 5, maxLength: 5 })));
    fc.assert(
      fc.property(screenings, ([document, each]) => {
        const { ruleSet: random } = parse(JSON.stringify(document));
        if (random === null) throw new Error('A random rule set parses.');
        const screener = compile(random);
        for (const { answers, date } of each) {
          const all = answers as Answers;
          const { carried, dropped } = carryOver(random, all);
          expect([...Object.keys(carried), ...dropped].sort()).toEqual(Object.keys(all).filter((id) => all[id] !== undefined).sort());
          const options = date === null ? {} : { date };
          if (dropped.length === 0) expect(screener.screen(carried, options)).toEqual(screener.screen(all, options));
        }
      }),
      { seed: seedOf('carry over'), numRuns: 30 },
    );
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
