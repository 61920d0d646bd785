import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** It goes by the name of its own file, which it would not have in another. */
const OUTSIDE = ['write-file-atomic'];

/** For what a dependency asks for by `require`, which a module does not have. */
const REQUIRE = "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

/** One for all test files of a process, which share what is loaded. */
let built: Promise<string> | undefined;

/**
 * Builds the program from source, so that it can be run as a process of its own: in one file with its dependencies, which a
 * process reads in half the time. Returns the path of that file, which is not that of another test that runs at the same time.
 */
export function buildProgram(): Promise<string> {
  return (built ??= bundle());
}

async function bundle(): Promise<string> {
  const outfile = fileURLToPath(new URL(`../.cache/main-${env['VITEST_WORKER_ID'] ?? '0'}.js`, import.meta.url));
  const entry = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', conditions: ['@cse-screening/source'], mainFields: ['module', 'main'], external: OUTSIDE, banner: { js: REQUIRE }, logLevel: 'silent' });
  return outfile;
}
