import { describe, expect, it } from 'vitest';
import { conditionsOf, factsInCondition, factsInMeasure, factsUnder, factsUsed, indexFacts, optionIds, questionsOf, saysPresent, selectedOptions, selectsNumber } from '../../src/format/facts.ts';
import type { Condition } from '../../src/format/condition.ts';
import type { Measure, Selector } from '../../src/format/measure.ts';
import type { Question } from '../../src/format/question.ts';
import type { RuleSetDocument } from '../../src/format/rule-set.ts';
import { edit } from '../conformance/edit.ts';
import { smallRuleSet } from '../small-rule-set.ts';

const text = { en: 'Of a test.' };
const number = { type: 'number', id: 'times', kind: 'sign', tags: ['counted'], text, cites: [], basis: 'source' };
/** The small rule set, with a section of its own for one more number. */
const document = edit(smallRuleSet().document, [{ op: 'add', path: '/sections/-', value: { id: 'numbers', title: text, questions: [number] } }]);
const placed = document.sections.flatMap((section) => section.questions.map((question) => [question.id, { question, section: section.id }] as const));
const find = (id: string): { readonly question: Question; readonly section: string } => new Map(placed).get(id) as { question: Question; section: string };
const is = (fact: string): Condition => ({ fact, operator: 'equal', value: 'yes' });
const exceeds = (fact: string, other: string): Condition => ({ fact, operator: 'greaterThan', value: { fact: other } });

describe('facts by id', () => {
  it.each([
    ['first-sign', 'question', 'option'],
    ['second-sign', 'question', 'option'],
    ['when-seen', 'question', 'options'],
    ['episodes', 'question', 'number'],
    ['born', 'question', 'none'],
    ['words', 'question', 'none'],
    ['signs-present', 'measure', 'number'],
    ['strong-present', 'measure', 'boolean'],
    ['one', 'parameter', 'number'],
    ['several-switch', 'parameter', 'boolean'],
  ])('%s is a %s of type %s', (id, role, type) => {
    expect(indexFacts(document).get(id)).toMatchObject({ role, type });
  });

  it.each([
    [{ type: 'within', question: 'harm', months: 'one' }, 'boolean'],
    [{ type: 'months-since', question: 'harm' }, 'number'],
    [{ type: 'age', dateOfBirth: 'born' }, 'number'],
    [{ type: 'count-when', of: [is('harm')] }, 'number'],
    [{ type: 'sum', of: [{ question: 'harm', weight: 'one' }] }, 'number'],
    [{ type: 'maximum', of: [{ question: 'harm', weight: 'one' }] }, 'number'],
  ])('a measure %j is a %s', (measure, type) => {
    const facts = indexFacts(edit(document, [{ op: 'add', path: '/measures/-', value: { id: 'another', title: text, ...measure } }]));
    expect(facts.get('another')).toMatchObject({ role: 'measure', type });
  });

  it('hold the section of a question, and the first of two with one id', () => {
    const twice = edit(document, [{ op: 'add', path: '/sections/1/questions/-', value: { ...number, id: 'harm' } }]);
    expect(indexFacts(twice).get('times')).toMatchObject({ section: 'numbers' });
    expect(indexFacts(twice).get('harm')).toMatchObject({ type: 'option', section: 'signs' });
  });

  it('are all there, and nothing else', () => {
    expect([...indexFacts(document).keys()]).toEqual([
      ...['first-sign', 'second-sign', 'harm', 'follow-up', 'episodes', 'born', 'words', 'when-seen', 'times'],
      ...['signs-present', 'strong-signs', 'strong-present', 'one', 'several', 'several-switch'],
    ]);
    expect(questionsOf(document).map(({ id }) => id)).toEqual(placed.map(([id]) => id));
  });
});

describe('options', () => {
  it.each([
    ['harm', ['yes', 'no'], ['yes']],
    ['second-sign', ['no', 'sometimes', 'often'], ['sometimes', 'often']],
    ['when-seen', ['before', 'now'], ['before', 'now']],
    ['episodes', null, []],
    ['born', null, []],
    ['words', null, []],
  ])('of %s', (id, options, present) => {
    const { question } = find(id);
    expect(optionIds(question)).toEqual(options);
    expect((options ?? []).filter((option) => saysPresent(question, option))).toEqual(present);
  });

  it('a number, a date and a text always say that something is present', () => {
    for (const id of ['episodes', 'born', 'words']) expect(saysPresent(find(id).question, '')).toBe(true);
  });

  it.each<[Selector, string, string[]]>([
    [{}, 'harm', ['yes']],
    [{}, 'second-sign', ['sometimes', 'often']],
    [{}, 'episodes', []],
    [{ question: 'harm' }, 'harm', ['yes']],
    [{ question: 'harm' }, 'first-sign', []],
    [{ question: 'harm', options: ['no'] }, 'harm', ['no']],
    [{ options: ['no', 'often'] }, 'second-sign', ['no', 'often']],
    [{ options: ['no', 'often'] }, 'harm', ['no']],
    [{ kind: 'possible-harm' }, 'harm', ['yes']],
    [{ kind: 'possible-harm' }, 'first-sign', []],
    [{ section: 'signs' }, 'harm', ['yes']],
    [{ section: 'numbers' }, 'harm', []],
    [{ tag: 'strong' }, 'harm', ['yes']],
    [{ tag: 'strong' }, 'first-sign', []],
    [{ tag: 'strong' }, 'second-sign', ['often']],
    [{ tag: 'strong', options: ['no', 'sometimes'] }, 'second-sign', []],
    [{ tag: 'strong', options: ['yes', 'no'] }, 'harm', ['yes', 'no']],
    [{ tag: 'weak' }, 'harm', []],
    [{ tag: 'strong', kind: 'possible-harm' }, 'second-sign', []],
    [{ tag: 'strong', section: 'numbers' }, 'harm', []],
  ])('%j picks of %s %j', (selector, id, options) => {
    const { question, section } = find(id);
    expect(selectedOptions(selector, question, section)).toEqual(options);
  });

  it.each<[Selector, string, boolean]>([
    [{ question: 'times' }, 'times', true],
    [{ question: 'times' }, 'episodes', false],
    [{ question: 'harm' }, 'harm', false],
    [{}, 'times', false],
    [{ kind: 'sign' }, 'times', false],
    [{ question: 'times', kind: 'sign' }, 'times', true],
    [{ question: 'times', kind: 'context' }, 'times', false],
    [{ question: 'times', section: 'numbers' }, 'times', true],
    [{ question: 'times', section: 'signs' }, 'times', false],
    [{ question: 'times', tag: 'counted' }, 'times', true],
    [{ question: 'times', tag: 'strong' }, 'times', false],
    [{ question: 'episodes', tag: 'counted' }, 'episodes', false],
    [{ question: 'times', options: ['yes'] }, 'times', false],
  ])('%j picks the number %s: %s', (selector, id, picked) => {
    const { question, section } = find(id);
    expect(selectsNumber(selector, question, section)).toBe(picked);
  });
});

describe('the facts that are compared', () => {
  it.each<[Condition, string[]]>([
    [is('harm'), ['harm']],
    [{ fact: 'harm', operator: 'in', value: ['yes', 'no'] }, ['harm']],
    [{ fact: 'several-switch', operator: 'equal', value: true }, ['several-switch']],
    [exceeds('signs-present', 'one'), ['signs-present', 'one']],
    [{ not: exceeds('signs-present', 'one') }, ['signs-present', 'one']],
    [{ all: [is('harm'), { any: [is('first-sign'), { not: exceeds('episodes', 'several') }] }] }, ['harm', 'first-sign', 'episodes', 'several']],
  ])('by %j', (condition, facts) => {
    expect(factsInCondition(condition)).toEqual(facts);
  });

  it.each<[object, string[]]>([
    [{ type: 'when', when: exceeds('signs-present', 'one') }, ['signs-present', 'one']],
    [{ type: 'count-when', of: [is('harm'), is('first-sign')] }, ['harm', 'first-sign']],
    [{ type: 'age', dateOfBirth: 'born' }, ['born']],
    [{ type: 'months-since', question: 'harm' }, ['harm']],
    [{ type: 'within', question: 'harm', months: 'one' }, ['harm', 'one']],
    [{ type: 'count', of: [{ tag: 'strong' }] }, ['second-sign', 'harm']],
    [{ type: 'count', of: [{ kind: 'context' }] }, ['follow-up', 'when-seen']],
    [{ type: 'count', of: [{ section: 'numbers' }] }, []],
    [{ type: 'sum', of: [{ question: 'episodes', weight: 'one' }, { measure: 'signs-present' }] }, ['episodes', 'one', 'signs-present']],
    [{ type: 'maximum', of: [{ tag: 'strong', weight: 'one' }] }, ['second-sign', 'harm', 'one']],
  ])('by a measure %j', (measure, facts) => {
    expect(factsInMeasure(measure as Measure, document)).toEqual(facts);
  });

  it('stand in the conditions of rules, actions, measures, questions and requirements', () => {
    const whole: RuleSetDocument = edit(document, [
      { op: 'add', path: '/completeness/0/when', value: is('first-sign') },
      { op: 'add', path: '/measures/-', value: { type: 'count-when', id: 'both', title: text, of: [is('born'), is('words')] } },
    ]);
    expect(conditionsOf(whole).map((condition) => factsInCondition(condition).join(' '))).toEqual([
      ...['signs-present one', 'several-switch signs-present several strong-present', 'signs-present several', 'harm second-sign', 'harm'],
      ...['harm', 'signs-present one'],
      ...['strong-signs one', 'born', 'words'],
      ...['harm', 'first-sign'],
    ]);
  });

  it.each<[string[], string[]]>([
    [['harm'], ['harm']],
    [['follow-up'], ['follow-up', 'harm']],
    [['strong-present'], ['strong-present', 'strong-signs', 'second-sign', 'harm', 'one']],
    [['several', 'nothing-of-it'], ['several']],
    [[], []],
  ])('%j rest on, through measures and what opens a question', (ids, under) => {
    expect([...factsUnder(ids, document)]).toEqual(under);
  });

  it('that are used stand in a condition or in a measure', () => {
    const counted: RuleSetDocument = { ...document, rules: [], actions: [], completeness: [], sections: [], measures: [{ type: 'sum', id: 'points', title: text, of: [{ measure: 'signs-present' }] }, { type: 'when', id: 'both', title: text, when: is('harm') }] };
    expect([...factsUsed(counted)]).toEqual(['harm', 'signs-present']);
  });
});
