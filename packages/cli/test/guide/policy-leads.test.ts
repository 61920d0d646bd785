import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type CasesDocument, parse, parseCases, type RuleSet, type RuleSetDocument, runCases } from '@cse-screening/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editJson } from '../../src/files/edit-json.ts';
import { createIo, type Io, run } from '../../src/index.ts';
import { findMissing, readCommand, readSteps, type Step } from './steps.ts';

const GUIDE = new URL('../../../../docs/policy-leads/', import.meta.url);
const guide = readFileSync(new URL('README.md', GUIDE), 'utf8');

let folder: string;

beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'cse-rules-guide-')); });
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const write = (file: string, text: string) => { writeFileSync(join(folder, file), text); };

/** The world of someone who works in the folder: the story adopts a rule set on 5 February 2027, and changes it on 10 March. */
function createReader(print: (text: string) => void): Io {
  const io = createIo();
  const inside = (path: string) => join(folder, path);
  return {
    ...io,
    out: print,
    err: print,
    readFile: (path, limit) => io.readFile(inside(path), limit),
    writeFile: (path, text, seen) => io.writeFile(inside(path), text, seen, { root: folder }),
    listFolders: (path) => io.listFolders(inside(path)),
    moveFolder: (from, to) => io.moveFolder(inside(from), inside(to), folder),
    today: () => (existsSync(inside('rules/published.lock.json')) ? '2027-03-10' : '2027-02-05'),
  };
}

async function perform(step: Step): Promise<void> {
  switch (step.do) {
    case 'run':
      return runAll(step.commands, step.shown);
    case 'line':
      write(step.file, replaceLine(read(step.file), step.text));
      return;
    case 'part':
      write(step.file, replacePart(read(step.file), JSON.parse(step.text) as { id: string }));
      return;
    case 'case': {
      const text = read(step.file);
      const { cases } = JSON.parse(text) as CasesDocument;
      write(step.file, editJson(text, [{ path: ['cases', cases.length], value: JSON.parse(step.text) }]));
      return;
    }
    case 'correct-cases':
      write(`${step.folder}/cases.json`, correctCases(step.folder));
  }
}

async function runAll(commands: readonly string[], shown: readonly string[]): Promise<void> {
  let printed = '';
  for (const command of commands) {
    const { words: [program, ...args], into } = readCommand(command);
    expect(program).toBe('cse-rules');
    let own = '';
    const status = await run(args, createReader((text) => { own += text; }));
    expect(status, `${command}\n${own}`).not.toBe(2);
    if (into === null) printed += own;
    else write(into, own);
  }
  expect(findMissing(printed, shown), printed).toBeNull();
}

function replaceLine(text: string, line: string): string {
  const key = /^\s*"[^"]+":/.exec(line)?.[0] ?? '';
  const lines = text.split('\n');
  const at = lines.findIndex((each) => each.startsWith(key));
  expect(at).toBeGreaterThan(0);
  lines[at] = line.trimEnd();
  return lines.join('\n');
}

function replacePart(text: string, part: { id: string }): string {
  const document = JSON.parse(text) as RuleSetDocument;
  for (const kind of ['parameters', 'interpretations'] as const) {
    const at = document[kind].findIndex(({ id }) => id === part.id);
    if (at >= 0) return editJson(text, [{ path: [kind, at], value: part }]);
  }
  throw new Error(`There is no part ${part.id}.`);
}

/** As the guide says: what came out goes in the place of what was expected, and what no longer fires is taken out. */
function correctCases(where: string): string {
  let text = read(`${where}/cases.json`);
  const ruleSet = parse(read(`${where}/rule-set.json`)).ruleSet as RuleSet;
  const document = parseCases(text, ruleSet).cases as CasesDocument;
  for (const [at, { differences }] of runCases(ruleSet, document).outcomes.entries()) {
    for (const { what, expected, got } of differences) {
      const path = ['cases', at, 'expect', what] as const;
      const [low = '', high = ''] = got.split(' to ');
      if (what === 'indicated') text = editJson(text, [{ path: [...path, 'category'], value: got }]);
      else if (what === 'range') text = editJson(text, [{ path, value: { lowest: low, highest: high } }]);
      else if (what === 'fired') text = editJson(text, [{ path, value: document.cases[at]?.expect.fired?.filter((rule) => rule !== expected) }]);
      else throw new Error(`The guide does not say how to correct ${what}.`);
    }
  }
  return text;
}

describe('the guide for policy leads', () => {
  it('can be followed to the letter, and shows what is printed', async () => {
    const steps = readSteps(guide);
    expect(steps.filter((step) => step.do === 'run').length).toBeGreaterThan(8);
    await mkdir(join(folder, '.vscode'));
    for (const step of steps) await perform(step);

    const published = JSON.parse(read('rules/published.lock.json')) as { published: { version: string }[] };
    expect(published.published.map(({ version }) => version)).toEqual(['1.0.0', '2.0.0']);
    expect(read('our-cse-2.0.0.html')).toContain('a number of');
    expect(read('changes.html')).toContain('<svg');
  }, 120_000);

  it('stays within four printed pages', () => {
    // Counted so, 72 lines fit on A4 at ten and a half points.
    const lines = guide.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 90)), 0);
    expect(lines).toBeLessThanOrEqual(4 * 72);
  });

  it('links to what is there', () => {
    for (const [, target = ''] of guide.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)) expect(existsSync(new URL(target, GUIDE)), target).toBe(true);
  });

  it('has an editor setting that points to the schema that a new rule set brings', () => {
    const { 'json.schemas': [schema] } = JSON.parse(readFileSync(new URL('vscode/settings.json', GUIDE), 'utf8')) as { 'json.schemas': { fileMatch: string[]; url: string }[] };
    expect(existsSync(join(folder, schema?.url ?? ''))).toBe(true);
    expect(schema?.fileMatch).toEqual(['/rules/*/*/rule-set.json']);
    expect(dirname(join(folder, 'rules/our-cse/2.0.0/rule-set.json'))).toMatch(/rules\/[^/]+\/[^/]+$/);
  });
});
