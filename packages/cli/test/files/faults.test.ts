import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildProgram } from '../build-program.ts';

const STOP_AT_RENAME = fileURLToPath(new URL('./stop-at-rename.mjs', import.meta.url));
const FILL_DISK = fileURLToPath(new URL('./fill-disk.mjs', import.meta.url));
const DRAFT = 'rules/ours/0.1.0';
let program: string;
/** What `new` makes, once: each test has a folder like it. */
let made: string;
let folder: string;

beforeAll(async () => {
  program = await buildProgram();
  made = mkdtempSync(join(tmpdir(), 'cse-rules-made-'));
  expect(await finish(start(['new', 'ours'], { cwd: made }))).toMatchObject({ code: 0, stderr: '' });
}, 60_000);

afterAll(() => { rmSync(made, { recursive: true, force: true }); });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cse-rules-'));
  cpSync(made, folder, { recursive: true });
});

afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

function start(args: readonly string[], { cwd = folder, preload = [] as readonly string[] } = {}): ChildProcess {
  return spawn(process.execPath, [...preload.flatMap((file) => ['--import', file]), program, ...args], { cwd });
}

async function finish(child: ChildProcess): Promise<{ code: number | null; stdout: string; stderr: string }> {
  if (child.stdout === null || child.stderr === null) throw new Error('The output is not read.');
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close') as Promise<[number | null]>]);
  return { code, stdout, stderr };
}

const read = (path: string) => readFileSync(join(folder, path), 'utf8');

describe('51: a path out of the folder', () => {
  it.each([
    ['above it', ['new', 'x', '--out', '..'], /lies outside of/],
    ['elsewhere', ['new', 'x', '--out', '/'], /lies outside of/],
    ['through a link', ['new', 'x', '--out', 'link'], /lies outside of/],
    ['above a root that is given', ['new', 'x', '--out', 'rules', '--root', 'rules/ours'], /lies outside of/],
  ])('is refused: %s', async (_, args, message) => {
    const outside = mkdtempSync(join(tmpdir(), 'cse-rules-outside-'));
    symlinkSync(outside, join(folder, 'link'));
    const { code, stderr } = await finish(start(args));
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(readdirSync(outside)).toEqual([]);
    expect(existsSync(join(folder, 'rules/x'))).toBe(false);
    rmSync(outside, { recursive: true });
  });
});

describe('what to do about a path out of the folder', () => {
  it.each([
    ['new', ['new', 'x', '--out', '../rules'], 'Go to the folder it is in first, or name that folder with --root.\n'],
    ['bump', ['bump', `../${DRAFT}/rule-set.json`, 'major'], 'Go to the folder it is in first, or name that folder with --root.\n'],
    ['docs', ['docs', `../${DRAFT}/rule-set.json`, '--out', '../ours.html'], 'Go to the folder it is in first.\n'],
    ['check', ['check', `../${DRAFT}/rule-set.json`, '--fix'], 'Go to the folder it is in first.\n'],
  ])('names --root where the command takes it, and only there: %s', async (_, args, advice) => {
    const cwd = join(folder, 'elsewhere');
    mkdirSync(cwd);
    const path = join(folder, DRAFT, 'rule-set.json');
    // Something for --fix to correct.
    writeFileSync(path, read(`${DRAFT}/rule-set.json`).replaceAll('\n', '\r\n'));
    const before = read(`${DRAFT}/rule-set.json`);
    const { code, stderr } = await finish(start(args, { cwd }));
    expect(code).toBe(2);
    expect(stderr).toMatch(/lies outside of/);
    expect(stderr.endsWith(advice), stderr).toBe(true);
    expect(read(`${DRAFT}/rule-set.json`)).toBe(before);
    expect(readdirSync(folder).sort()).toEqual(['elsewhere', 'rules']);
  });
});

describe('52: a pipe that the reader has closed', () => {
  it('ends the program quietly, with the files written', async () => {
    const child = spawn('sh', ['-c', '"$0" "$1" new piped | head -0', process.execPath, program], { cwd: folder });
    expect(await finish(child)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(read('rules/piped/0.1.0/rule-set.json')).toContain('"piped"');
  });
});

/** Mounts a disk of 24 kB, where the one who runs the tests may. */
const mount = (place: string) => process.platform === 'linux' && spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=24k', 'tmpfs', place]).status === 0;
const unmount = (place: string) => spawnSync('/bin/umount', [place]);

function mayMount(): boolean {
  const place = mkdtempSync(join(tmpdir(), 'cse-rules-disk-'));
  const mounted = mount(place);
  if (mounted) unmount(place);
  rmSync(place, { recursive: true });
  return mounted;
}

describe('53: a full disk', () => {
  const FULL = { code: 2, stdout: '', stderr: 'rules/ours/1.0.0/cases.json was not written: the disk is full. What stood there before is unchanged.\n' };
  const bump = ['bump', `${DRAFT}/rule-set.json`, 'major'];

  it('leaves the original as it was, nothing beside it, and says so', async () => {
    const before = read(`${DRAFT}/cases.json`);
    expect(await finish(start(bump, { preload: [FILL_DISK] }))).toEqual(FULL);
    expect(readdirSync(join(folder, 'rules/ours/1.0.0'))).toEqual(['cases.json', 'rule-set.json']);
    expect(read('rules/ours/1.0.0/cases.json')).toBe(before);
  });

  it.runIf(mayMount())('does so on a disk that is really full', async () => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    expect(mount(disk)).toBe(true);
    try {
      cpSync(join(folder, 'rules/ours'), join(disk, 'rules/ours'), { recursive: true });
      expect(() => { writeFileSync(join(disk, 'filler'), Buffer.alloc(24_000)); }).toThrow('ENOSPC');
      const before = readFileSync(join(disk, DRAFT, 'cases.json'), 'utf8');
      expect(await finish(start(bump, { cwd: disk }))).toEqual(FULL);
      expect(readdirSync(join(disk, 'rules/ours/1.0.0'))).toEqual(['cases.json', 'rule-set.json']);
      expect(readFileSync(join(disk, 'rules/ours/1.0.0/cases.json'), 'utf8')).toBe(before);
    } finally {
      unmount(disk);
    }
  });
});

describe('54: an end while a file is being written', () => {
  it.each([
    ['SIGINT', []],
    ['SIGTERM', []],
    // Nothing can be tidied away by a program that is killed: what matters is the original.
    ['SIGKILL', [expect.stringMatching(/^rule-set\.json\.\d+$/)]],
  ] as const)('leaves the original as it was: %s', async (signal, left) => {
    cpSync(join(folder, DRAFT), join(folder, 'flat/ours/flat'), { recursive: true });
    const before = read('flat/ours/flat/cases.json');
    const child = start(['bump', 'flat/ours/flat/rule-set.json', 'major'], { preload: [STOP_AT_RENAME] });
    const [chunk] = (await once(child.stderr as NonNullable<typeof child.stderr>, 'data')) as [Buffer];
    expect(chunk.toString()).toBe('about to rename\n');
    expect(readdirSync(join(folder, 'flat/ours/flat'))).toHaveLength(3);
    child.kill(signal);
    expect(await once(child, 'close')).toEqual([null, signal]);
    expect(read('flat/ours/flat/cases.json')).toBe(before);
    const expected = left.map(() => expect.stringMatching(/^cases\.json\.\d+$/) as unknown);
    expect(readdirSync(join(folder, 'flat/ours/flat')).filter((name) => !/^(cases|rule-set)\.json$/.test(name))).toEqual(expected);
  });

  it('is made good by the same command', async () => {
    const child = start(['bump', `${DRAFT}/rule-set.json`, 'major'], { preload: [STOP_AT_RENAME] });
    await once(child.stderr as NonNullable<typeof child.stderr>, 'data');
    child.kill('SIGKILL');
    await once(child, 'close');
    // The folder has moved already; the files in it have their old number.
    const { code } = await finish(start(['bump', 'rules/ours/1.0.0/rule-set.json', 'major']));
    expect(code).toBe(0);
    expect(JSON.parse(read('rules/ours/1.0.0/rule-set.json'))).toMatchObject({ version: '1.0.0' });
    expect(JSON.parse(read('rules/ours/1.0.0/cases.json'))).toMatchObject({ ruleSet: { version: '1.0.0' } });
  });
});

describe('56: characters that a terminal would obey', () => {
  it('are shown as their codes, from a file and from its name', async () => {
    const path = join(folder, DRAFT, 'rule-set.json');
    // The one that JSON takes as it stands: a terminal of eight bits starts a command with it.
    writeFileSync(path, read(`${DRAFT}/rule-set.json`).replace('"draft"', '"dr\u009b2Jaft"'));
    const name = `${DRAFT}/rule-set.json`;
    for (const args of [['watch', name, '--once'], ['bump', name, 'major'], ['publish', name, '--by', 'x', '--reason', 'y'], ['bump', '\u009b31m/rule-set.json'], ['new', 'x', '--out', '../\u001b[31m']]) {
      const { code, stdout, stderr } = await finish(start(args));
      expect(code).not.toBe(0);
      for (const control of ['\u001b', '\u009b']) expect(stdout + stderr).not.toContain(control);
      expect(stdout + stderr).toMatch(/\\u\{[19]b\}/);
    }
  });
});
