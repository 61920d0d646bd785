import { defineConfig } from 'vitest/config';
import { PARTS } from './packages/dev/src/mutation/parts.mjs';

// The tests that decide over the mutants of a part, for Stryker's own runner.
const part = PARTS[process.env['CSE_MUTATION_PART'] ?? 'parse'];

export default defineConfig({
  test: {
    include: part?.tests.map((place) => (place.endsWith('.ts') ? place : `${place}/**/*.test.ts`)) ?? [],
    environment: 'node',
    testTimeout: 20_000,
  },
});
