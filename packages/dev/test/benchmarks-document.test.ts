import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('what was tried for speed stands in the benchmarks as their generator has it', async () => {
  // By its address, since the benchmarks are not type-checked as strictly as what imports them here would be.
  const { TRIED } = (await import(new URL('../../bench/src/document.mjs', import.meta.url).href)) as { readonly TRIED: string };
  expect(readFileSync(new URL('../../../docs/benchmarks.md', import.meta.url), 'utf8')).toContain(`\n\n${TRIED}\n\n`);
});
