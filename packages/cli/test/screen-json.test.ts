import { readFileSync } from 'node:fs';
import { compile, parse, type RuleSet } from '@cse-screening/core';
import { describe, expect, it } from 'vitest';
import { run } from '../src/index.ts';
import { createTestIo } from './test-io.ts';

const rules = readFileSync(new URL('./fixtures/rule-set.json', import.meta.url), 'utf8');
const answers = { 'first-sign': { value: 'yes', date: '2026-11-01', source: 'School' }, harm: 'not-known' };

const { ruleSet } = parse(rules) as { ruleSet: RuleSet };
const options = { date: '2026-11-20' };
const OUTPUTS = [
  ['result', ['--json'], compile(ruleSet).screen(answers, options)],
  ['explanation', ['--json', '--explain'], compile(ruleSet).explain(answers, options)],
] as const;

describe.each(OUTPUTS)('the %s as data (%j)', (_, asked, data) => {
  it.each([
    ['short answers', answers, ['--date', '2026-11-20']],
    ['answers in full', { ruleSet: { id: 'small', version: '1.0.0' }, date: '2026-11-20', answers }, []],
    ['a date of its own, which comes before the one in the answers', { date: '2020-01-01', answers }, ['--date', '2026-11-20']],
  ])('is printed exactly as the core returns it, with %s', async (_name, file, dated) => {
    const io = createTestIo(new Map([['rule-set.json', rules], ['stdin', JSON.stringify(file)]]));
    expect(await run(['screen', '--rules', 'rule-set.json', '--answers', '-', ...asked, ...dated], io)).toBe(0);
    expect(io.printed).toMatchObject({ out: `${JSON.stringify(data, null, 2)}\n`, err: '' });
  });
});
