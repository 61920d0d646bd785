import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EXAMPLES } from '../src/examples.mjs';
import { ROOT } from '../src/run.mjs';
import { PARTS, STEPS } from '../src/steps.mjs';

const read = (page: string) => readFileSync(join(ROOT, page), 'utf8');
const examples = EXAMPLES.map(({ name }) => name);
const PAGES = ['README.md', 'CONTRIBUTING.md', 'docs/embedding/README.md', 'docs/policy-leads/README.md', 'packages/elements/README.md'];

it('the README names every example that npm start serves', () => {
  expect(examples.filter((name) => !read('README.md').includes(`\`${name}\``) && !read('README.md').includes(`--example ${name}\``))).toEqual([]);
});

it.each(PAGES)('%s names no example and no step of npm test that there is not', (page) => {
  const named = [...read(page).matchAll(/npm start -- --example ([a-z-]+)/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !examples.includes(name))).toEqual([]);
  const steps = [...read(page).matchAll(/npm test -- ([a-z ]+)`/g)].flatMap(([, names = '']) => names.split(' '));
  expect(steps.filter((name) => ![...STEPS, ...PARTS].some((step) => step.name === name))).toEqual([]);
});

it('every command of npm run that a page names is one of the root', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
  const named = [...PAGES, 'docs/mutation.md', 'docs/benchmarks.md', 'docs/benchmarks-elements.md', 'docs/accessibility-statement.md', 'CHANGELOG.md'].flatMap((page) => [...read(page).matchAll(/npm run ([a-z:-]+)/g)].map(([, name = '']) => name));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
