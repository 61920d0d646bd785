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

  it.each<[string, object, Answers[string], Answers[string]]>([
    ['a day that does not apply', { type: 'date' }, { value: 'not-applicable', reason: 'It did not happen.' }, 'not-applicable'],
    ['the day of what is not known', { type: 'presence' }, { value: 'not-known', date: '2020-01-01' }, 'not-known'],
  ])('%s', (_what, type, answer, value) => {
    const notLately = ruleSetOf(edit(ruleSet.document, [
      { op: 'replace', path: '/sections/0/questions/0', value: { ...type, id: 'a', kind: 'context', text, cites: [], basis: 'source' } },
      { op: 'replace', path: '/rules/0/when/value', value: false },
    ]));
    const { sufficient, result } = compile(notLately).explain({ a: answer, b: 'yes' }, { date: '2026-11-21' });
    expect(result.indicated.category).toBe('upper');
    expect(sufficient).toEqual([{ question: 'a', value }]);
  });

  it('one of several that are enough by themselves', () => {
    const { sufficient } = compile(ruleSet).explain({ a: lately, b: amended, times: 3 }, { date: '2026-11-21' });
    expect(sufficient).toHaveLength(1);
  });
});

describe('what would raise the category', () => {
  const question = (id: string, more: object) => ({ id, kind: 'context', text, cites: [], basis: 'source', ...more });
  const options = ['x', 'y'].map((id) => ({ id, text }));
  const raisesFor = (when: object, answers: Answers) => compile(ruleSetOf(edit(ruleSet.document, [
    { op: 'replace', path: '/sections/0/questions', value: [question('a', { type: 'presence' }), question('b', { type: 'presence', askedWhen: { fact: 'a', operator: 'equal', value: 'yes' } }), question('c', { type: 'choices', options })] },
    { op: 'replace', path: '/measures', value: [] },
    { op: 'replace', path: '/rules', value: [{ id: 'rule', when, then: { category: 'upper' }, because: text, cites: [], basis: 'source' }] },
  ]))).explain(answers).raises.map(({ changes }) => changes);

  it.each<[string, object, Answers, object[][]]>([
    ['a question that is asked only then, with the one that asks for it', { fact: 'b', operator: 'equal', value: 'yes' }, { a: 'no' }, [[{ anyOf: ['a'], times: 1, to: 'yes' }, { anyOf: ['b'], times: 1, to: 'yes' }]]],
    ['a first tick, which says that the other options do not hold', { fact: 'c', operator: 'doesNotContain', value: 'y' }, {}, [[{ anyOf: ['c'], times: 1, to: 'x' }]]],
    ['a second tick, beside the first', { all: ['x', 'y'].map((value) => ({ fact: 'c', operator: 'contains', value })) }, { c: ['x'] }, [[{ anyOf: ['c'], times: 1, to: 'y' }]]],
  ])('%s', (_what, when, answers, expected) => {
    expect(raisesFor(when, answers)).toEqual(expected);
  });
});
