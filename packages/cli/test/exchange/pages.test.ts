import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/index.ts';
import { createTestIo } from '../test-io.ts';
import { linesOf, RECORD, reviewedLines } from './material.ts';

const ROOT = new URL('../../../../', import.meta.url);
const PAGES = ['referral', 'statistics', 'fhir', 'missing', 'oversight'];

/** The files that a page speaks of: those that it shows in full, and those that hold records. */
function filesOf(page: string): Map<string, string> {
  const shown = [...page.matchAll(/`([a-z]+\.json)`[^`]*\n\n```json\n(.*?)```/gs)].map(([, name = '', text = '']): [string, string] => [name, text]);
  return new Map([...shown, ['record.json', JSON.stringify(RECORD)], ['records.jsonl', linesOf([['stroud', 'female', 7], ['cotswolds', 'male', 6]])], ['reviewed.jsonl', reviewedLines()]]);
}

describe('what the pages say to type', () => {
  it.each(PAGES)('works: %s', async (name) => {
    const page = readFileSync(new URL(`docs/systems/${name}.md`, ROOT), 'utf8');
    const io = createTestIo(filesOf(page), (path) => {
      const file = new URL(path, ROOT);
      return path.startsWith('rules/') && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    });
    const commands = [...page.matchAll(/```sh\n(.*?)```/gs)].flatMap(([, block = '']) => block.trim().split('\n'));
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) {
      io.printed.err = '';
      const [program, ...args] = command.split(' ');
      expect(program).toBe('cse-rules');
      expect([command, await run(args, io), io.printed.err.match(/ {2}error {2}.*/)]).toEqual([command, 0, null]);
      const out = args[args.indexOf('--out') + 1];
      if (args.includes('--out')) expect(io.written.get(out ?? '')?.length).toBeGreaterThan(100);
    }
  });

  it('writes a referral without a gap but those that the page’s own record has', async () => {
    const page = readFileSync(new URL('docs/systems/referral.md', ROOT), 'utf8');
    const io = createTestIo(filesOf(page), (path) => (path.startsWith('rules/') ? readFileSync(new URL(path, ROOT), 'utf8') : undefined));
    expect(await run(['refer', 'record.json', '--rules', 'rules/gloucestershire-cse/1.0.0/rule-set.json', '--with', 'given.json', '--format', 'json'], io)).toBe(0);
    expect(io.printed.err).toContain('would miss 2 things');
  });
});
