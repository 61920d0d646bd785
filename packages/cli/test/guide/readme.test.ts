import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/index.ts';
import { createTestIo } from '../test-io.ts';

const ROOT = new URL('../../../../', import.meta.url);
const page = readFileSync(new URL('packages/cli/README.md', ROOT), 'utf8');
const ruleSet = readFileSync(new URL('rules/gloucestershire-cse/1.0.0/rule-set.json', ROOT), 'utf8');

/** The page's sections by their heading. */
const sections = page.split(/^## /m).slice(1).map((text) => {
  const [heading = '', ...lines] = text.split('\n');
  return { heading, text: lines.join('\n') };
});

/** What a command line prints, with these files at hand. */
async function print(words: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const io = createTestIo(new Map(Object.entries(files)));
  const status = await run(words, io);
  return { status, ...io.printed };
}

const { out: overview } = await print(['--help']);
const commands = [...(/^Commands:\n(.*?)\n\n/ms.exec(overview)?.[1] ?? '').matchAll(/^ {2}([a-z]+) /gm)].map(([, name = '']) => name).filter((name) => name !== 'help');
const helps = new Map(await Promise.all(commands.map(async (name) => [name, (await print(['help', name])).out] as const)));
const optionsIn = (text: string) => new Set([...text.matchAll(/--[a-z]+(?:-[a-z]+)*/g)].map(([option]) => option));
const known = new Set([...optionsIn(overview), ...[...helps.values()].flatMap((help) => [...optionsIn(help)])]);

/** The JSON of a section. */
function jsonOf(heading: string): string {
  const [, json = ''] = /^```json\n(.*?)^```$/ms.exec(sections.find((section) => section.heading === heading)?.text ?? '') ?? [];
  return json;
}

describe('the README of the command line', () => {
  it('shows each command, and has a section for it', () => {
    expect(commands.length).toBeGreaterThan(10);
    const headings = sections.map(({ heading }) => heading);
    expect(commands.filter((name) => !headings.includes(name) || !page.includes(`\ncse-rules ${name} `))).toEqual([]);
  });

  it.each(sections)('names no option that there is not: $heading', ({ heading, text }) => {
    const spans = [...text.matchAll(/`([^`\n]+)`/g)].map(([, words = '']) => words);
    const unknown = spans.flatMap((words) => {
      // Of the command that stands before it, else of the one that the section is about.
      const help = helps.get(words.split(' ')[0] ?? '') ?? helps.get(heading);
      const there = help === undefined ? known : optionsIn(help);
      return [...optionsIn(words)].filter((option) => !there.has(option)).map((option) => `${words}: ${option}`);
    });
    expect(unknown).toEqual([]);
  });

  it('shows answers that can be screened', async () => {
    const { status, err } = await print(['screen', '--rules', 'rule-set.json', '--answers', 'answers.json'], { 'rule-set.json': ruleSet, 'answers.json': jsonOf('screen') });
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });

  it('shows a case that passes', async () => {
    const { status, out } = await print(['test', 'rule-set.json'], { 'rule-set.json': ruleSet, 'cases.json': jsonOf('test') });
    expect({ status, last: out.trimEnd().split('\n').at(-1) }).toEqual({ status: 0, last: '1 passed, 0 failed' });
  });

  it('shows what check prints of a blaming word', async () => {
    const [, shown = ''] = /^```\n\S+ {2}warning\n(.*?)^```$/ms.exec(page) ?? [];
    expect(shown).not.toBe('');
    const edited = ruleSet.replace(/("id": "missing",[^]*?"help": \{ "en": ")/, '$1Look for risky behaviour. ');
    expect(edited).not.toBe(ruleSet);
    expect((await print(['check', 'rule-set.json'], { 'rule-set.json': edited })).out).toContain(shown);
  });
});
