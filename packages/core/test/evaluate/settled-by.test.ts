import { describe, expect, it } from 'vitest';
import { type Answers, compile, type RuleSet } from '../../src/index.ts';
import type { Condition } from '../../src/format/condition.ts';
import { edit } from '../conformance/edit.ts';
import { ruleSetOf } from '../conformance/vector-files.ts';
import { smallRuleSet } from '../small-rule-set.ts';

const text = { en: 'Of a test.' };
const basis = { cites: [], basis: 'source' };
const presence = (id: string) => ({ type: 'presence', id, kind: 'context', text, ...basis });
const isYes = (fact: string): Condition => ({ fact, operator: 'equal', value: 'yes' });
const reaches = (fact: string, limit: string): Condition => ({ fact, operator: 'greaterThanInclusive', value: { fact: limit } });

/** Rules by their conditions, and the category, or the span of them, that each leads to. */
type Outcomes = readonly (readonly [Condition, Category | readonly [Category, Category]])[];
type Category = 'lower' | 'upper';

/** A rule set with two categories, of these questions, measures and rules alone. */
function ruleSet(questions: readonly object[], rules: Outcomes, measures: readonly object[] = []): RuleSet {
  return ruleSetOf(edit(smallRuleSet().document, [
    { op: 'replace', path: '/sources', value: [] },
    { op: 'replace', path: '/parameters/0/cites', value: [] },
    { op: 'replace', path: '/categories/0/cites', value: [] },
    { op: 'replace', path: '/sections/0/questions', value: questions },
    { op: 'replace', path: '/measures', value: measures },
    { op: 'replace', path: '/rules', value: rules.map(([when, then], i) => ({ id: `rule-${String(i)}`, when, then: typeof then === 'string' ? { category: then } : { category: then[0], upTo: then[1] }, because: text, ...basis })) },
    { op: 'replace', path: '/actions', value: [] },
    { op: 'replace', path: '/completeness', value: [] },
  ]));
}
const settledBy = (subject: RuleSet, answers: Answers, date = '2026-11-21') => compile(subject).screen(answers, { date }).settledBy;

describe('the open questions that the category rests on', () => {
  const RULES: Outcomes = [[isYes('c'), 'upper'], [isYes('a'), 'lower'], [isYes('b'), 'lower']];

  // The rules in both orders: the ends of the range must not depend on which comes last.
  describe.each<[string, Outcomes]>([['the highest first', RULES], ['the highest last', [...RULES].reverse()]])('with %s', (_order, rules) => {
    it.each<[Answers, string[]]>([
      [{}, ['c', 'a', 'b']],
      [{ c: 'no' }, ['a', 'b']],
      [{ a: 'yes' }, ['c']],
      [{ a: 'yes', c: 'no' }, []],
      [{ c: 'yes' }, []],
      [{ a: 'no', b: 'no' }, ['c']],
      [{ a: 'no', b: 'no', c: 'no' }, []],
      [{ a: 'not-known', b: { value: 'not-applicable', reason: 'Of age.' }, c: 'no' }, ['a']],
    ])('after %j: %j', (answers, expected) => {
      expect(settledBy(ruleSet(['a', 'b', 'c'].map(presence), rules), answers)).toEqual(expected);
    });
  });

  it('stand with the one first that alone brings the upper end down, where none raises the lower end', () => {
    const both: Condition = { all: [isYes('b'), { any: [isYes('a'), isYes('c')] }] };
    expect(settledBy(ruleSet(['a', 'b', 'c'].map(presence), [[both, 'lower']]), {})).toEqual(['b', 'a', 'c']);
  });

  it.each(['x', 'y', 'z'])('stand with the one first of which any option brings the upper end down: all but "%s" do', (option) => {
    const both: Condition = { all: [{ any: [isYes('b'), isYes('c')] }, { fact: 'q', operator: 'equal', value: option }] };
    const choice = { ...presence('q'), type: 'choice', options: ['x', 'y', 'z'].map((id) => ({ id, text })) };
    expect(settledBy(ruleSet([presence('b'), presence('c'), choice], [[both, 'lower']]), {})).toEqual(['q', 'b', 'c']);
  });

  it('stand with those that raise the lower end before those that only bring the upper end down', () => {
    const rules: Outcomes = [[{ all: [isYes('d'), isYes('e')] }, 'upper'], [isYes('a'), 'lower'], [isYes('c'), 'lower']];
    expect(settledBy(ruleSet(['d', 'e', 'a', 'c'].map(presence), rules), {})).toEqual(['a', 'c', 'd', 'e']);
  });

  it.each([
    ['one option', { type: 'choice', options: [{ id: 'x', text }, { id: 'y', text }] }, { fact: 'q', operator: 'in', value: ['x', 'y'] }],
    ['a number', { type: 'number', minimum: 1 }, reaches('q', 'one')],
  ] as const)('are weighed by what can be answered: with %s, something is', (_what, more, when) => {
    const rules: Outcomes = [[{ all: [when as Condition, isYes('b')] }, 'upper'], [when as Condition, 'lower'], [isYes('a'), 'lower']];
    expect(settledBy(ruleSet([presence('a'), { ...presence('q'), ...more }, presence('b')], rules), {})).toEqual(['a', 'q', 'b']);
  });

  it('stand in the order of the rule set, also where only some of those that weigh the same are treated alike', () => {
    const questions = [{ ...presence('a'), kind: 'sign' }, presence('b'), { ...presence('c'), kind: 'sign' }];
    const either: Condition = { any: [reaches('signs', 'one'), isYes('b')] };
    expect(settledBy(ruleSet(questions, [[either, 'lower']], [{ type: 'count', id: 'signs', title: text, of: [{ kind: 'sign' }] }]), {})).toEqual(['a', 'b', 'c']);
  });

  it('are asked in the order of the rule set where they weigh the same, and questions that it does not rest on are not', () => {
    expect(settledBy(ruleSet(['d', 'b', 'a', 'c'].map(presence), [[{ any: ['a', 'b', 'c'].map(isYes) }, 'lower']]), {})).toEqual(['b', 'a', 'c']);
  });
});

describe('of what is open, asked for is what would raise an end of the range', () => {
  const span = ['lower', 'upper'] as const;
  it.each<[string, Outcomes, Answers, string[]]>([
    ['the upper end, beside the same lower one', [[isYes('a'), 'lower'], [isYes('b'), span]], { a: 'yes' }, ['b']],
    ['the lower end, beside the same upper one', [[isYes('a'), span], [isYes('b'), 'upper']], { a: 'yes' }, ['b']],
    ['neither end', [[isYes('a'), span], [isYes('b'), span], [isYes('c'), 'lower']], { a: 'yes' }, []],
    ['through what can still come true, and not through what cannot', [[{ any: [{ all: [isYes('a'), isYes('b')] }, isYes('c')] }, 'upper']], { a: 'no' }, ['c']],
    ['through what is open still, and not through what is certain', [[{ all: [{ any: [isYes('a'), isYes('b')] }, isYes('c')] }, 'upper']], { a: 'yes' }, ['c']],
  ])('%s', (_end, rules, answers, expected) => {
    expect(settledBy(ruleSet(['a', 'b', 'c'].map(presence), rules), answers)).toEqual(expected);
  });

  it('the signs of the count that raises it, and not those of another', () => {
    const sign = (id: string, kind: string) => ({ ...presence(id), kind });
    const count = (id: string, kind: string) => ({ type: 'count', id, title: text, of: [{ kind }] });
    const questions = [sign('a', 'sign'), sign('b', 'vulnerability'), sign('c', 'vulnerability')];
    const rules: Outcomes = [[reaches('signs', 'one'), 'upper'], [{ all: [reaches('others', 'one'), isYes('c')] }, 'lower']];
    const subject = ruleSet(questions, rules, [count('signs', 'sign'), count('others', 'vulnerability')]);
    expect(settledBy(subject, {})).toEqual(['a', 'c', 'b']);
    expect(settledBy(subject, { c: 'no' })).toEqual(['a']);
  });
});

describe('of the questions of a sum that is open, asked for is not', () => {
  const points = { type: 'sum', id: 'points', title: text, of: [{ question: 'a', weight: 'several' }, { question: 'b', weight: 'several' }] };
  const within = { type: 'within', id: 'lately', title: text, question: 'a', months: 'several' };

  it('one that is absent, though nobody said on which day', () => {
    const rules: Outcomes = [[reaches('points', 'several'), 'upper'], [{ fact: 'lately', operator: 'equal', value: true }, 'lower']];
    const subject = ruleSet([presence('a'), presence('b')], rules, [points, within]);
    expect(settledBy(subject, { a: 'no' })).toEqual(['b']);
    expect(settledBy(subject, { a: { value: 'not-applicable', reason: 'Of age.' } })).toEqual(['b']);
  });

  it('one that is not asked', () => {
    const subject = ruleSet([presence('first'), { ...presence('a'), askedWhen: isYes('first') }, presence('b')], [[reaches('points', 'several'), 'upper']], [points]);
    expect(settledBy(subject, { first: 'no' })).toEqual(['b']);
    expect(settledBy(subject, { first: 'yes' })).toEqual(['a', 'b']);
  });
});

describe('how one answer could change the category', () => {
  const several = (id: string) => ({ type: 'choices', id, kind: 'context', text, ...basis, options: [{ id: 'one', text }, { id: 'two', text }] });
  const number = { type: 'number', id: 'times', kind: 'context', text, ...basis, minimum: 0, maximum: 9 };

  it('a list of options: none of them, and each alone', () => {
    const subject = ruleSet([presence('a'), several('list')], [[isYes('a'), 'lower'], [{ fact: 'list', operator: 'doesNotContain', value: 'one' }, 'upper']]);
    expect(settledBy(subject, {})).toEqual(['list', 'a']);
    expect(settledBy(subject, { list: ['one'] })).toEqual(['a']);
    expect(settledBy(subject, { list: [] })).toEqual([]);
  });

  it('a list of options: none of them, where that alone would raise it', () => {
    const none: Condition = { all: ['one', 'two'].map((value): Condition => ({ fact: 'list', operator: 'doesNotContain', value })) };
    expect(settledBy(ruleSet([presence('a'), several('list')], [[isYes('a'), 'lower'], [none, 'upper']]), {})).toEqual(['list', 'a']);
  });

  it('a number: on both sides of each limit that there is, and not outside its own bounds', () => {
    const subject = ruleSet([presence('a'), number], [[isYes('a'), 'lower'], [reaches('times', 'several'), 'upper']]);
    expect(settledBy(subject, {})).toEqual(['times', 'a']);
    expect(settledBy(subject, { a: 'yes' })).toEqual(['times']);
    expect(settledBy(subject, { times: 1 })).toEqual(['a']);
    expect(settledBy(subject, { times: 2 })).toEqual([]);
  });

  // "a" alone raises to the lower category; whether the number stands before it says whether some number raises to the upper one.
  // Where none can, it is not asked for.
  it.each<[string, object, Condition, string[]]>([
    ['one below its least', { minimum: 2 }, { fact: 'times', operator: 'lessThanInclusive', value: { fact: 'one' } }, ['a']],
    ['one beyond its most', { maximum: 1 }, reaches('times', 'several'), ['a']],
    ['its least alone', { minimum: 1 }, { fact: 'times', operator: 'lessThanInclusive', value: { fact: 'one' } }, ['times', 'a']],
    ['its most alone', { maximum: 2 }, reaches('times', 'several'), ['times', 'a']],
    ['any but the largest ones', {}, { fact: 'times', operator: 'lessThan', value: { fact: 'several' } }, ['times', 'a']],
    ['the one below every limit', {}, { fact: 'times', operator: 'lessThan', value: { fact: 'one' } }, ['times', 'a']],
    ['the one above every limit', {}, { fact: 'times', operator: 'greaterThan', value: { fact: 'several' } }, ['times', 'a']],
    ['one in between', {}, { fact: 'times', operator: 'equal', value: { fact: 'one' } }, ['times', 'a']],
  ])('a number: where %s would raise it', (_which, bounds, when, expected) => {
    expect(settledBy(ruleSet([presence('a'), { ...number, ...bounds }], [[isYes('a'), 'lower'], [when, 'upper']]), {})).toEqual(expected);
  });

  it.each<[string, Condition]>([
    ['the smallest', reaches('times', 'several')],
    ['the largest', { fact: 'times', operator: 'lessThan', value: { fact: 'several' } }],
  ])('a number: where %s alone bring the upper end down', (_which, when) => {
    const both: Condition = { all: [{ any: [isYes('b'), isYes('c')] }, when] };
    expect(settledBy(ruleSet([presence('b'), presence('c'), number], [[both, 'lower']]), {})).toEqual(['times', 'b', 'c']);
  });

  it.each<[string, readonly object[], Condition]>([
    ['points', [{ type: 'sum', id: 'points', title: text, of: [{ question: 'a', weight: 'several' }] }], reaches('points', 'several')],
    ['the most points', [{ type: 'maximum', id: 'most', title: text, of: [{ question: 'a', weight: 'several' }] }], reaches('most', 'several')],
    ['a measure that holds', [{ type: 'when', id: 'holds', title: text, when: isYes('a') }], { fact: 'holds', operator: 'equal', value: true }],
    ['a number of conditions', [{ type: 'count-when', id: 'number', title: text, of: [isYes('a')] }], reaches('number', 'one')],
    ['points of a count', [{ type: 'sum', id: 'points', title: text, of: [{ measure: 'signs' }] }, { type: 'count', id: 'signs', title: text, of: [{ question: 'a' }] }], reaches('points', 'one')],
  ])('what is picked, through %s', (_what, measures, when) => {
    expect(settledBy(ruleSet([presence('a'), presence('b')], [[when, 'upper'], [isYes('b'), 'lower']], measures), {})).toEqual(['a', 'b']);
    expect(settledBy(ruleSet([presence('b'), presence('a')], [[when, 'upper'], [isYes('b'), 'lower']], measures), {})).toEqual(['a', 'b']);
  });

  it('a number that is asked first, and then certainly applies', () => {
    expect(settledBy(ruleSet([number, presence('a')], [[reaches('times', 'several'), 'upper'], [isYes('a'), 'lower']]), {})).toEqual(['times', 'a']);
  });

  it('the day of what is recorded, where a window looks at it', () => {
    const within = { type: 'within', id: 'lately', title: text, question: 'a', months: 'several' };
    const subject = ruleSet([presence('a'), presence('b')], [[{ fact: 'lately', operator: 'equal', value: true }, 'lower'], [isYes('b'), 'upper']], [within]);
    expect(settledBy(subject, { a: 'yes' })).toEqual(['b', 'a']);
    expect(settledBy(subject, { a: 'yes', b: 'no' })).toEqual(['a']);
    expect(settledBy(subject, { a: { value: 'yes', date: '2026-11-01' } })).toEqual(['b']);
    expect(settledBy(subject, { a: { value: 'yes', date: '2026-11-01' }, b: 'no' })).toEqual([]);
    expect(settledBy(subject, { a: 'no', b: 'no' })).toEqual([]);
    const counted = ruleSet([number, presence('b')], [[{ fact: 'lately', operator: 'equal', value: true }, 'lower'], [isYes('b'), 'upper']], [{ ...within, question: 'times' }]);
    expect(settledBy(counted, { times: 3, b: 'no' })).toEqual(['times']);
  });

  it('no day that is known already, where something else in the same sum is open', () => {
    const total = [{ type: 'months-since', id: 'since', title: text, question: 'a' }, { type: 'sum', id: 'total', title: text, of: [{ measure: 'since' }, { question: 'b', weight: 'several' }] }];
    const summed = ruleSet([presence('a'), presence('b')], [[reaches('total', 'several'), 'upper']], total);
    expect(settledBy(summed, { a: 'yes' })).toEqual(['a', 'b']);
    expect(settledBy(summed, { a: { value: 'yes', date: '2026-11-01' } })).toEqual(['b']);
  });

  it('no day of a number that does not apply, where something else that is counted with it is open', () => {
    const either = [{ type: 'within', id: 'lately', title: text, question: 'times', months: 'several' }, { type: 'count-when', id: 'either', title: text, of: [{ fact: 'lately', operator: 'equal', value: true }, isYes('b')] }];
    const counted = ruleSet([number, presence('b')], [[reaches('either', 'one'), 'upper']], either);
    expect(settledBy(counted, { times: 3 })).toEqual(['b', 'times']);
    expect(settledBy(counted, { times: { value: 'not-applicable', reason: 'Another team counts.' } })).toEqual(['b']);
  });

  it('a number last, that could raise it less than another answer within its bounds, and as much only beyond them', () => {
    const rules: Outcomes = [[reaches('times', 'one'), 'lower'], [{ any: [reaches('times', 'several'), isYes('a')] }, 'upper']];
    expect(settledBy(ruleSet([{ ...number, maximum: 1 }, presence('a')], rules), {})).toEqual(['a', 'times']);
    expect(settledBy(ruleSet([{ ...number, maximum: 2 }, presence('a')], rules), {})).toEqual(['times', 'a']);
  });

  it('a question that is asked only then, through the question that asks for it', () => {
    const follow = { ...presence('later'), askedWhen: isYes('a') };
    const subject = ruleSet([presence('a'), follow, presence('b')], [[isYes('later'), 'upper'], [isYes('b'), 'lower']]);
    expect(settledBy(subject, { b: 'no' })).toEqual(['a', 'later']);
    expect(settledBy(subject, { b: 'no', a: 'no' })).toEqual([]);
    expect(settledBy(subject, { a: 'no' })).toEqual(['b']);
    expect(settledBy(subject, { b: 'no', a: 'yes' })).toEqual(['later']);
    expect(settledBy(subject, {})).toEqual(['b', 'a', 'later']);
  });

  it('signs of one count weigh the same, and one that shares a concept or is named in a condition has its own weight', () => {
    const sign = (id: string, more: object = {}) => ({ ...presence(id), kind: 'risk-indicator', ...more });
    const count = { type: 'count', id: 'signs', title: text, of: [{ kind: 'risk-indicator' }] };
    const questions = [sign('a'), sign('b', { concept: 'shared' }), sign('c', { concept: 'shared' }), sign('d')];
    const rules: Outcomes = [[reaches('signs', 'several'), 'lower'], [{ all: [isYes('d'), reaches('signs', 'one')] }, 'upper']];
    expect(settledBy(ruleSet(questions, rules, [count]), {})).toEqual(['d', 'a', 'b', 'c']);
    expect(settledBy(ruleSet(questions, rules, [count]), { a: 'yes' })).toEqual(['d', 'b', 'c']);
    expect(settledBy(ruleSet(questions, rules, [count]), { a: 'yes', b: 'yes', d: 'no' })).toEqual([]);
    expect(settledBy(ruleSet(questions, rules, [count]), { b: 'yes', d: 'no' })).toEqual(['a']);
  });
});
