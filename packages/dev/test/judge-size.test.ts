import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeBundle, judgeBundle } from '../src/judge-size.mjs';
import { ROOT } from '../src/run.mjs';

const budget = { name: 'the element', goal: 35_000, limit: 40_000 };
const bundle = { code: 'const medieval=1;retrieval(2);x.eval(3)', gzip: 39_999, modules: ['packages/core/src/index.ts', 'node_modules/lit-html/lit-html.js', 'node_modules/ajv-like/index.js'] };

describe('a bundle is held to its budget', () => {
  it('passes within its limit', () => {
    expect(judgeBundle(bundle, budget, ['ajv', 'eval(', 'new Function'])).toEqual([]);
  });

  it('fails above it, and says by how much and what to do', () => {
    expect(judgeBundle({ ...bundle, gzip: 41_500 }, budget, [])).toEqual([expect.stringMatching(/^the element is 1\.5 kB over its limit of 40\.0 kB\. Take something out, /)]);
  });

  it.each([
    { what: 'a library', inside: { modules: ['node_modules/ajv/dist/ajv.js'] }, name: 'ajv' },
    { what: 'eval', inside: { code: 'const x=eval("1")' }, name: 'eval(' },
    { what: 'new Function', inside: { code: 'return new Function("a","b")' }, name: 'new Function' },
  ])('fails where it holds $what', ({ inside, name }) => {
    expect(judgeBundle({ ...bundle, ...inside }, budget, ['ajv', 'eval(', 'new Function'])).toEqual([`the element holds ${name}, which no page may load.`]);
  });

  it('is shown with its goal and its parts', () => {
    const parts = [{ name: 'core/evaluate', gzip: 9300 }, { name: 'lit-html', gzip: 400 }];
    expect(describeBundle({ gzip: 36_000, parts }, budget)).toBe('the element: 36.0 kB, 1.0 kB over its goal of 35.0 kB; limit 40.0 kB\n    9.3 kB  core/evaluate\n    0.4 kB  lit-html');
    expect(describeBundle({ gzip: 34_000, parts: [] }, budget)).toBe('the element: 34.0 kB, within its goal of 35.0 kB');
  });
});

it('the README of the elements names each limit and each goal', () => {
  const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
  const { bundles } = JSON.parse(read('packages/dev/size-budget.json')) as { bundles: { goal: number; limit: number }[] };
  const [, said = ''] = /^What a page loads: (.*?)\n\n/ms.exec(read('packages/elements/README.md')) ?? [];
  expect(said).not.toBe('');
  expect(bundles.flatMap(({ goal, limit }) => [limit, goal]).map((bytes) => `${(bytes / 1000).toFixed(1)} kB`).filter((size) => !said.includes(size))).toEqual([]);
});
