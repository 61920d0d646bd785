import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { compileWithEngine } from '../../src/engine/index.ts';
import type { RuleSetDocument } from '../../src/format/rule-set.ts';
import { type Answers, compile, parse, type Result, type RuleSet } from '../../src/index.ts';
import { type Draw, drawn } from '../differential/draw.ts';
import { randomScreening, type Screening } from '../differential/random-answers.ts';
import { randomRuleSet } from '../differential/random-rule-set.ts';
import { seedOf } from '../differential/seed.ts';
import { smallRuleSet } from '../small-rule-set.ts';
import { expectSame } from './expect-same.ts';

const seed = seedOf('independence');

function ruleSetOf(document: RuleSetDocument): RuleSet {
  return parse(JSON.stringify(document)).ruleSet as RuleSet;
}

function screenWith(screener: ReturnType<typeof compile>, { answers, date }: Screening): Result {
  return screener.screen(answers as Answers, date === null ? {} : { date });
}

const screenings = randomRuleSet().chain((document) => fc.tuple(fc.constant(document), fc.array(randomScreening(document), { minLength: 5, maxLength: 5 })));

/** The same rule set with everything in another order whose order means nothing. */
function reorder(draw: Draw, document: RuleSetDocument): RuleSetDocument {
  return {
    ...document,
    parameters: draw.shuffle(document.parameters),
    sections: draw.shuffle(document.sections).map((section) => ({ ...section, questions: draw.shuffle(section.questions) })),
    measures: draw.shuffle(document.measures).map((measure) => (measure.type === 'sum' || measure.type === 'maximum' ? { ...measure, of: draw.shuffle(measure.of) } : measure)),
    flags: draw.shuffle(document.flags),
    rules: draw.shuffle(document.rules),
    actions: draw.shuffle(document.actions),
    completeness: draw.shuffle(document.completeness),
  };
}

/**
 * A result with every list sorted, without the digest, which tells one order of a file from another, and without the hints
 * of issues: of two ids that are as near to a misspelt one, the first is suggested.
 */
function unordered(result: Result): unknown {
  const sort = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sort).map((each) => [JSON.stringify(each), each] as const).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, sort(each)])) : value;
  };
  return sort({ ...result, ruleSet: { ...result.ruleSet, digest: '' }, issues: result.issues.map(({ code, path }) => ({ code, path })) });
}

function freezeDeeply<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freezeDeeply);
  }
  return value;
}

describe('a result depends on the rule set, the answers and the date alone', () => {
  it('the same answers give the same result: again, after others, and in another copy', () => {
    fc.assert(
      fc.property(screenings, ([document, each]) => {
        const ruleSet = ruleSetOf(document);
        const screener = compile(ruleSet);
        const first = each.map((screening) => screenWith(screener, screening));
        expectSame([...each].reverse().map((screening) => screenWith(screener, screening)).reverse(), first);
        expectSame(each.map((screening) => screenWith(compile(ruleSet), screening)), first);
      }),
      { seed, numRuns: 60 },
    );
  });

  it('the order of questions, rules, measures, terms, parameters and actions changes nothing', () => {
    const reordered = screenings.chain(([document, each]) => fc.tuple(fc.constant(document), fc.constant(each), drawn((draw) => reorder(draw, document))));
    fc.assert(
      fc.property(reordered, ([document, each, other]) => {
        const [one, two] = [compile(ruleSetOf(document)), compile(ruleSetOf(other))];
        for (const screening of each) expectSame(unordered(screenWith(two, screening)), unordered(screenWith(one, screening)));
      }),
      { seed, numRuns: 100 },
    );
  });

  it('the order of the answers changes nothing but the order in which issues are listed', () => {
    fc.assert(
      fc.property(screenings, ([document, each]) => {
        const screener = compile(ruleSetOf(document));
        for (const { answers, date } of each) {
          const backwards = screenWith(screener, { answers: Object.fromEntries(Object.entries(answers).reverse()), date });
          const { issues, ...rest } = screenWith(screener, { answers, date });
          expectSame({ ...backwards, issues: new Set(backwards.issues) }, { ...rest, issues: new Set(issues) });
        }
      }),
      { seed, numRuns: 60 },
    );
  });

  it('neither evaluator changes its input, and a frozen one is as good', async () => {
    await fc.assert(
      fc.asyncProperty(screenings, async ([document, each]) => {
        const ruleSet = ruleSetOf(document);
        const text = JSON.stringify(ruleSet.document);
        const [screener, engine] = [compile(ruleSet), compileWithEngine(ruleSet)];
        for (const { answers, date } of each) {
          const copy = structuredClone(answers);
          const options = date === null ? {} : { date };
          const result = screener.screen(answers as Answers, options);
          await engine.screen(answers as Answers, options);
          expectSame(answers, copy);
          freezeDeeply(copy);
          expectSame(screener.screen(copy as Answers, options), result);
          expectSame(await engine.screen(copy as Answers, options), result);
        }
        expect(JSON.stringify(ruleSet.document)).toBe(text);
      }),
      { seed, numRuns: 30 },
    );
  });

  it('what a caller does with one result does not reach the next', () => {
    fc.assert(
      fc.property(screenings, ([document, each]) => {
        const screener = compile(ruleSetOf(document));
        for (const screening of each) {
          const before = screenWith(screener, screening);
          const kept = structuredClone(before);
          spoil(before);
          expectSame(screenWith(screener, screening), kept);
        }
      }),
      { seed, numRuns: 30 },
    );
  });
});

/** Overwrites everything in a value that can be overwritten. */
function spoil(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const container = value as Record<string, unknown>;
  for (const key of Object.keys(container)) {
    spoil(container[key]);
    if (!Object.isFrozen(container)) container[key] = 'spoilt';
  }
}

describe('a screening that begins inside another', () => {
  it('changes nothing in it, and is not changed by it', () => {
    const screener = compile(smallRuleSet());
    const [outer, inner] = [screener.screen({ harm: 'yes', 'first-sign': 'no' }), screener.screen({ harm: 'no' })];
    const found: Result[] = [];
    const answers = {
      harm: 'yes',
      get 'first-sign'() {
        found.push(screener.screen({ harm: 'no' }));
        return 'no';
      },
    };
    expect(screener.screen(answers)).toEqual(outer);
    expect(found).toEqual([inner]);
  });

  it('is explained and decided by itself too, at any depth and after one that failed', () => {
    const screener = compile(smallRuleSet());
    const bare = { harm: 'yes', 'first-sign': 'no' };
    const expected = [screener.explain(bare), screener.decide(bare), screener.screen(bare)];
    const found: unknown[] = [];
    const nest = (depth: number): Answers => ({
      harm: 'yes',
      get 'first-sign'() {
        if (depth > 0) found.push(screener.explain(nest(depth - 1)), screener.decide(nest(depth - 1)), screener.screen({ harm: 'no', get 'second-sign'(): string { throw new Error('It cannot be read.'); } }));
        return 'no';
      },
    });
    const failed = screener.screen({ harm: 'no', get 'second-sign'(): string { throw new Error('It cannot be read.'); } });
    expect([screener.explain(nest(2)), screener.decide(nest(0)), screener.screen(nest(1))]).toEqual(expected);
    expect(found.length).toBeGreaterThan(6);
    for (let i = 0; i < found.length; i += 3) expect(found.slice(i, i + 3)).toEqual([expected[0], expected[1], failed]);
  });
});

describe('the place, the language and the clock of the machine change nothing', () => {
  const original = process.env['TZ'];
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    if (original === undefined) delete process.env['TZ'];
    else process.env['TZ'] = original;
  });

  const sample = fc.sample(screenings, { seed, numRuns: 40 });
  const screenAll = () =>
    sample.flatMap(([document, each]) => {
      const screener = compile(ruleSetOf(document));
      return each.map((screening) => screenWith(screener, screening));
    });
  const expected = screenAll();

  it.each(['UTC', 'Europe/London', 'Pacific/Kiritimati', 'America/St_Johns'])('in the time zone %s', (zone) => {
    process.env['TZ'] = zone;
    expectSame(screenAll(), expected);
  });

  it('where everything that knows a locale, a clock or chance refuses to work', () => {
    const refuse = (what: string) => () => { throw new Error(`${what} was used`); };
    const results = (() => {
      for (const name of ['toLocaleString', 'toLocaleLowerCase', 'toLocaleUpperCase', 'localeCompare', 'normalize'] as const) {
        if (name in String.prototype) vi.spyOn(String.prototype, name as 'localeCompare').mockImplementation(refuse(name));
      }
      vi.spyOn(Number.prototype, 'toLocaleString').mockImplementation(refuse('toLocaleString'));
      vi.spyOn(Array.prototype, 'toLocaleString').mockImplementation(refuse('toLocaleString'));
      vi.spyOn(Math, 'random').mockImplementation(refuse('Math.random'));
      const nothing = new Proxy(function nothing() {}, { get: refuse('a global'), apply: refuse('a global'), construct: refuse('a global') });
      for (const name of ['Intl', 'Date', 'performance', 'crypto', 'navigator', 'localStorage', 'document', 'fetch']) vi.stubGlobal(name, nothing);
      try {
        return screenAll();
      } finally {
        vi.unstubAllGlobals();
        vi.restoreAllMocks();
      }
    })();
    expect(results).toEqual(expected);
  });
});
