import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import ts from 'typescript';

/**
 * Builds the program from source, so that it can be run as a process of its own. Returns the path of its file, which is
 * not that of another test that runs at the same time.
 */
export async function buildProgram(): Promise<string> {
  const file = fileURLToPath(new URL(`../.cache/main-${env['VITEST_WORKER_ID'] ?? '0'}.js`, import.meta.url));
  const bundle = await rollup({
    input: fileURLToPath(new URL('../src/main.ts', import.meta.url)),
    external: (id) => /^[a-z@]/i.test(id) && !id.startsWith('@cse-screening/core'),
    plugins: [
      nodeResolve({ exportConditions: ['@cse-screening/source'], extensions: ['.ts'] }),
      { name: 'strip-types', transform: (code, id) => (id.endsWith('.ts') ? stripTypes(code) : null) },
    ],
  });
  await bundle.write({ file, format: 'es' });
  await bundle.close();
  return file;
}

function stripTypes(code: string): { code: string; map: null } {
  const { outputText } = ts.transpileModule(code, { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true } });
  return { code: outputText, map: null };
}
