import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const SOURCE = new URL('../src/', import.meta.url);

/** The files that come along with an entry, types left out: those are gone when it is built. */
function reachedFrom(entry: URL, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(entry.href)) return seen;
  seen.add(entry.href);
  const text = readFileSync(entry, 'utf8');
  for (const [, file = ''] of text.matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)';$/gm)) reachedFrom(new URL(file, entry), seen);
  return seen;
}

/** Who does not use these does not ship them: each is an entry point of its own. */
const APART = ['fhir', 'missing', 'oversight', 'referral', 'statistics', 'engine', 'lint'];

const foldersOf = (entry: string) => new Set([...reachedFrom(new URL(entry, SOURCE))].map((file) => file.slice(SOURCE.href.length).split('/')[0]));

describe.each(['index.ts', 'load/index.ts'])('the entry %s', (entry) => {
  const folders = foldersOf(entry);

  it('is followed to what it is made of', () => {
    expect(folders).toContain('evaluate');
  });

  it.each(APART)('brings nothing of %s along', (folder) => {
    expect(folders).not.toContain(folder);
  });
});

it.each(APART)('%s is an entry point', (folder) => {
  const { exports } = JSON.parse(readFileSync(new URL('../package.json', SOURCE), 'utf8')) as { exports: Record<string, { default: string }> };
  expect(exports[`./${folder}`]?.default).toBe(`./dist/${folder}/index.js`);
});
