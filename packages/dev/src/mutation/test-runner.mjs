import { readdirSync, statSync } from 'node:fs';
import { register } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** How long one test may wait, in milliseconds. A mutant that never lets go is stopped by Stryker itself. */
const LONGEST_TEST = 15_000;
const TOO_LONG = new Error('The test took too long.');
// Tests may replace the timers.
const [startTimer, stopTimer] = [setTimeout, clearTimeout];

/**
 * @typedef {Record<string, number>} Counts
 *   How often each mutant was met.
 * @typedef {{ static: Counts, perTest: Record<string, Counts> }} Coverage
 * @typedef {{ activeMutant?: string | undefined, currentTestId?: string | undefined, hitLimit?: number | undefined, hitCount?: number | undefined, mutantCoverage?: Coverage }} Instrumented
 *   What Stryker's instrumented code reads and writes.
 * @typedef {import('./collect-tests.mjs').Test} Test
 */
const state = /** @type {{ __stryker__: Instrumented }} */ (/** @type {unknown} */ (Object.assign(globalThis, { __stryker__: {} }))).__stryker__;

/**
 * Runs tests for Stryker in Stryker's own process. The sources are loaded once, and the test files anew for each mutant;
 * Stryker's runner for vitest starts a worker and loads everything anew, which takes about three times as long. The tests,
 * `expect` and `vi` are the same, and both runners find the same mutants (docs/mutation.md).
 */
class InProcessRunner {
  /** @param {{ inProcess: { tests: readonly string[] } }} options */
  constructor(options) {
    this.files = options.inProcess.tests.flatMap(testFilesIn).sort();
    this.loads = 0;
    /** How often each test has found a mutant: such tests go first. @type {Map<string, number>} */
    this.finds = new Map();
    /** How long each file took without a mutant, in milliseconds. @type {Map<string, number>} */
    this.costs = new Map();
    /** @type {unknown} */
    this.unhandled = null;
  }

  /** Tells Stryker that test files are loaded anew for each mutant. Sources are not: mutants that only run while a source is loaded are left out (`ignoreStatic`). */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    register('./load-typescript.mjs', import.meta.url);
    this.collectTests = (await import('./collect-tests.mjs')).collectTests;
    process.on('unhandledRejection', (error) => { this.unhandled ??= error; });
  }

  async dryRun() {
    state.activeMutant = undefined;
    // Mutants that a test file runs while it is loaded count for each of its tests. Those that a source runs then count for none.
    for (const file of this.files) await this.collect(file);
    const coverage = /** @type {Coverage} */ (state.mutantCoverage ??= { static: {}, perTest: {} });
    const whileSourcesLoad = coverage.static;
    const tests = [];
    for (const file of this.files) {
      const began = performance.now();
      coverage.static = {};
      const { tests: inFile, afterwards } = await this.collect(file);
      const whileCollected = coverage.static;
      for (const test of inFile) {
        const start = performance.now();
        state.currentTestId = test.id;
        const error = await this.run(test);
        state.currentTestId = undefined;
        const ran = { id: test.id, name: test.id, fileName: file, timeSpentMs: performance.now() - start };
        tests.push(error === null ? { ...ran, status: 0 } : { ...ran, status: 1, failureMessage: messageOf(error) });
        coverage.perTest[test.id] = addCounts(coverage.perTest[test.id] ?? {}, whileCollected);
      }
      for (const step of afterwards) await step();
      this.costs.set(file, performance.now() - began);
    }
    coverage.static = whileSourcesLoad;
    return { status: 'complete', tests, mutantCoverage: coverage };
  }

  /** @param {{ activeMutant: { id: string }, testFilter?: readonly string[], hitLimit?: number }} options */
  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const wanted = testFilter === undefined ? null : new Set(testFilter);
    // A new process has loaded nothing yet: the sources are loaded now, without the mutant, which would otherwise stay in them.
    if (this.loads === 0) for (const file of this.files) await this.collect(file);
    const isWanted = (/** @type {string} */ file) => wanted === null || [...wanted].some((id) => id.startsWith(`${file}#`));
    Object.assign(state, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    let nrOfTests = 0;
    try {
      for (const file of this.mostTellingFirst(this.files.filter(isWanted))) {
        const { tests, afterwards } = await this.collect(file);
        const chosen = tests.filter(({ id }) => wanted?.has(id) !== false).sort((a, b) => this.foundBy(b.id) - this.foundBy(a.id));
        try {
          for (const test of chosen) {
            nrOfTests++;
            const error = await this.run(test);
            if (error === null) continue;
            if (error === TOO_LONG || (hitLimit !== undefined && (state.hitCount ?? 0) > hitLimit)) return { status: 'timeout', reason: messageOf(error) };
            this.finds.set(test.id, this.foundBy(test.id) + 1);
            return { status: 'killed', killedBy: [test.id], failureMessage: messageOf(error), nrOfTests };
          }
        } finally {
          for (const step of afterwards) await step();
        }
      }
      return { status: 'survived', nrOfTests };
    } catch (error) {
      // A file of tests that cannot even be loaded fails as a whole.
      return { status: 'killed', killedBy: testFilter?.slice(0, 1) ?? [], failureMessage: messageOf(error), nrOfTests: nrOfTests + 1 };
    } finally {
      state.activeMutant = undefined;
    }
  }

  /** @param {string} id */
  foundBy(id) {
    return this.finds.get(id) ?? 0;
  }

  /** @param {readonly string[]} files */
  mostTellingFirst(files) {
    const found = (/** @type {string} */ file) => [...this.finds].reduce((sum, [id, times]) => (id.startsWith(`${file}#`) ? sum + times : sum), 1);
    const worth = new Map(files.map((file) => [file, found(file) / ((this.costs.get(file) ?? 0) + 20)]));
    return [...files].sort((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0));
  }

  /** @param {string} file @returns {Promise<{ tests: Test[], afterwards: readonly (() => unknown)[] }>} */
  async collect(file) {
    this.loads++;
    const { tests, afterwards } = await this.collectTests?.(() => import(`${pathToFileURL(file).href}?load=${String(this.loads)}`)) ?? { tests: [], afterwards: [] };
    return { tests: tests.map((test) => ({ ...test, id: `${file}#${test.id}` })), afterwards };
  }

  /**
   * Runs one test between the hooks around it; null where it passes, otherwise what went wrong.
   * @param {Test} test
   * @returns {Promise<unknown>}
   */
  async run(test) {
    this.unhandled = null;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    const late = new Promise((_, reject) => { timer = startTimer(() => { reject(TOO_LONG); }, LONGEST_TEST); });
    try {
      await Promise.race([runWithHooks(test), late]);
      return this.unhandled;
    } catch (error) {
      // A test that still waits never gets to the hooks after it, such as those that put the timers back.
      if (error === TOO_LONG) await runHooksAfter(test);
      return error ?? new Error('Something was thrown that says nothing.');
    } finally {
      stopTimer(timer);
    }
  }
}

/** @param {Test} test */
async function runWithHooks({ run, suites }) {
  for (const suite of suites) {
    if (!suite.begun) for (const hook of suite.beforeAll) await hook();
    suite.begun = true;
  }
  try {
    for (const hook of suites.flatMap(({ beforeEach }) => beforeEach)) await hook();
    await run();
  } finally {
    await runHooksAfter({ suites });
  }
}

/** @param {Pick<Test, 'suites'>} test */
async function runHooksAfter({ suites }) {
  for (const hook of [...suites].reverse().flatMap(({ afterEach }) => afterEach)) await hook();
}

/**
 * @param {Counts} some
 * @param {Counts} others
 */
function addCounts(some, others) {
  const sum = { ...some };
  for (const [id, count] of Object.entries(others)) sum[id] = (sum[id] ?? 0) + count;
  return sum;
}

/** @param {string} place */
function testFilesIn(place) {
  if (statSync(place).isFile()) return [resolve(place)];
  return readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts')).map((file) => resolve(join(place, file)));
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** @param {ConstructorParameters<typeof InProcessRunner>[0]} options */
function makeRunner(options) {
  return new InProcessRunner(options);
}
makeRunner.inject = ['options'];

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', factory: makeRunner }];
