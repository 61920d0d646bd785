import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/index.ts';
import { createTestIo } from '../test-io.ts';

const ROOT = new URL('../../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

/** Every shipped rule set with the version before it. */
const shipped = readdirSync(new URL('rules/', ROOT)).flatMap((id) => {
  const folder = new URL(`rules/${id}/`, ROOT);
  if (!/^[a-z-]+$/.test(id)) return [];
  const versions = readdirSync(folder).filter((version) => existsSync(new URL(`${version}/rule-set.json`, folder))).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return versions.map((version, place) => ({ name: `${id}-${version}`, file: `rules/${id}/${version}/rule-set.json`, previous: place === 0 ? [] : ['--previous', `rules/${id}/${versions[place - 1] ?? ''}/rule-set.json`] }));
});

describe('documents of shipped rule sets', () => {
  it('are looked for in the right place', () => {
    expect(shipped.map(({ name }) => name)).toContain('gloucestershire-cse-1.0.0');
  });

  it.each(shipped.flatMap(({ name, file, previous }) => [['html', 'html'], ['markdown', 'md']].map(([format = '', ending = '']) => ({ path: `docs/rule-sets/${name}.${ending}`, command: ['docs', file, '--format', format, ...previous] }))))('$path is what docs writes now', async ({ path, command }) => {
    const io = createTestIo(new Map(), (name) => (existsSync(new URL(name, ROOT)) ? read(name) : undefined));
    expect(await run(command, io)).toBe(0);
    // Compared as a whole and not shown: a document is longer than any difference that could be read.
    expect(io.printed.out === read(path), `${path} is out of date: run "npm run generate"`).toBe(true);
  });

  it('are all of a rule set that is shipped', () => {
    expect(readdirSync(new URL('docs/rule-sets/', ROOT)).sort()).toEqual(shipped.flatMap(({ name }) => [`${name}.html`, `${name}.md`]).sort());
  });
});
