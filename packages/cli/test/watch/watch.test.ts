import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/index.ts';
import { buildProgram } from '../build-program.ts';
import { createTestIo } from '../test-io.ts';

const FILE = 'rules/ours/1.0.0/rule-set.json';
const CASES = 'rules/ours/1.0.0/cases.json';
const fixture = (name: string) => readFileSync(fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url)), 'utf8');
const rules = fixture('ours.json');

describe('watching in a process', () => {
  let program: string;
  let folder: string;
  let watching: ChildProcess | null = null;

  beforeAll(async () => {
    program = await buildProgram();
  }, 60_000);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cse-rules-'));
    mkdirSync(join(folder, 'rules/ours/1.0.0'), { recursive: true });
    save(rules);
    writeFileSync(join(folder, CASES), fixture('ours-cases.json'));
  });

  afterEach(() => {
    watching?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  const save = (text: string) => { writeFileSync(join(folder, FILE), text); };

  /** Starts watching; `until` waits for the next look that has a text, and fails at one that never comes by the test's own limit. */
  function start(): { child: ChildProcess; until: (wanted: string) => Promise<string> } {
    const child = spawn(process.execPath, [program, 'watch', FILE], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
    watching = child;
    let printed = '';
    const out = child.stdout;
    out.on('data', (chunk: Buffer) => { printed += chunk.toString(); });
    const until = async (wanted: string) => {
      while (!printed.includes(wanted)) await once(out, 'data');
      const seen = printed;
      printed = '';
      return seen;
    };
    return { child, until };
  }

  it('ends quietly at the next save where nobody reads it any more', async () => {
    const { child, until } = start();
    await until('6 passed');
    child.stdout?.destroy();
    const closed = once(child, 'close');
    save(rules.replace('"value": 2', '"value": 3'));
    expect(await closed).toEqual([0, null]);
  });

  it('looks again at every save, survives a half-saved file and a folder that goes and comes back, and ends cleanly', async () => {
    const { child, until } = start();
    expect(await until('6 passed')).toContain('Nothing moves');

    save(rules.replace('"value": 2', '"value": 3'));
    expect(await until('4 passed, 2 failed')).toContain('Level 2 → Level 1');

    save(rules.slice(0, 900));
    await until('cannot be used as it is saved');

    save('');
    await until('The file is empty');

    // As editors save that put a new file in the place of the old one.
    writeFileSync(join(folder, `${FILE}~`), rules.replace('Call 999 now.', 'Call 999 straight away.'));
    renameSync(join(folder, `${FILE}~`), join(folder, FILE));
    await until('6 passed');

    writeFileSync(join(folder, CASES), fixture('ours-cases.json').replace('"category": "level-2"', '"category": "level-3"'));
    await until('5 passed, 1 failed');

    rmSync(join(folder, FILE));
    await until('there is no such file');
    save(rules);
    await until('5 passed, 1 failed');

    // As where another state of the folder is checked out, and this one again.
    rmSync(join(folder, 'rules'), { recursive: true });
    await until('there is no such file');
    mkdirSync(join(folder, 'rules/ours/1.0.0'), { recursive: true });
    writeFileSync(join(folder, CASES), fixture('ours-cases.json'));
    save(rules);
    await until('6 passed');
    save(rules.replace('"value": 2', '"value": 3'));
    await until('4 passed, 2 failed');

    child.kill('SIGINT');
    expect(await until('No longer watching.')).not.toContain('\u001b');
    expect(await once(child, 'close')).toEqual([0, null]);
  });
});

describe('watching on a terminal', () => {
  it('shows each look on a screen of its own that does not scroll, and saves that come together as one', async () => {
    const files = new Map([[FILE, rules], [CASES, fixture('ours-cases.json')]]);
    const io = createTestIo(files);
    const screens: string[] = [];
    const status = await run(['watch', FILE], {
      ...io,
      out: (text) => { screens.push(text); },
      terminalRows: () => 12,
      watchFiles: async (paths, onChange) => {
        expect(paths).toEqual([FILE, CASES]);
        onChange();
        while (screens.length < 1) await new Promise(setImmediate);
        for (let save = 0; save < 3; save += 1) onChange();
      },
    });
    expect(status).toBe(0);
    const [first = '', second = '', ...rest] = screens;
    expect(first).toContain('Waiting for the first save. Ctrl+C ends.');
    expect(second).toContain('Save 3. Ctrl+C ends.');
    for (const screen of [first, second]) {
      expect(screen.startsWith('\u001b[2J')).toBe(true);
      expect(screen.split('\n').length).toBeLessThanOrEqual(12);
    }
    expect(rest).toEqual(['No longer watching.\n']);
  });
});

describe('a look', () => {
  const CASE = (name: string) => ({ name, answers: { missing: 'yes' }, expect: { indicated: { category: 'level-3' } } });
  const casesOf = (cases: readonly object[]) => JSON.stringify({ ruleSet: { id: 'ours', version: '1.0.0' }, cases });
  const many = rules.replace(/"help": \{ "en": "If yes, call 999[^}]*\}/, `"help": { "en": "A risky lifestyle, promiscuous, streetwise, absconded, involved in CSE and prostitution." }`);

  it.each<[what: string, text: string, cases: string, status: number, said: RegExp]>([
    ['findings that are not shown', many, fixture('ours-cases.json'), 0, /… and \d+ more: cse-rules check rules\/ours\/1\.0\.0\/rule-set\.json\n/],
    ['failed cases that are not shown', rules, casesOf(Array.from({ length: 7 }, (_, i) => CASE(`Case ${String(i)}`))), 1, /test {3}0 passed, 7 failed\n[^]*… and 2 more: cse-rules test rules\/ours\/1\.0\.0\/rule-set\.json\n/],
    ['cases that cannot be used', rules, casesOf([]), 1, /test {3}the cases cannot be used\n {2}line 1 {2}error {2}"cases" is empty\./],
    ['cases that are not there', rules, '', 1, /test {3}rules\/ours\/1\.0\.0\/cases\.json cannot be read\n/],
  ])('says that there are %s', async (_, text, cases, status, said) => {
    const io = createTestIo(new Map([[FILE, text], ...(cases === '' ? [] : [[CASES, cases] as const])]));
    expect(await run(['watch', FILE, '--once'], io)).toBe(status);
    expect(io.printed.out).toMatch(said);
  });

  it('compares with the first save that can be used, where the file was half written when watching began', async () => {
    let text = rules.slice(0, 900);
    const io = createTestIo(new Map([[CASES, fixture('ours-cases.json')]]), (path) => (path === FILE ? text : undefined));
    const looks: string[] = [];
    const save = async (saved: string, onChange: () => void) => {
      const before = looks.length;
      text = saved;
      onChange();
      while (looks.length === before) await new Promise(setImmediate);
    };
    await run(['watch', FILE], {
      ...io,
      out: (look) => { looks.push(look); },
      watchFiles: async (_, onChange) => {
        for (const saved of [text, rules, rules.replace('"value": 2', '"value": 3')]) await save(saved, onChange);
      },
    });
    expect(looks[0]).toContain('cannot be used as it is saved');
    expect(looks[1]).toContain('Nothing moves');
    expect(looks[2]).toContain('Level 2 → Level 1');
  });
});
