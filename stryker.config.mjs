/**
 * Mutation testing of what decides a category: the parser and both evaluators. `npm run mutation`; a part of it with
 * `npm run mutation -- --mutate packages/core/src/parse/read-json.ts`.
 */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  mutate: ['packages/core/src/{parse,evaluate,engine}/**/*.ts', 'packages/core/src/format/facts.ts'],
  ignorePatterns: ['dist', '.cache', 'coverage', 'packages/bench', 'packages/elements', 'docs/images', '*.png'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: '.cache/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: '.stryker-tmp',
  cleanTempDir: 'always',
  thresholds: { high: 98, low: 95, break: 95 },
};
