import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileWithEngine } from '../../src/engine/index.ts';
import { OPERATORS } from '../../src/format/condition.ts';
import { ruleSetJsonSchema } from '../../src/format/json-schema.ts';
import { type Answers, compile, parse, type RuleSet } from '../../src/index.ts';
import { completeFragment, type Part } from './complete-fragment.ts';

const PAGE = readFileSync(new URL('../../../../docs/reference/rule-language.md', import.meta.url), 'utf8');

/** A block of JSON on the page; its mark says what it is: `base`, `example=<name>`, `expect=<name>` or `refused=<code>`. */
interface Block {
  readonly mark: string;
  readonly name: string;
  readonly text: string;
}

/** Answers, and the part of the result that they give. */
interface Outcome {
  readonly answers: Answers;
  readonly date?: string;
  readonly expect: object;
}

const blocks = [...PAGE.matchAll(/^```json(.*)\n([\s\S]*?)^```$/gm)].map(([, info = '', text = '']): Block => {
  const [mark = '', name = ''] = info.trim().split('=');
  return { mark, name, text };
});
const named = (mark: string) => blocks.filter((block) => block.mark === mark);
const base = JSON.parse(named('base')[0]?.text ?? '{}') as Part;

function complete({ text }: Block): string {
  return JSON.stringify(completeFragment(base, JSON.parse(text) as Part));
}

/** The rule set of an example; nothing may be wrong with it. */
function ruleSetOf(name: string): RuleSet {
  const example = named('example').find((block) => block.name === name);
  if (example === undefined) throw new Error(`The page has no example "${name}".`);
  const { ruleSet, issues } = parse(complete(example));
  expect(issues).toEqual([]);
  if (ruleSet === null) throw new Error(`The example "${name}" cannot be used.`);
  return ruleSet;
}

const outcomes = named('expect').flatMap(({ name, text }) =>
  (JSON.parse(text) as Outcome[]).map((outcome, i) => ({ name, number: i + 1, ...outcome })),
);

describe('the reference of the rule language', () => {
  it('starts from a rule set that is whole', () => {
    expect(named('base')).toHaveLength(1);
    expect(parse(named('base')[0]?.text ?? '').issues).toEqual([]);
  });

  it('holds no JSON that is not tested, and no example without an outcome', () => {
    expect(blocks.filter(({ mark }) => !['base', 'example', 'expect', 'refused'].includes(mark))).toEqual([]);
    expect(named('expect').map(({ name }) => name)).toEqual(named('example').map(({ name }) => name));
    expect(PAGE.match(/^```/gm)).toHaveLength(2 * blocks.length);
  });

  it.each(outcomes)('the example $name gives outcome $number in both evaluators', async ({ name, answers, date, expect: expected }) => {
    const ruleSet = ruleSetOf(name);
    const options = date === undefined ? {} : { date };
    const result = compile(ruleSet).screen(answers, options);
    expect(result).toMatchObject({ issues: [], ...expected });
    expect(await compileWithEngine(ruleSet).screen(answers, options)).toEqual(result);
  });

  it.each(named('refused'))('what is not in the language is refused: $name', (block) => {
    const { ruleSet, issues } = parse(complete(block));
    expect(ruleSet).toBeNull();
    expect(issues.map(({ code }) => code)).toEqual([block.name]);
  });

  it('names every field and every value that a rule set can hold', () => {
    const words = new Set([...wordsOf(ruleSetJsonSchema()), ...OPERATORS]);
    expect([...words].filter((word) => !PAGE.includes(`\`${word}\``) && !PAGE.includes(`"${word}"`))).toEqual([]);
  });
});

/** The names of fields, and the words that a field can hold, anywhere in a JSON Schema. */
function wordsOf(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    const own = key === 'properties' ? Object.keys(value as object) : key === 'enum' || key === 'const' ? [value].flat().map(String) : [];
    return [...own, ...wordsOf(value)];
  });
}
