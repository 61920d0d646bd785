import { describe, expect, it } from 'vitest';
import { compileStates } from '../../src/evaluate/category-states.ts';
import { compileProgram, type Program } from '../../src/evaluate/program.ts';
import type { Condition } from '../../src/format/condition.ts';
import type { RuleSetDocument } from '../../src/format/rule-set.ts';
import { edit } from '../conformance/edit.ts';
import { smallRuleSet } from '../small-rule-set.ts';

const text = { en: 'Of a test.' };
const compared = (fact: string, operator: string, value: string | boolean) => ({ fact, operator, value: typeof value === 'boolean' ? value : { fact: value } }) as Condition;
const isYes = (fact: string): Condition => ({ fact, operator: 'equal', value: 'yes' });
const parameter = (id: string, value: number | boolean) => ({ op: 'add', path: '/parameters/-', value: { id, title: text, value, cites: [], basis: 'source' } }) as const;
const ruleOf = (when: Condition, i: number) => ({ id: `rule-${String(i)}`, when, then: { category: 'lower' }, because: text, cites: [], basis: 'source' });

describe('one row of the table of conditions stands for all that are the same', () => {
  const [on, off, a, b] = [compared('several-switch', 'equal', true), compared('off', 'equal', true), isYes('first-sign'), isYes('harm')];
  const tableOf = (conditions: readonly Condition[], openSwitches = false): Program['table'] => {
    const document = edit(smallRuleSet().document, [parameter('off', false), { op: 'replace', path: '/rules', value: conditions.map(ruleOf) }, { op: 'replace', path: '/actions', value: [] }, { op: 'replace', path: '/completeness', value: [] }]);
    return compileProgram(document, { openSwitches }).table;
  };

  it.each<[string, Condition, Condition]>([
    ['a group of one', { all: [a] }, a],
    ['a group of the same', { any: [a, a] }, a],
    ['"all" with what always holds', { all: [on, a] }, a],
    ['"any" with what never holds', { any: [off, a] }, a],
    ['"any" with what always holds', { any: [a, on] }, on],
    ['"all" with what never holds', { all: [a, off, b] }, off],
    ['the opposite of what always holds', { not: on }, off],
    ['the opposite of what never holds', { not: off }, on],
    ['a switch that is not on', compared('several-switch', 'equal', false), off],
    ['parameters that compare so', compared('one', 'lessThan', 'several'), on],
    ['parameters that do not', compared('one', 'greaterThan', 'several'), off],
    ['a measure that does not hold', compared('strong-present', 'equal', false), { not: compared('strong-present', 'equal', true) }],
    ['a measure that is not unequal', compared('strong-present', 'notEqual', false), compared('strong-present', 'equal', true)],
    ['a number that is not beyond a limit', compared('signs-present', 'lessThanInclusive', 'one'), { not: compared('signs-present', 'greaterThan', 'one') }],
    ['a number that is not up to a limit', compared('signs-present', 'lessThan', 'one'), { not: compared('signs-present', 'greaterThanInclusive', 'one') }],
  ])('%s', (_what, condition, same) => {
    const { rows, inputs } = tableOf([condition, same]);
    expect(rows[0]).toBe(rows[1]);
    expect(inputs.others).toEqual([]);
  });

  it('with open switches, numbers are as constant as before, and a switch is not', () => {
    expect(tableOf([compared('one', 'lessThan', 'several'), compared('signs-present', 'greaterThanInclusive', 'one'), a], true).inputs.others).toEqual([]);
    expect(tableOf([on], true).inputs.others).toHaveLength(1);
  });
});

describe('what conditions see of a count is which of its own limits it has reached', () => {
  // Two signs a count: each has two states at each end, four in all, and six counts have 4096 together.
  const COUNTS = [['greaterThanInclusive', 'several'], ['greaterThanInclusive', 'one'], ['greaterThan', 'one'], ['greaterThan', 'zero'], ['greaterThanInclusive', 'several'], ['greaterThan', 'one'], ['greaterThan', 'zero']] as const;
  const statesOf = (counts: typeof COUNTS | readonly (typeof COUNTS)[number][], more: readonly Condition[] = []) => {
    const ids = counts.map((_, i) => `count-${String(i)}`);
    const document: RuleSetDocument = edit(smallRuleSet().document, [
      ...[['zero', 0], ['less', -1], ['many', 3]].map(([id, value]) => parameter(id as string, value as number)),
      { op: 'replace', path: '/sections/0/questions', value: ids.flatMap((id) => ['x', 'y'].map((end) => ({ type: 'presence', id: `${id}-${end}`, kind: 'sign', text, cites: [], basis: 'source' }))) },
      { op: 'replace', path: '/measures', value: ids.map((id) => ({ type: 'count', id, title: text, of: ['x', 'y'].map((end) => ({ question: `${id}-${end}` })) })) },
      { op: 'replace', path: '/rules', value: [...counts.map(([operator, limit], i) => compared(`count-${String(i)}`, operator, limit)), ...more].map(ruleOf) },
      { op: 'replace', path: '/actions', value: [] },
      { op: 'replace', path: '/completeness', value: [] },
    ]);
    const program = compileProgram(document);
    return compileStates(program, []);
  };

  it('so that six counts with one limit each are worked out in advance, and seven are not', () => {
    expect(statesOf(COUNTS.slice(0, 6))).not.toBeNull();
    expect(statesOf(COUNTS)).toBeNull();
  });

  it.each([
    ['that is always reached', 'greaterThanInclusive', 'zero'],
    ['below nothing', 'greaterThan', 'less'],
    ['far below nothing', 'greaterThanInclusive', 'less'],
    ['that is never reached', 'greaterThanInclusive', 'many'],
    ['that is never passed', 'greaterThan', 'several'],
    ['that is there already, said otherwise', 'greaterThan', 'one'],
  ])('and not whether it has reached one %s', (_which, operator, limit) => {
    expect(statesOf(COUNTS.slice(0, 6), [compared('count-0', operator, limit)])).not.toBeNull();
  });

  it('but any other limit makes more of them', () => {
    expect(statesOf(COUNTS.slice(0, 6), [compared('count-0', 'greaterThanInclusive', 'one')])).toBeNull();
  });
});
