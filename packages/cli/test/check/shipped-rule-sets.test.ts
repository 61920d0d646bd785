import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/index.ts';
import { createTestIo } from '../test-io.ts';

const ROOT = new URL('../../../../', import.meta.url);
const folders = (path: string) => readdirSync(new URL(path, ROOT), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() && entry.name !== 'node_modules' ? [`${path}${entry.name}/`] : []));
const ruleSetsIn = (found: readonly string[]) => found.map((folder) => `${folder}rule-set.json`).filter((file) => existsSync(new URL(file, ROOT)));
const inRepository = (path: string) => (existsSync(new URL(path, ROOT)) ? readFileSync(new URL(path, ROOT), 'utf8') : undefined);

async function checkStrictly(file: string): Promise<{ status: number; stdout: string; stderr: string }> {
  const io = createTestIo(new Map(), inRepository);
  const status = await run(['check', file, '--strict', '--date', '2026-12-01'], io);
  return { status, stdout: io.printed.out, stderr: io.printed.err };
}

describe('a check of a shipped rule set', () => {
  it.each(ruleSetsIn(folders('rules/').flatMap(folders)))('finds no error and no warning in %s', async (file) => {
    const { stdout, ...rest } = await checkStrictly(file);
    expect(stdout).toMatch(/^1 file checked: no errors, no warnings\.\n/);
    expect(rest).toEqual({ status: 0, stderr: '' });
  });

  it.each(ruleSetsIn(folders('examples/rule-sets/')))('finds in %s only that its invented source has no text to compare', async (file) => {
    const { stdout, ...rest } = await checkStrictly(file);
    expect([...stdout.matchAll(/^ {2}code {3}(.+)$/gm)].map(([, code]) => code)).toEqual(['quote-not-compared']);
    expect(stdout).toMatch(/^1 file checked: no errors, 1 warning\.$/m);
    expect(rest).toEqual({ status: 1, stderr: '' });
  });

  it('compares the quotes of Gloucestershire with the strategy', async () => {
    const file = 'rules/gloucestershire-cse/1.0.0/rule-set.json';
    const others = (path: string) => (path.startsWith('rules/sources/') ? 'another document' : inRepository(path));
    const io = createTestIo(new Map(), others);
    expect(await run(['check', file, '--date', '2026-12-01'], io)).toBe(1);
    expect(io.printed.out).toContain('code   quote-differs');
  });
});
