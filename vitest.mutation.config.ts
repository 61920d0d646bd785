import { defineConfig } from 'vitest/config';

// The tests that decide over a mutant: those of the parser and the evaluators, without the long random runs.
export default defineConfig({
  test: {
    include: ['packages/core/test/{parse,evaluate,engine,explain,conformance,reference}/**/*.test.ts'],
    environment: 'node',
    testTimeout: 20_000,
  },
});
