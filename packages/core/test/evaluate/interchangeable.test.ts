import { describe, expect, it } from 'vitest';
import { groupInterchangeable } from '../../src/evaluate/interchangeable.ts';
import { planQuestions } from '../../src/evaluate/questions.ts';
import { edit } from '../conformance/edit.ts';
import { ruleSetOf } from '../conformance/vector-files.ts';
import { smallRuleSet } from '../small-rule-set.ts';

const text = { en: 'Of a test.' };
const basis = { cites: [], basis: 'source' };
const sign = (id: string, more: object = {}) => ({ type: 'presence', id, kind: 'risk-indicator', text, ...basis, ...more });
const options = (...ids: string[]) => ids.map((id) => ({ id, text }));
const count = { type: 'count', id: 'signs', title: text, of: [{ kind: 'risk-indicator' }] };

/** The groups of a rule set with these sections of questions, each a section, and measures. */
function groupsOf(sections: readonly (readonly object[])[], measures: readonly object[] = [count], rules: readonly object[] = []): string[] {
  const { document } = ruleSetOf(edit(smallRuleSet().document, [
    { op: 'replace', path: '/sources', value: [] },
    { op: 'replace', path: '/parameters/0/cites', value: [] },
    { op: 'replace', path: '/categories/0/cites', value: [] },
    { op: 'replace', path: '/sections', value: sections.map((questions, i) => ({ id: `section-${String(i)}`, title: text, questions })) },
    { op: 'replace', path: '/measures', value: measures },
    { op: 'replace', path: '/rules', value: rules },
    { op: 'replace', path: '/actions', value: [] },
    { op: 'replace', path: '/completeness', value: [] },
  ]));
  return groupInterchangeable(document, planQuestions(document)).map((group) => group.map(({ id }) => id).join(' '));
}

describe('questions are interchangeable', () => {
  const points = (weights: Readonly<Record<string, string>>) => ({ type: 'sum', id: 'points', title: text, of: Object.entries(weights).map(([question, weight]) => ({ question, weight })) });
  const isYes = (fact: string) => ({ fact, operator: 'equal', value: 'yes' });
  const rule = (when: object) => ({ id: 'rule', when, then: { category: 'lower' }, because: text, ...basis });
  const abc = [sign('a'), sign('b'), sign('c')];

  it.each<[string, () => string[], string[]]>([
    ['where the same measures count them alike, in whatever section', () => groupsOf([abc, [sign('d')]]), ['a b c d']],
    ['not where they are of another kind', () => groupsOf([[sign('a'), sign('b', { kind: 'context' }), sign('c')]]), ['a c', 'b']],
    ['not where a measure looks at one section only', () => groupsOf([abc, [sign('d')]], [{ ...count, of: [{ section: 'section-1' }] }]), ['a b c', 'd']],
    ['not where a term picks one of them', () => groupsOf([abc], [points({ a: 'one', c: 'several' })]), ['a', 'b', 'c']],
    ['where nothing measures them', () => groupsOf([abc], []), ['a b c']],
    ['not where a highest number of points picks one of them', () => groupsOf([abc], [{ ...points({ b: 'one' }), type: 'maximum' }]), ['a c', 'b']],
    ['where a measure of measures looks at none of them by itself', () => groupsOf([abc], [count, { type: 'sum', id: 'points', title: text, of: [{ measure: 'signs' }] }]), ['a b c']],
    ['not where a rule names one of them', () => groupsOf([abc], [count], [rule(isYes('b'))]), ['a c', 'b']],
    ['not where a measure of conditions names one of them', () => groupsOf([abc], [count, { type: 'when', id: 'holds', title: text, when: isYes('c') }]), ['a b', 'c']],
    ['not where a measure looks at the day of one of them', () => groupsOf([abc], [count, { type: 'months-since', id: 'months', title: text, question: 'a' }]), ['a', 'b c']],
    ['not where a window looks at the day of one of them', () => groupsOf([abc], [count, { type: 'within', id: 'lately', title: text, question: 'b', months: 'one' }]), ['a c', 'b']],
    ['not where two share a concept', () => groupsOf([[sign('a'), sign('b', { concept: 'd' }), sign('c'), sign('d')]]), ['a c', 'b', 'd']],
    ['where each has a concept of its own', () => groupsOf([[sign('a', { concept: 'x' }), sign('b', { concept: 'y' })]]), ['a b']],
    ['not where one is asked on a condition', () => groupsOf([[sign('a'), sign('b', { askedWhen: isYes('c') }), sign('c'), sign('d')]]), ['a d', 'b', 'c']],
    ['not where one can have several answers', () => groupsOf([[sign('a', { type: 'choice', options: options('yes', 'no') }), sign('b', { type: 'choices', options: options('yes', 'no') }), sign('c', { type: 'choice', options: options('x', 'y') })]]), ['a c', 'b']],
    ['not where they have more options', () => groupsOf([[sign('a', { type: 'choice', options: options('x', 'y') }), sign('b', { type: 'choice', options: options('x', 'y', 'z') })]]), ['a', 'b']],
    ['not where another option says that it is present', () => groupsOf([[sign('a', { type: 'choice', options: [{ id: 'x', text, present: false }, { id: 'y', text }] }), sign('b', { type: 'choice', options: [{ id: 'x', text }, { id: 'y', text, present: false }] })]], []), ['a', 'b']],
    ['not where a tag picks another of their options', () => groupsOf([[sign('a', { type: 'choice', options: [{ id: 'x', text, tags: ['grave'] }, { id: 'y', text }] }), sign('b', { type: 'choice', options: [{ id: 'x', text }, { id: 'y', text, tags: ['grave'] }] })]], [{ ...count, of: [{ tag: 'grave' }] }]), ['a', 'b']],
    ['not where they have no options', () => groupsOf([['a', 'b'].map((id) => sign(id, { type: 'number' })), ['c', 'd'].map((id) => sign(id, { type: 'date' }))], [{ type: 'age', id: 'age', title: text, dateOfBirth: 'c' }]), ['a', 'b', 'c', 'd']],
  ])('%s', (_where, groups, expected) => {
    expect(groups()).toEqual(expected);
  });
});
