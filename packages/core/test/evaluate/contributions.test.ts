import { describe, expect, it } from 'vitest';
import { type Answers, compile, type Contribution, type Reason } from '../../src/index.ts';
import type { Condition } from '../../src/format/condition.ts';
import { edit } from '../conformance/edit.ts';
import { ruleSetOf } from '../conformance/vector-files.ts';
import { smallRuleSet } from '../small-rule-set.ts';

const text = { en: 'Of a test.' };
const presence = (id: string, more: object = {}) => ({ type: 'presence', id, kind: 'context', text, cites: ['EX-1'], basis: 'source', ...more });
const isYes = (fact: string): Condition => ({ fact, operator: 'equal', value: 'yes' });
const compared = (fact: string, operator: string, other: string) => ({ fact, operator, value: { fact: other } }) as Condition;
const option = (id: string, more: object = {}) => ({ id, text, ...more });

/** The reasons of a rule set with these conditions, each of a rule of its own. */
function reasonsOf(conditions: readonly Condition[], answers: Answers): readonly Reason[] {
  const ruleSet = ruleSetOf(edit(smallRuleSet().document, [
    { op: 'replace', path: '/sections/0/questions', value: [
      presence('a', { kind: 'sign' }),
      presence('b', { kind: 'sign' }),
      presence('gate', { cites: ['EX-2', 'EX-3'] }),
      presence('seen', { concept: 'seeing' }),
      presence('often', { type: 'choice', options: [option('no', { present: false }), option('some'), option('much', { cites: ['EX-2', 'EX-1'] })] }),
      presence('where', { type: 'choices', options: [option('home', { cites: ['EX-2'] }), option('online', { cites: ['EX-3'] }), option('school')] }),
      presence('times', { type: 'number' }),
      presence('gated', { type: 'number', askedWhen: isYes('gate') }),
      presence('born', { type: 'date' }),
    ] },
    { op: 'replace', path: '/measures', value: [
      { type: 'count', id: 'signs', title: text, of: [{ kind: 'sign' }] },
      { type: 'sum', id: 'over', title: text, of: [{ measure: 'signs' }] },
      { type: 'maximum', id: 'most', title: text, of: [{ question: 'times', weight: 'one' }, { question: 'often', options: ['much'], weight: 'several' }] },
      { type: 'when', id: 'is-seen', title: text, when: isYes('seen') },
      { type: 'count-when', id: 'either', title: text, of: [isYes('a'), isYes('seen')] },
      { type: 'age', id: 'age', title: text, dateOfBirth: 'born' },
      { type: 'months-since', id: 'months', title: text, question: 'seen' },
      { type: 'within', id: 'lately', title: text, question: 'seen', months: 'several' },
    ] },
    { op: 'replace', path: '/rules', value: conditions.map((when, i) => ({ id: `rule-${String(i)}`, when, then: { category: 'lower' }, because: text, cites: [], basis: 'source' })) },
    { op: 'replace', path: '/actions', value: [] },
    { op: 'replace', path: '/completeness', value: [] },
  ]));
  return compile(ruleSet).screen(answers, { date: '2026-11-21' }).reasons;
}

const said = (list: readonly Contribution[] | undefined) => list?.map(({ question, value }) => `${question} ${String(value)}`);

describe('the answers that helped a condition to hold', () => {
  it.each<[string, Condition, Answers, string[]]>([
    ['an option that is named', isYes('a'), { a: 'yes', b: 'yes' }, ['a yes']],
    ['an option that is not', { fact: 'often', operator: 'notEqual', value: 'no' }, { often: 'some' }, ['often some']],
    ['none of some options', { fact: 'often', operator: 'notIn', value: ['some', 'much'] }, { often: 'no' }, ['often no']],
    ['one of some options', { fact: 'often', operator: 'in', value: ['some', 'much'] }, { often: 'much' }, ['often much']],
    ['an option of a list', { fact: 'where', operator: 'contains', value: 'online' }, { where: ['home', 'online'] }, ['where home,online']],
    ['an option that a list has not', { fact: 'where', operator: 'doesNotContain', value: 'online' }, { where: ['home'] }, ['where home']],
    ['one question that is named twice, by what is named first', { any: [{ fact: 'often', operator: 'equal', value: 'some' }, { fact: 'often', operator: 'equal', value: 'much' }] }, { often: 'some' }, ['often some']],
    ['one question that is named twice, by what is named last', { any: [{ fact: 'often', operator: 'equal', value: 'some' }, { fact: 'often', operator: 'equal', value: 'much' }] }, { often: 'much' }, ['often much']],
    ['the opposite of a condition', { not: isYes('a') }, { a: 'no', b: 'yes' }, ['a no']],
    ['a count, by those that say it is present', compared('signs', 'greaterThanInclusive', 'one'), { a: 'no', b: 'yes', seen: 'yes' }, ['b yes']],
    ['a sum of a count', compared('over', 'greaterThanInclusive', 'one'), { a: 'yes', b: 'no', seen: 'yes', often: 'much', times: 3 }, ['a yes']],
    ['a highest number of points, by options and by numbers', compared('most', 'greaterThanInclusive', 'one'), { a: 'yes', often: 'much', times: 3 }, ['often much', 'times 3']],
    ['a highest number of points, without an option that brings none', compared('most', 'greaterThanInclusive', 'one'), { often: 'some', times: 3 }, ['times 3']],
    ['a measure that holds', { fact: 'is-seen', operator: 'equal', value: true }, { seen: 'yes' }, ['seen yes']],
    ['a measure that does not hold', { fact: 'is-seen', operator: 'equal', value: false }, { seen: 'no' }, ['seen no']],
    ['a measure that is not to hold', { fact: 'is-seen', operator: 'notEqual', value: true }, { seen: 'no' }, ['seen no']],
    ['a measure that is not not to hold', { fact: 'is-seen', operator: 'notEqual', value: false }, { seen: 'yes' }, ['seen yes']],
    ['the opposite of a measure', { not: { fact: 'is-seen', operator: 'equal', value: true } }, { seen: 'no' }, ['seen no']],
    ['a number of conditions', compared('either', 'greaterThanInclusive', 'one'), { a: 'yes', seen: 'no' }, ['a yes']],
    ['a number', compared('times', 'greaterThan', 'one'), { times: 2, a: 'yes' }, ['times 2']],
    ['a number beside a count', compared('times', 'greaterThan', 'signs'), { times: 2, a: 'yes', b: 'no', seen: 'yes' }, ['a yes', 'times 2']],
    ['a number that does not apply: nothing', { not: compared('times', 'greaterThan', 'one') }, { times: { value: 'not-applicable', reason: 'Of age.' } }, []],
    ['a number that is not asked for: nothing', { not: compared('gated', 'greaterThan', 'one') }, { gate: 'no', gated: 9 }, []],
    ['a number that is asked for', compared('gated', 'greaterThan', 'one'), { gate: 'yes', gated: 9 }, ['gated 9']],
    ['an age', compared('age', 'greaterThan', 'one'), { born: '2010-01-01' }, ['born 2010-01-01']],
    ['months since a day', compared('months', 'greaterThan', 'one'), { seen: { value: 'yes', date: '2026-01-01' } }, ['seen yes']],
    ['a day in a window', { fact: 'lately', operator: 'equal', value: true }, { seen: { value: 'yes', date: '2026-11-01' } }, ['seen yes']],
  ])('%s', (_what, when, answers, expected) => {
    const reasons = reasonsOf([when], answers);
    expect(reasons).toHaveLength(1);
    expect(said(reasons[0]?.answers)).toEqual(expected);
  });

  it('stand in the order of the rule set, and rules that rest on the same ones share one list', () => {
    const [first, second] = reasonsOf([{ all: [isYes('b'), isYes('a')] }, { all: [isYes('a'), isYes('b')] }], { a: 'yes', b: 'yes' });
    expect(said(first?.answers)).toEqual(['a yes', 'b yes']);
    expect(second?.answers).toBe(first?.answers);
  });
});

describe('what is said of such an answer', () => {
  const always: Condition = { any: [isYes('gate'), isYes('seen'), { fact: 'often', operator: 'notEqual', value: 'no' }, ...['home', 'online', 'school'].map((value): Condition => ({ fact: 'where', operator: 'contains', value }))] };
  const of = (answers: Answers) => reasonsOf([always], answers)[0]?.answers[0];

  it.each<[string, Answers, Contribution]>([
    ['its question, with the rows that it cites', { gate: 'yes' }, { question: 'gate', concept: 'gate', value: 'yes', date: null, source: null, cites: ['EX-2', 'EX-3'] }],
    ['the concept that it shares', { seen: 'yes' }, { question: 'seen', concept: 'seeing', value: 'yes', date: null, source: null, cites: ['EX-1'] }],
    ['its day alone', { seen: { value: 'yes', date: '2026-11-01' } }, { question: 'seen', concept: 'seeing', value: 'yes', date: '2026-11-01', source: null, cites: ['EX-1'] }],
    ['where it comes from alone', { seen: { value: 'yes', source: 'The school' } }, { question: 'seen', concept: 'seeing', value: 'yes', date: null, source: 'The school', cites: ['EX-1'] }],
    ['the rows of its option, each once', { often: 'much' }, { question: 'often', concept: 'often', value: 'much', date: null, source: null, cites: ['EX-1', 'EX-2'] }],
    ['no rows of another option', { often: 'some' }, { question: 'often', concept: 'often', value: 'some', date: null, source: null, cites: ['EX-1'] }],
    ['the rows of one ticked option', { where: ['online'] }, { question: 'where', concept: 'where', value: ['online'], date: null, source: null, cites: ['EX-1', 'EX-3'] }],
    ['the rows of the ticked options', { where: ['online', 'home'] }, { question: 'where', concept: 'where', value: ['online', 'home'], date: null, source: null, cites: ['EX-1', 'EX-2', 'EX-3'] }],
    ['the rows of the ticked options, and of no other', { where: ['home', 'school'] }, { question: 'where', concept: 'where', value: ['home', 'school'], date: null, source: null, cites: ['EX-1', 'EX-2'] }],
  ])('%s', (_what, answers, expected) => {
    expect(of(answers)).toEqual(expected);
  });

  it('is one frozen entry for all results, as long as nothing is given beside it', () => {
    expect(['gate', 'often', 'where'].map((id) => Object.isFrozen(of({ [id]: id === 'gate' ? 'yes' : id === 'often' ? 'much' : ['home'] })))).toEqual([true, true, false]);
    expect(Object.isFrozen(of({ gate: { value: 'yes', source: 'The school' } }))).toBe(false);
  });
});

describe('the parameters that a condition compares with', () => {
  it('are named once each, also those of its measures', () => {
    const when: Condition = { all: [compared('signs', 'greaterThanInclusive', 'one'), compared('times', 'greaterThan', 'one'), compared('either', 'lessThan', 'several')] };
    expect(reasonsOf([when], { a: 'yes', times: 2, seen: 'no' })[0]?.parameters).toEqual([{ parameter: 'one', value: 1 }, { parameter: 'several', value: 2 }]);
  });
});
