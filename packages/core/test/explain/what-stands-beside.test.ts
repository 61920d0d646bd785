import { describe, expect, it } from 'vitest';
import { type Answers, compile } from '../../src/index.ts';
import { edit } from '../conformance/edit.ts';
import { ruleSetOf } from '../conformance/vector-files.ts';
import { smallRuleSet } from '../small-rule-set.ts';

const text = { en: 'Of a test.' };
const reaches = (fact: string) => ({ fact, operator: 'greaterThanInclusive', value: { fact: 'several' } });
/** A rule set whose category rests on the day of one answer, on the points of others, and on a number. */
const ruleSet = ruleSetOf(edit(smallRuleSet().document, [
  { op: 'replace', path: '/sources', value: [] },
  { op: 'replace', path: '/parameters/0/cites', value: [] },
  { op: 'replace', path: '/categories/0/cites', value: [] },
  { op: 'replace', path: '/sections/0/questions', value: [
    ...['a', 'b', 'c', 'd'].map((id) => ({ type: 'presence', id, kind: 'context', text, cites: [], basis: 'source' })),
    { type: 'number', id: 'times', kind: 'context', text, cites: [], basis: 'source', minimum: 0, maximum: 9 },
  ] },
  { op: 'replace', path: '/measures', value: [
    { type: 'within', id: 'lately', title: text, question: 'a', months: 'several' },
    { type: 'sum', id: 'points', title: text, of: [{ question: 'b', weight: 'one' }] },
    { type: 'sum', id: 'others', title: text, of: [{ question: 'c', weight: 'several' }] },
  ] },
  { op: 'replace', path: '/rules', value: [{ fact: 'lately', operator: 'equal', value: true }, reaches('points'), reaches('times'), { all: [reaches('others'), { fact: 'd', operator: 'equal', value: 'yes' }] }].map((when, i) => ({ id: `rule-${String(i)}`, when, then: { category: 'upper' }, because: text, cites: [], basis: 'source' })) },
  { op: 'replace', path: '/actions', value: [] },
  { op: 'replace', path: '/completeness', value: [] },
]));

describe('the smallest sufficient set, where the category rests on what stands beside an answer', () => {
  const lately = { value: 'yes', date: '2026-11-01', source: 'The school' };
  const amended = { value: 'yes', amended: { points: 2, reason: 'Seen twice.' } };

  it.each<[string, Answers, string[]]>([
    ['its day', { a: lately, b: 'yes', times: 1 }, ['a']],
    ['its points, whatever weighs more by itself', { a: 'no', b: amended, c: 'yes', d: 'no', times: 1 }, ['b']],
    ['nothing', { a: 'no', b: 'yes', times: 2 }, ['times']],
  ])('%s', (_what, answers, expected) => {
    const screener = compile(ruleSet);
    const { sufficient, result } = screener.explain(answers, { date: '2026-11-21' });
    expect(result.indicated.category).toBe('upper');
    expect(sufficient.map(({ question }) => question)).toEqual(expected);
    expect(screener.screen(answers, { date: '2026-11-21' })).toEqual(result);
  });

  it('one of several that are enough by themselves', () => {
    const { sufficient } = compile(ruleSet).explain({ a: lately, b: amended, times: 3 }, { date: '2026-11-21' });
    expect(sufficient).toHaveLength(1);
  });
});
