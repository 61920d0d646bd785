import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { writeCommand } from '../src/write-command.ts';
import { buildProgram } from './build-program.ts';

const fixture = (name: string) => new URL(`./fixtures/${name}`, import.meta.url);
let program: string;

beforeAll(async () => {
  program = await buildProgram();
}, 60_000);

/** A folder to work in, and how to run lines in it through a shell that finds `cse-rules`. */
function openShell(): { readonly folder: string; readonly sh: (lines: string) => Promise<{ readonly code: number; readonly printed: string }> } {
  const place = mkdtempSync(join(tmpdir(), 'cse-rules-'));
  onTestFinished(() => { rmSync(place, { recursive: true }); });
  const [bin, folder] = [join(place, 'bin'), join(place, 'work')];
  mkdirSync(bin);
  mkdirSync(folder);
  writeFileSync(join(bin, 'cse-rules'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`, { mode: 0o755 });
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` };
  const sh = (lines: string) => new Promise<{ code: number; printed: string }>((resolve) => {
    execFile('sh', ['-c', lines], { cwd: folder, env }, (error, stdout, stderr) => { resolve({ code: error === null ? 0 : Number(error.code), printed: stdout + stderr }); });
  });
  return { folder, sh };
}

/** The commands that a text says to copy: each from its name to the end of its line. */
const commandsIn = (printed: string) => [...printed.matchAll(/(?:^ +|: |^)(cse-rules (?:bump|check|diff|publish|test|watch) .*)$/gm)].map(([, command = '']) => command);

/** Lays the rule set of the fixtures where a version stands. */
function layOut(rules: string, edit: (text: string) => string = (text) => text): string {
  mkdirSync(join(rules, 'ours/1.0.0'), { recursive: true });
  writeFileSync(join(rules, 'ours/1.0.0/rule-set.json'), edit(readFileSync(fixture('ours.json'), 'utf8')));
  cpSync(fixture('ours-cases.json'), join(rules, 'ours/1.0.0/cases.json'));
  return 'ours/1.0.0/rule-set.json';
}

describe('a command that is written to be copied', () => {
  it.each([
    'rules', 'two words', "the board's", 'a "quoted" name', '$HOME', '`touch ran`', 'R&D; touch ran', '-rules', '--root', 'back\\slash', 'back\\\\slashes', 'end\\', '~', '#1 (new)*', 'it\'s "$5"!', 'Plâs', '',
  ])('gives the program the very file and folder: %s', async (name) => {
    const { folder, sh } = openShell();
    const { printed } = await sh(`PATH=.:$PATH; printf '#!/bin/sh\\nprintf "<%%s>" "$@"' > cse-rules; chmod +x cse-rules; ${writeCommand('bump', [`${name}/rule-set.json`], name)}`);
    expect(printed).toBe(`<bump><${name.startsWith('-') ? './' : ''}${name}/rule-set.json><--root=${name}>`);
    expect(existsSync(join(folder, 'ran'))).toBe(false);
  });

  it('holds nothing that a terminal would obey', () => {
    expect(writeCommand('bump', ['a\u001b[2Jb\nc'])).toBe('cse-rules bump "a\\u{1b}[2Jb\\u{a}c"');
  });
});

/** What `publish` has to be told; the day is never past. */
const PUBLISH = '--by "Policy lead" --reason "For a test" --in-force-from 2999-01-01 --review-by 2999-01-02';

const AWKWARD = 'the board\'s "own" rules; touch ran $HOME';

describe('what is printed to be copied', () => {
  it('runs as it stands after publish and after bump, in a folder with an awkward name', async () => {
    const { folder, sh } = openShell();
    const file = layOut(join(folder, AWKWARD));
    const published = await sh(`cse-rules publish ${PUBLISH} '${AWKWARD.replaceAll("'", "'\\''")}/${file}'`);
    const [toBump = '', ...others] = commandsIn(published.printed);
    expect({ code: published.code, others }, published.printed).toEqual({ code: 0, others: [] });
    const bumped = await sh(toBump);
    const next = commandsIn(bumped.printed);
    expect({ code: bumped.code, next: next.map((command) => command.split(' ')[1]) }, bumped.printed).toEqual({ code: 0, next: ['diff', 'bump'] });
    for (const command of next) expect(await sh(command)).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, 'ran'))).toBe(false);
  });

  it('is one line where the text around it is broken into lines', async () => {
    const { folder, sh } = openShell();
    const rules = join(folder, 'rules of the whole partnership, as adopted');
    const file = layOut(rules, (text) => text.replace('"status": "draft"', '"status": "published"'));
    const checked = await sh(`cse-rules check "${rules}/${file}"`);
    const [toPublish = '', ...others] = commandsIn(checked.printed);
    expect(others).toEqual([]);
    expect((await sh(`${toPublish} ${PUBLISH}`)).printed).toContain('ours 1.0.0 is published');
  });

  it('leads on from a new rule set, and from one that is there already', async () => {
    const { sh } = openShell();
    const written = await sh('cse-rules new our-screening --out "our rules"');
    const [toWatch = ''] = commandsIn(written.printed);
    expect((await sh(`${toWatch} --once`)).printed).toContain('our-screening 0.1.0, draft');
    const [toBump = ''] = commandsIn((await sh('cse-rules new our-screening --out "our rules"')).printed);
    expect((await sh(toBump)).printed).toContain('No earlier version of our-screening');
  });

  it('names the folder that --root named, without which nothing would be written', async () => {
    const { folder, sh } = openShell();
    const file = layOut(join(folder, 'our rules'));
    mkdirSync(join(folder, 'desk'));
    const { printed } = await sh(`cd desk && cse-rules publish "../our rules/${file}" --root "../our rules" ${PUBLISH}`);
    expect(await sh(`cd desk && ${commandsIn(printed).join('')}`)).toEqual({ code: 0, printed: expect.stringContaining('Version 1.0.1 is started') as unknown });
  });
});
