import { describe, expect, it } from 'vitest';
import { compileProgram } from '../../src/evaluate/program.ts';
import { answerReader } from '../../src/evaluate/read-answers.ts';
import type { Condition } from '../../src/format/condition.ts';
import { edit } from '../conformance/edit.ts';
import { ruleSetOf } from '../conformance/vector-files.ts';
import { smallRuleSet } from '../small-rule-set.ts';

const text = { en: 'Of a test.' };
const parameter = (id: string, value: number | boolean) => ({ op: 'add', path: '/parameters/-', value: { id, title: text, value, cites: [], basis: 'source' } }) as const;
const [NEVER, POSSIBLE, CERTAIN] = [0, 2, 3] as const;

const { document: base } = ruleSetOf(edit(smallRuleSet().document, [
  parameter('off', false),
  parameter('adult', 18),
  parameter('oldest', 120),
  parameter('many', 1000),
  parameter('few', -1000),
  { op: 'add', path: '/measures/-', value: { type: 'age', id: 'age', title: text, dateOfBirth: 'born' } },
  { op: 'add', path: '/measures/-', value: { type: 'sum', id: 'points', title: text, of: [{ question: 'harm', weight: 'several' }] } },
  { op: 'add', path: '/measures/-', value: { type: 'maximum', id: 'most', title: text, of: [{ question: 'harm', weight: 'several' }] } },
]));

/** The certainty of a condition while nothing is answered, of the rule set as it is and with its switches open. */
function certaintyOf(when: Condition): { readonly asItIs: unknown; readonly open: unknown } {
  const document = edit(base, [{ op: 'add', path: '/rules/0', value: { id: 'asked', when, then: { flag: 'look-again' }, because: text, cites: [], basis: 'source' } }]);
  const [asItIs, open] = [{}, { openSwitches: true }].map((options) => {
    const program = compileProgram(document, options);
    answerReader(program.plans)({}, '2026-11-21', program.answers);
    program.run();
    return program.codes[program.rows.rules[0] as number];
  });
  return { asItIs, open };
}

describe('with open switches, what is not possible is so whatever is switched, amended or found out', () => {
  it.each<[string, string, string | boolean, number, number]>([
    ['equal', 'several-switch', true, CERTAIN, POSSIBLE],
    ['equal', 'several-switch', false, NEVER, POSSIBLE],
    ['notEqual', 'several-switch', true, NEVER, POSSIBLE],
    ['equal', 'off', true, NEVER, POSSIBLE],
    ['equal', 'off', false, CERTAIN, POSSIBLE],
    ['greaterThanInclusive', 'age', 'adult', NEVER, POSSIBLE],
    ['greaterThanInclusive', 'age', 'oldest', NEVER, POSSIBLE],
    ['greaterThan', 'age', 'oldest', NEVER, NEVER],
    ['lessThan', 'age', 'adult', CERTAIN, POSSIBLE],
    ['greaterThan', 'points', 'many', NEVER, POSSIBLE],
    ['lessThan', 'points', 'few', NEVER, POSSIBLE],
    ['greaterThan', 'most', 'many', NEVER, POSSIBLE],
    ['greaterThan', 'signs-present', 'many', NEVER, NEVER],
    ['greaterThan', 'signs-present', 'one', POSSIBLE, POSSIBLE],
    ['greaterThan', 'several', 'one', CERTAIN, CERTAIN],
    ['greaterThan', 'one', 'several', NEVER, NEVER],
  ])('%s: %s, %s', (operator, fact, value, asItIs, open) => {
    expect(certaintyOf({ fact, operator, value: typeof value === 'boolean' ? value : { fact: value } } as Condition)).toEqual({ asItIs, open });
  });
});
