import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { TRIED } from '../../bench/src/document.mjs';

it('what was tried for speed stands in the benchmarks as their generator has it', () => {
  expect(readFileSync(new URL('../../../docs/benchmarks.md', import.meta.url), 'utf8')).toContain(`\n\n${TRIED}\n\n`);
});
