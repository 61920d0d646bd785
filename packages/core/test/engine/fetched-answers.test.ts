import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { compileWithEngine, type EngineScreenOptions } from '../../src/engine/index.ts';
import type { Answers } from '../../src/index.ts';
import { smallRuleSet } from '../small-rule-set.ts';

const engine = compileWithEngine(smallRuleSet());
const never = () => new Promise<never>(() => undefined);
const ask = async (facts: EngineScreenOptions['facts'] & object, options: EngineScreenOptions = {}) => (await engine.screen({}, { ...options, facts })).issues;

/** An abort signal that counts who listens to it. */
function countingSignal(): { readonly controller: AbortController; readonly listeners: Set<unknown> } {
  const controller = new AbortController();
  const listeners = new Set<unknown>();
  const { signal } = controller;
  const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)];
  signal.addEventListener = (...parts: Parameters<typeof add>) => { listeners.add(parts[1]); add(...parts); };
  signal.removeEventListener = (...parts: Parameters<typeof remove>) => {
    if (parts[0] === 'abort') listeners.delete(parts[1]);
    remove(...parts);
  };
  return { controller, listeners };
}

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

describe('what a developer is told of an answer that could not be fetched, word for word', () => {
  const HINT = 'Ask for it in another way, or answer the question by hand.';
  const told = (code: string, message: string) => [{ code, severity: 'warning', path: '/harm', message: `${message} It is treated as not known.`, hint: HINT }];

  it('where it fails', async () => {
    expect(await ask({ harm: () => Promise.reject(new Error('down')) })).toEqual(told('fact-failed', 'The answer could not be fetched.'));
  });

  it('where it is late', async () => {
    const outcome = ask({ harm: never }, { timeout: 100 });
    await vi.advanceTimersByTimeAsync(100);
    expect(await outcome).toEqual(told('fact-late', 'The answer did not come in time.'));
  });

  it('where nobody waits for it any longer', async () => {
    expect(await ask({ harm: never }, { signal: AbortSignal.abort() })).toEqual(told('fact-aborted', 'The answer was no longer waited for.'));
  });
});

describe('issues of several answers', () => {
  it.each([[['first-sign', 'second-sign']], [['second-sign', 'first-sign']]])('stand in the order in which they were asked for, %j, whichever is known first', async (order) => {
    const facts = { 'first-sign': () => Promise.reject(new Error('down')), 'second-sign': never };
    const outcome = ask(Object.fromEntries(order.map((id) => [id, facts[id as keyof typeof facts]])), { timeout: 100 });
    await vi.advanceTimersByTimeAsync(100);
    expect((await outcome).map(({ path }) => path)).toEqual(order.map((id) => `/${id}`));
  });
});

describe('what cannot be waited for', () => {
  it.each<[string, object, string]>([
    ['a time-out that is no number, which would never end', { timeout: NaN }, '"timeout" must be a number of milliseconds.'],
    ['a time-out that is a text', { timeout: '50' }, '"timeout" must be a number of milliseconds.'],
    ['a signal that is none', { signal: {} }, '"signal" must be an AbortSignal.'],
    ['facts that are a list', { facts: [never] }, '"facts" must be an object of question ids and functions.'],
    ['facts that are a text', { facts: 'harm' }, '"facts" must be an object of question ids and functions.'],
  ])('%s is refused', async (_what, options, message) => {
    await expect(engine.screen({}, { facts: { harm: never }, ...options })).rejects.toEqual(new TypeError(message));
  });

  it.each(['timeout', 'signal', 'facts'])('nothing given as "%s" is as if it were left out', async (name) => {
    expect((await engine.screen({ harm: 'yes' }, { [name]: null })).issues).toEqual([]);
  });

  it('a fact that cannot be read has failed, and the others are asked for', async () => {
    const facts = Object.defineProperty({ 'first-sign': () => Promise.resolve('yes') }, 'harm', { enumerable: true, get: () => { throw new Error('canary-7f3a'); } });
    const { issues, answers } = await engine.screen({}, { facts });
    expect(issues.map(({ code, path }) => [code, path])).toEqual([['fact-failed', '/harm']]);
    expect(answers.present).toEqual(['first-sign']);
  });
});

describe('answers to which nothing can be added', () => {
  const harm = vi.fn(() => Promise.resolve('yes'));
  const facts = { harm };
  beforeEach(() => { harm.mockClear(); });

  it.each<[unknown]>([[null], [['yes']], ['yes'], [7]])('%j: nothing is fetched, and they are reported as they are', async (answers) => {
    const result = await engine.screen(answers as Answers, { facts });
    expect(result.issues).toMatchObject([{ code: 'wrong-answer-type', path: '' }]);
    expect(result.answers.present).toEqual([]);
    expect(harm).not.toHaveBeenCalled();
  });

  it('where they cannot be read, that is reported, and nothing is fetched', async () => {
    const unreadable = new Proxy({}, { ownKeys: () => { throw new Error('canary-7f3a'); } });
    expect((await engine.screen(unreadable, { facts })).issues).toMatchObject([{ code: 'unreadable-answer', path: '' }]);
    expect(harm).not.toHaveBeenCalled();
  });
});

describe('how long an answer is waited for', () => {
  const longest = 2 ** 31 - 1;

  it.each([0, 1, 100, longest])('%i milliseconds', async (timeout) => {
    let done = false;
    const outcome = ask({ harm: never }, { timeout }).finally(() => { done = true; });
    if (timeout > 0) await vi.advanceTimersByTimeAsync(timeout - 1);
    expect(done).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await outcome).toMatchObject([{ code: 'fact-late' }]);
  });

  it('without an end, where the time is longer than a timer can wait', async () => {
    let arrive: (answer: string) => void = () => undefined;
    const outcome = engine.screen({}, { facts: { harm: () => new Promise((resolve) => { arrive = resolve; }) }, timeout: longest + 1 });
    await vi.advanceTimersByTimeAsync(longest);
    arrive('yes');
    expect(await outcome).toMatchObject({ indicated: { category: 'upper' }, issues: [] });
  });
});

describe('when everything has come', () => {
  it('no timer is left, and nothing listens to the caller\'s signal', async () => {
    const { controller, listeners } = countingSignal();
    const outcome = engine.screen({}, { facts: { harm: () => Promise.resolve('yes'), 'first-sign': () => Promise.reject(new Error('down')) }, signal: controller.signal });
    expect(listeners.size).toBeGreaterThan(0);
    expect(await outcome).toMatchObject({ indicated: { category: 'upper' } });
    expect([vi.getTimerCount(), listeners.size]).toEqual([0, 0]);
  });

  it('each fetch is told that it can stop', async () => {
    const signals: AbortSignal[] = [];
    await ask({ harm: (signal) => { signals.push(signal); return Promise.resolve('yes'); } });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });
});

describe('when the caller stops waiting', () => {
  it('no timer is left either, and each fetch is told at once', async () => {
    const { controller, listeners } = countingSignal();
    const seen: boolean[] = [];
    const outcome = ask({ harm: (signal) => { signal.addEventListener('abort', () => { seen.push(signal.aborted); }); return never(); } }, { signal: controller.signal });
    await vi.advanceTimersByTimeAsync(1);
    expect(seen).toEqual([]);
    controller.abort();
    expect(seen).toEqual([true]);
    expect(await outcome).toMatchObject([{ code: 'fact-aborted' }]);
    expect([vi.getTimerCount(), listeners.size]).toEqual([0, 0]);
  });
});

describe('the error of the engine\'s debug flag', () => {
  afterEach(() => { vi.unstubAllEnvs(); });

  it('says what would be printed, and what to do', async () => {
    vi.stubEnv('DEBUG', 'json-rules-engine');
    await expect(engine.screen({})).rejects.toThrow('json-rules-engine\'s debug flag is set (DEBUG or localStorage.debug names it): it would print answers to the console. Unset it and load the page or program again.');
  });
});
