import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type AsyncFacts, compileWithEngine, type EngineScreenOptions } from '../../src/engine/index.ts';
import { type Answers, compile, type Result, RuleSetMismatchError, ScreeningDateError } from '../../src/index.ts';
import { smallRuleSet } from '../small-rule-set.ts';

const ruleSet = smallRuleSet();
const screener = compile(ruleSet);
const engine = compileWithEngine(ruleSet);

const never = () => new Promise<never>(() => undefined);

/** The result with the fetched answers, as if each had been given by hand. */
function byHand(answers: Answers): Omit<Result, 'issues'> {
  return withoutIssues(screener.screen(answers));
}

function withoutIssues({ issues: _issues, ...rest }: Result): Omit<Result, 'issues'> {
  return rest;
}

async function screen(answers: Answers, facts: AsyncFacts, options: EngineScreenOptions = {}): Promise<{ rest: Omit<Result, 'issues'>; issues: string[][]; result: Result }> {
  const result = await engine.screen(answers, { ...options, facts });
  return { rest: withoutIssues(result), issues: result.issues.map(({ code, severity, path }) => [code, severity, path]), result };
}

describe('without fetched answers', () => {
  it('the result is the compiled rule set\'s', async () => {
    for (const answers of [{}, { harm: 'yes' }, { 'first-sign': 'yes', 'second-sign': 'often', episodes: 3 }] as Answers[]) expect(await engine.screen(answers)).toEqual(screener.screen(answers));
  });

  it('refuses a screening date that is not in the calendar, and answers of another version', async () => {
    await expect(engine.screen({}, { date: '2026-02-30' })).rejects.toThrow(ScreeningDateError);
    await expect(engine.screen({}, { answeredUnder: { id: 'small', version: '0.9.0' } })).rejects.toThrow(RuleSetMismatchError);
  });
});

describe('an answer that is fetched', () => {
  it('counts as if it had been given, short or in full', async () => {
    expect((await screen({ 'first-sign': 'yes' }, { harm: () => Promise.resolve('yes') })).result).toEqual(screener.screen({ 'first-sign': 'yes', harm: 'yes' }));
    const harm = { value: 'yes', date: '2026-01-01', source: 'the police' };
    expect((await screen({}, { 'when-seen': () => Promise.resolve(['now']), harm: () => Promise.resolve(harm) })).rest).toEqual(byHand({ 'when-seen': ['now'], harm }));
  });

  it('is not asked for where the answer is given, whatever it is', async () => {
    const harm = vi.fn(() => Promise.resolve('yes'));
    expect((await screen({ harm: 'no' }, { harm })).rest).toEqual(byHand({ harm: 'no' }));
    expect((await screen({ harm: 'not-known' }, { harm })).rest).toEqual(byHand({ harm: 'not-known' }));
    expect(harm).not.toHaveBeenCalled();
  });

  it('is checked like any other: what cannot be used is reported and not known', async () => {
    const { rest, issues } = await screen({}, { harm: () => Promise.resolve('perhaps'), episodes: () => Promise.resolve(-1), nothing: () => Promise.resolve('yes') });
    expect(issues).toEqual([['unknown-option', 'error', '/harm'], ['answer-out-of-range', 'error', '/episodes'], ['unknown-question', 'error', '/nothing']]);
    expect(rest).toEqual(byHand({ harm: 'not-known', episodes: 'not-known' }));
  });

  it('that all come in do so at the same time, and leave nothing behind', async () => {
    let [running, most] = [0, 0];
    const slow = async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => { setTimeout(resolve, 5); });
      running--;
      return 'no';
    };
    expect((await screen({}, { harm: slow, 'first-sign': slow, 'second-sign': slow })).rest).toEqual(byHand({ harm: 'no', 'first-sign': 'no', 'second-sign': 'no' }));
    expect(most).toBe(3);
  });

  it.each<[string, () => Promise<never>]>([
    ['is rejected', () => Promise.reject(new Error('canary-7f3a'))],
    ['throws before it promises', () => { throw new Error('canary-7f3a'); }],
  ])('that %s is not known, and reported without what it said', async (_how, harm) => {
    const { rest, issues, result } = await screen({ 'first-sign': 'yes' }, { harm });
    expect(issues).toEqual([['fact-failed', 'warning', '/harm']]);
    expect(rest).toEqual(byHand({ 'first-sign': 'yes' }));
    expect(JSON.stringify(result)).not.toContain('canary');
  });
});

describe('an answer that does not come', () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });

  it('is waited for as long as is said, and then not known', async () => {
    let done = false;
    const outcome = screen({ 'first-sign': 'yes' }, { harm: never }, { timeout: 200 }).finally(() => { done = true; });
    await vi.advanceTimersByTimeAsync(199);
    expect(done).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    const { rest, issues } = await outcome;
    expect(issues).toEqual([['fact-late', 'warning', '/harm']]);
    expect(rest).toEqual(byHand({ 'first-sign': 'yes' }));
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is waited for five seconds where nothing is said', async () => {
    let done = false;
    const outcome = screen({}, { harm: never }).finally(() => { done = true; });
    await vi.advanceTimersByTimeAsync(4999);
    expect(done).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect((await outcome).issues).toEqual([['fact-late', 'warning', '/harm']]);
  });

  it('does not hold up what others said, and issues stand in the order of the facts', async () => {
    const outcome = screen({}, { 'second-sign': never, harm: () => Promise.resolve('yes'), 'first-sign': () => Promise.reject(new Error('down')) }, { timeout: 100 });
    await vi.advanceTimersByTimeAsync(100);
    const { rest, issues } = await outcome;
    expect(issues).toEqual([['fact-late', 'warning', '/second-sign'], ['fact-failed', 'warning', '/first-sign']]);
    expect(rest).toEqual(byHand({ harm: 'yes' }));
  });

  it('is ignored when it comes late: the result stays as it is, and so does the next one', async () => {
    let resolve: (answer: string) => void = () => undefined;
    const late = new Promise<string>((settle) => { resolve = settle; });
    const outcome = screen({}, { harm: () => late }, { timeout: 100 });
    await vi.advanceTimersByTimeAsync(100);
    const { result } = await outcome;
    const kept = structuredClone(result);
    resolve('yes');
    await vi.advanceTimersByTimeAsync(1000);
    expect(result).toEqual(kept);
    expect((await screen({}, {})).rest).toEqual(byHand({}));
  });

  it('is told to stop by its signal, once it is late', async () => {
    const signals: AbortSignal[] = [];
    const outcome = screen({}, { harm: (signal) => { signals.push(signal); return never(); } }, { timeout: 100 });
    await vi.advanceTimersByTimeAsync(50);
    expect(signals[0]?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(50);
    await outcome;
    expect(signals[0]?.aborted).toBe(true);
  });

  it('lowers no category: not against no answer, and not against any answer that says absent', async () => {
    const place = (category: string | null) => ruleSet.document.categories.findIndex(({ id }) => id === category);
    for (const answers of [{}, { 'first-sign': 'yes' }, { 'second-sign': 'often' }, { 'first-sign': 'yes', 'second-sign': 'sometimes' }] as Answers[]) {
      const outcome = screen(answers, { harm: never }, { timeout: 10 });
      await vi.advanceTimersByTimeAsync(10);
      const { result } = await outcome;
      expect(withoutIssues(result)).toEqual(byHand(answers));
      const absent = screener.screen({ ...answers, harm: 'no' });
      expect(place(result.indicated.category)).toBeGreaterThanOrEqual(place(absent.indicated.category));
      expect(place(result.range.highest)).toBeGreaterThanOrEqual(place(absent.range.highest));
    }
  });
});

describe('answers and times at the edge', () => {
  it('a fetched answer that is nothing is reported like any other without a value', async () => {
    const { rest, issues } = await screen({}, { harm: () => Promise.resolve(undefined as never) });
    expect(issues).toEqual([['no-value', 'warning', '/harm']]);
    expect(rest).toEqual(byHand({ harm: 'not-known' }));
  });

  it('a time-out of any length waits for what comes', async () => {
    const soon = () => new Promise<string>((resolve) => { setTimeout(resolve, 20, 'yes'); });
    const { result } = await screen({}, { harm: soon }, { timeout: Infinity });
    expect(result).toEqual(screener.screen({ harm: 'yes' }));
  });
});

describe('a caller that stops waiting', () => {
  it('before it began: nothing is fetched, and everything that would have been is not known', async () => {
    const harm = vi.fn(() => Promise.resolve('yes'));
    const { rest, issues } = await screen({ 'first-sign': 'yes' }, { harm }, { signal: AbortSignal.abort() });
    expect(harm).not.toHaveBeenCalled();
    expect(issues).toEqual([['fact-aborted', 'warning', '/harm']]);
    expect(rest).toEqual(byHand({ 'first-sign': 'yes' }));
  });

  it('half-way: what has come counts, what has not is not known, and its own signal says so', async () => {
    const controller = new AbortController();
    const signals: AbortSignal[] = [];
    const outcome = screen({}, { harm: () => Promise.resolve('yes'), 'first-sign': (signal) => { signals.push(signal); return never(); } }, { signal: controller.signal });
    await new Promise((resolve) => { setTimeout(resolve, 5); });
    controller.abort();
    const { rest, issues } = await outcome;
    expect(issues).toEqual([['fact-aborted', 'warning', '/first-sign']]);
    expect(rest).toEqual(byHand({ harm: 'yes' }));
    expect(signals[0]?.aborted).toBe(true);
  });

  it('afterwards changes nothing', async () => {
    const controller = new AbortController();
    const { result } = await screen({}, { harm: () => Promise.resolve('yes') }, { signal: controller.signal });
    const kept = structuredClone(result);
    controller.abort();
    expect(result).toEqual(kept);
    expect(kept.indicated.category).toBe('upper');
  });
});

describe('screenings that run at the same time', () => {
  // The engine's screening takes a number of turns of the event queue; each other one begins at another turn of it.
  it('do not touch each other, wherever one of them begins', async () => {
    const expected = screener.screen({ harm: 'yes' });
    const wrong: number[] = [];
    for (let turns = 0; turns < 250; turns++) {
      const first = engine.screen({ 'first-sign': 'yes' });
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      const second = await engine.screen({ harm: 'yes' });
      if (second.indicated.category !== expected.indicated.category) wrong.push(turns);
      expect(withoutIssues(await first)).toEqual(byHand({ 'first-sign': 'yes' }));
    }
    expect(wrong).toEqual([]);
  });
});

describe('answers that are not plain data', () => {
  const hostile = Object.defineProperty({ 'first-sign': 'yes' }, 'harm', { enumerable: true, get: () => { throw new Error('canary-7f3a'); } }) as Answers;

  it('are reported as the compiled rule set does', async () => {
    expect(await engine.screen(hostile)).toEqual(screener.screen(hostile));
    expect(await engine.screen(null as unknown as Answers)).toEqual(screener.screen(null as unknown as Answers));
  });

  it('are so where answers are fetched too', async () => {
    const facts: AsyncFacts = { 'second-sign': () => Promise.resolve('often') };
    expect((await engine.screen(hostile, { facts })).issues).toMatchObject([{ code: 'unreadable-answer', path: '/harm' }]);
    expect((await engine.screen(null as unknown as Answers, { facts })).issues).toMatchObject([{ code: 'wrong-answer-type', path: '' }]);
  });
});
