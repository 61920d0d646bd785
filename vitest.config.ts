import { defineConfig } from 'vitest/config';

// The packages find each other's TypeScript, so that a test never sees a stale build.
const conditions = ['@cse-screening/source', 'module', 'node', 'development|production'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/{core,cli,dev}/test/**/*.test.ts', 'rules/test/**/*.test.ts'],
    environment: 'node',
    watch: false,
    allowOnly: false,
    // No module of ours keeps anything, so files may share what is loaded: a third of the time went into loading it for each.
    isolate: false,
    // Room for a machine that is busy with other steps; nothing waits for it.
    testTimeout: 120_000,
    coverage: {
      provider: 'v8',
      include: ['packages/{core,cli}/src/**/*.ts'],
    },
  },
});
