import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

/** The modules of others that a module needs before it runs: what it imports, and what that imports, but not what it may load later. */
function neededBy(file: string, { inputs }: Metafile, seen = new Set<string>()): ReadonlySet<string> {
  const own = Object.entries(inputs).find(([path]) => `/${path}`.endsWith(file));
  if (own === undefined) throw new Error(`${file} is not among what was built.`);
  for (const { path, kind, external } of own[1].imports) {
    if (kind !== 'import-statement' || seen.has(path)) continue;
    seen.add(path);
    if (external !== true) neededBy(`/${path}`, { inputs, outputs: {} }, seen);
  }
  return seen;
}

it('the program starts without what only some of its commands need', async () => {
  const { metafile } = await build({ entryPoints: [`${SRC}main.ts`], outdir: SRC, bundle: true, write: false, packages: 'external', platform: 'node', format: 'esm', splitting: true, metafile: true });
  const needed = [...neededBy('/src/main.ts', metafile)].filter((path) => !path.includes('/') || path.startsWith('@'));
  expect(needed.filter((path) => !path.startsWith('node:')).sort()).toEqual(['@cse-screening/core/escape-controls', 'commander']);
  // It can fail: a command needs more.
  expect([...neededBy('/src/commands/check.ts', metafile)]).toContain('@cse-screening/core/lint');
});
