import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildProgram } from './build-program.ts';

const fixtures = fileURLToPath(new URL('./fixtures/', import.meta.url));
let program: string;

beforeAll(async () => {
  program = await buildProgram();
}, 60_000);

/** Runs the program as a process in the folder of the fixtures. */
async function start(args: readonly string[], input = ''): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [program, ...args], { cwd: fixtures, env: { ...process.env, FORCE_COLOR: '3' } });
  child.stdin.end(input);
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close') as Promise<[number | null]>]);
  return { code, stdout, stderr };
}

const SET = '../../../../rules/gloucestershire-cse/1.0.0';
const PACK = '../../../../rules/gloucestershire-pathway-2023/1.0.0';

describe('the program as a process', () => {
  it('exits with 0 where it did what was asked, and takes answers from standard input', async () => {
    const { code, stdout, stderr } = await start(['screen', '--rules', 'rule-set.json', '--answers', '-'], '{ "first-sign": "yes" }');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Indicated: Lower');
  });

  it('exits with 1 at findings, written to standard output', async () => {
    const { code, stdout, stderr } = await start(['check', 'broken-rule-set.json']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('unknown-field');
  });

  it('checks the rule sets in a folder', async () => {
    const { code, stdout, stderr } = await start(['check', '.']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('1 file checked: no errors');
  });

  it.each([
    ['a wrong use', ['screen']],
    ['a file that is not there', ['check', 'nowhere.json']],
    ['a folder without a rule set', ['check', '../scenarios']],
  ])('exits with 2 at %s, with a sentence on standard error', async (_, args) => {
    const { code, stderr } = await start(args);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^\S.+\n/);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
  });

  it.each([
    ['the rule set', ['verify', SET], SET, `${SET}/rule-set.json`],
    ['the rule set of several files', ['screen', '--rules', SET, '--answers', 'answers.json'], SET, `${SET}/rule-set.json`],
    ['no rule set where there is none', ['verify', '../scenarios'], '../scenarios', null],
    ['no rule set where answers are asked for', ['screen', '--rules', `${SET}/rule-set.json`, '--answers', SET], SET, null],
    ['no rule set where a record is asked for', ['refer', SET], SET, null],
    ['the pack where one is asked for', ['combine', `${SET}/rule-set.json`, PACK], PACK, `${PACK}/pack.json`],
    ['no rule set where a pack is asked for', ['combine', `${SET}/rule-set.json`, SET], SET, null],
    ['no pack where a rule set is asked for', ['verify', PACK], PACK, null],
    ['no rule set where a plan is asked for', ['stats', 'records.jsonl', '--rules', `${SET}/rule-set.json`, '--plan', SET], SET, null],
  ])('names %s in a folder that was given in its place', async (_, args, folder, meant) => {
    const { code, stderr } = await start(args);
    expect({ code, stderr }).toEqual({ code: 2, stderr: `${folder} cannot be read: it is a folder, not a file.${meant === null ? '' : ` Name the file in it: ${meant}`}\n` });
  });

  it.each([
    ['test', ['test', '../../../../rules'], '../../../../rules', '../../../../rules/gloucestershire-allegation/1.0.0/rule-set.json'],
    ['watch', ['watch', '../../../../rules/gloucestershire-cse/', '--once'], '../../../../rules/gloucestershire-cse/', `${SET}/rule-set.json`],
  ])('%s says what to name in place of a folder of rule sets', async (_, args, folder, meant) => {
    const { code, stderr } = await start(args);
    expect({ code, stderr }).toEqual({ code: 2, stderr: `${folder} cannot be read: it is a folder, not a file. Name one file in it, such as: ${meant}\n` });
  });

  it('writes no colour', async () => {
    for (const args of [['--help'], ['chek'], ['check', 'broken-rule-set.json']]) {
      const { stdout, stderr } = await start(args);
      expect(stdout + stderr).not.toContain('\u001b');
    }
  });

  it('ends quietly where the reader has closed the pipe', async () => {
    const child = spawn(process.execPath, [program, 'check', 'broken-rule-set.json'], { cwd: fixtures });
    child.stdout.destroy();
    const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'close') as Promise<[number | null]>]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  });

  it.runIf(existsSync('/dev/full'))('says so where the output cannot be written', async () => {
    const child = spawn('sh', ['-c', '"$0" "$1" --help > /dev/full', process.execPath, program]);
    const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'close') as Promise<[number | null]>]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'The output could not be written in full.\n' });
  });

  it.runIf(existsSync('/dev/zero'))('ends at a file that has no end', async () => {
    const { code, stdout } = await start(['check', '/dev/zero']);
    expect(code).toBe(1);
    expect(stdout).toContain('too-large');
  });
});
