import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const DEPENDENCIES: Plugin = {
  name: 'dependencies-stay-outside',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^[a-z@]/i }, ({ path, kind }) => (kind === 'entry-point' || path.startsWith('@cse-screening/core') ? null : { external: true }));
  },
};

/**
 * Builds the program from source, so that it can be run as a process of its own. Returns the path of its file, which is
 * not that of another test that runs at the same time.
 */
export async function buildProgram(): Promise<string> {
  const outfile = fileURLToPath(new URL(`../.cache/main-${env['VITEST_WORKER_ID'] ?? '0'}.js`, import.meta.url));
  const entry = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', conditions: ['@cse-screening/source'], plugins: [DEPENDENCIES], logLevel: 'silent' });
  return outfile;
}
