import { PARTS } from './packages/dev/src/mutation/parts.mjs';

// `npm run mutation` sets the part; docs/mutation.md says what it measures, and what came of it.
const name = process.env['CSE_MUTATION_PART'] ?? 'parse';
const { mutate, tests } = PARTS[name];

/** Mutation testing of one part of what decides a category. */
export default {
  testRunner: 'in-process',
  inProcess: { tests },
  // Of Stryker's runner for vitest, to hold the other to: `npm run mutation -- parse --testRunner vitest`.
  vitest: { configFile: 'vitest.mutation.config.mjs', related: false },
  plugins: ['@stryker-mutator/vitest-runner', './packages/dev/src/mutation/test-runner.mjs'],
  warnings: { unknownOptions: false },
  mutate,
  ignorePatterns: ['dist', '.cache', 'coverage', 'packages/bench', 'packages/elements', 'docs/images', '*.png', '.stryker-tmp*'],
  coverageAnalysis: 'perTest',
  // A mutant that is met only while a file is loaded would need every test, in a new process.
  ignoreStatic: true,
  concurrency: 2,
  // Each loading of a test file stays in memory.
  maxTestRunnerReuse: 150,
  // On a busy machine a mutant that nothing finds takes many times as long as the first run: it must not count as found.
  timeoutMS: 30_000,
  timeoutFactor: 4,
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: `.cache/mutation-${name}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: `.stryker-tmp-${name}`,
  cleanTempDir: 'always',
  thresholds: { high: 98, low: 95, break: 95 },
};
