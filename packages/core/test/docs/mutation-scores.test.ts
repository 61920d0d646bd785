import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const PAGE = readFileSync(new URL('../../../../docs/mutation.md', import.meta.url), 'utf8');

/** What stands in front of `n of m | p%`, in bold for what several files come to. */
const scores = [...PAGE.matchAll(/([^|]+) \| (\d+) of (\d+) \| \**([\d.]+)%/g)].map(([, name = '', found, of, score = '']) => ({ name: name.trim(), found: Number(found), of: Number(of), score }));
const parts = scores.filter(({ name }) => name.startsWith('**'));
const files = scores.filter(({ name }) => !name.startsWith('**'));
const sum = (of: readonly { readonly found: number; readonly of: number }[]) => of.reduce((all, each) => ({ found: all.found + each.found, of: all.of + each.of }), { found: 0, of: 0 });

describe('the scores of mutation testing', () => {
  it('are of four parts and of their files, which come to the same', () => {
    expect(parts).toHaveLength(4);
    expect(sum(parts)).toEqual(sum(files));
  });

  it.each(scores)('are worked out: $name', ({ found, of, score }) => {
    expect(score).toBe(((100 * found) / of).toFixed(1));
  });
});
