import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/index.ts';
import { createTestIo } from '../test-io.ts';

const ROOT = new URL('../../../../', import.meta.url);
const folders = (path: string) => readdirSync(new URL(path, ROOT), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() && entry.name !== 'node_modules' ? [`${path}${entry.name}/`] : []));
const shipped = [...folders('rules/').flatMap(folders), ...folders('examples/rule-sets/')].map((folder) => `${folder}rule-set.json`).filter((file) => existsSync(new URL(file, ROOT)));

describe('a check of a shipped rule set', () => {
  it.each(shipped)('finds no error and no warning in %s', async (file) => {
    const io = createTestIo(new Map(), (path) => (existsSync(new URL(path, ROOT)) ? readFileSync(new URL(path, ROOT), 'utf8') : undefined));
    const status = await run(['check', file, '--strict', '--date', '2026-12-01'], io);
    expect(io.printed.out).toMatch(/^1 file checked: no errors, no warnings\.\n/);
    expect({ status, stderr: io.printed.err }).toEqual({ status: 0, stderr: '' });
  });

  it('compares the quotes of Gloucestershire with the strategy', async () => {
    const file = 'rules/gloucestershire-cse/1.0.0/rule-set.json';
    const others = (path: string) => (path.startsWith('rules/sources/') ? 'another document' : existsSync(new URL(path, ROOT)) ? readFileSync(new URL(path, ROOT), 'utf8') : undefined);
    const io = createTestIo(new Map(), others);
    expect(await run(['check', file, '--date', '2026-12-01'], io)).toBe(1);
    expect(io.printed.out).toContain('code   quote-differs');
  });
});
