import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/index.ts';
import { createTestIo } from '../test-io.ts';

const ROOT = new URL('../../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');
const all = readdirSync(new URL('docs/systems/', ROOT)).filter((name) => name.endsWith('.md'));
/** The pages about records and the data set write one file after the other: `test/exchange` follows them. */
const ABOUT_RECORDS: ReadonlySet<string> = new Set(['fhir.md', 'missing.md', 'oversight.md', 'referral.md', 'statistics.md']);
const pages = all.filter((name) => !ABOUT_RECORDS.has(name));

/** What stays to be warned of with the pack on age, as docs/systems/age.md says: a child under 13 is known by an age and an answer. */
const BY_DESIGN = /warning {2}urgent-action-waits {2}The action ‘Tell the MASH and the police now\./;

/** The commands of a page, a line each. */
const commandsOf = (page: string) => [...read(`docs/systems/${page}`).matchAll(/^```sh\n(.*?)^```$/gms)].flatMap(([, lines = '']) => lines.trim().split('\n'));

async function play(command: string) {
  const io = { ...createTestIo(new Map(), (path) => (existsSync(new URL(path, ROOT)) ? read(path) : undefined)), today: () => '2026-12-01' };
  const [program, ...words] = command.split(' ');
  expect(program).toBe('cse-rules');
  return { status: await run(words, io), ...io.printed };
}

describe.each(pages)('docs/systems/%s', (page) => {
  it('shows a command', () => {
    expect(commandsOf(page).length).toBeGreaterThan(0);
  });

  it.each(commandsOf(page))('%s works', async (command) => {
    const { status, out, err } = await play(command);
    const warned = command.includes('gloucestershire-young-adults');
    expect({ status, err }).toEqual({ status: 0, err: warned ? (expect.stringMatching(BY_DESIGN) as unknown) : '' });
    if (command.includes(' --check')) expect(out).toContain(`The combination was checked: no errors, ${warned ? '1 warning' : 'no warnings'}.`);
    if (/^cse-rules check/.test(command)) expect(out).toContain('no errors, no warnings.');
    if (/^cse-rules test/.test(command)) expect(out).toMatch(/\d+ passed, 0 failed/);
  });
});

it('the pages name every rule set and pack that is shipped', () => {
  const index = read('docs/systems/README.md');
  const shipped = readdirSync(new URL('rules/', ROOT)).filter((id) => ['rule-set.json', 'pack.json'].some((file) => existsSync(new URL(`rules/${id}/1.0.0/${file}`, ROOT))));
  expect(shipped.length).toBeGreaterThan(10);
  expect(shipped.filter((id) => !index.includes(`\`${id}\``) && id !== 'gloucestershire-cse')).toEqual([]);
  expect(all.filter((page) => page !== 'README.md' && !index.includes(`](${page})`))).toEqual([]);
});
