import { describe, expect, it } from 'vitest';
import { conditionInOneLine, putIntoWords, runsOf } from '../../src/document/condition-in-words.ts';
import { createWords } from '../../src/document/document-words.ts';
import type { Condition } from '../../src/format/condition.ts';
import { OPERATORS } from '../../src/format/condition.ts';
import { smallRuleSet } from '../small-rule-set.ts';

const words = createWords(smallRuleSet(), 'en');
const view = (condition: Condition) => putIntoWords(condition, words);

const first: Condition = { fact: 'first-sign', operator: 'equal', value: 'yes' };
const harm: Condition = { fact: 'harm', operator: 'equal', value: 'yes' };
const often: Condition = { fact: 'second-sign', operator: 'equal', value: 'often' };

const COMPARISONS: readonly (readonly [condition: Condition, sentence: string])[] = [
  [first, '“Is there the first sign?” is answered “Yes”'],
  [{ fact: 'first-sign', operator: 'notEqual', value: 'yes' }, '“Is there the first sign?” is known not to be “Yes”'],
  [{ fact: 'second-sign', operator: 'in', value: ['sometimes', 'often'] }, '“Is there the second sign?” is answered “Sometimes” or “Often”'],
  [{ fact: 'second-sign', operator: 'notIn', value: ['no', 'sometimes', 'often'] }, '“Is there the second sign?” is known not to be “No”, “Sometimes” or “Often”'],
  [{ fact: 'when-seen', operator: 'contains', value: 'now' }, '“When was it seen?” includes “Now”'],
  [{ fact: 'when-seen', operator: 'doesNotContain', value: 'now' }, '“When was it seen?” is known not to include “Now”'],
  [{ fact: 'episodes', operator: 'lessThan', value: { fact: 'several' } }, '“How many episodes?” is below 2 (parameter several)'],
  [{ fact: 'episodes', operator: 'lessThanInclusive', value: { fact: 'several' } }, '“How many episodes?” is at most 2 (parameter several)'],
  [{ fact: 'signs-present', operator: 'greaterThan', value: { fact: 'several' } }, '“Signs” is above 2 (parameter several)'],
  [{ fact: 'signs-present', operator: 'greaterThanInclusive', value: { fact: 'several' } }, '“Signs” is at least 2 (parameter several)'],
  [{ fact: 'signs-present', operator: 'equal', value: { fact: 'several' } }, '“Signs” is exactly 2 (parameter several)'],
  [{ fact: 'signs-present', operator: 'notEqual', value: { fact: 'several' } }, '“Signs” is known not to be 2 (parameter several)'],
  [{ fact: 'signs-present', operator: 'greaterThan', value: { fact: 'strong-signs' } }, '“Signs” is above “Strong signs”'],
  [{ fact: 'several', operator: 'lessThanInclusive', value: { fact: 'signs-present' } }, '2 (parameter several) is at most “Signs”'],
  [{ fact: 'strong-present', operator: 'equal', value: true }, '“A strong sign” is so, that is, “Strong signs” is at least 1 (parameter one)'],
  [{ fact: 'strong-present', operator: 'equal', value: false }, '“A strong sign” is known not to be so'],
  [{ fact: 'strong-present', operator: 'notEqual', value: true }, '“A strong sign” is known not to be so'],
  [{ fact: 'several-switch', operator: 'equal', value: true }, 'the switch “Use the upper category” is on (it is set to on)'],
  [{ fact: 'several-switch', operator: 'equal', value: false }, 'the switch “Use the upper category” is off (it is set to on)'],
];

const GROUPS: readonly (readonly [condition: Condition, line: string])[] = [
  [{ all: [first] }, '“Is there the first sign?” is answered “Yes”'],
  [{ all: [first, harm] }, '“Is there the first sign?” is answered “Yes”, and “Has anyone told of harm?” is answered “Yes”'],
  [{ any: [first, harm] }, '“Is there the first sign?” is answered “Yes”, or “Has anyone told of harm?” is answered “Yes”'],
  [{ all: [first, harm, often] }, 'All of these hold: “Is there the first sign?” is answered “Yes”; “Has anyone told of harm?” is answered “Yes”; “Is there the second sign?” is answered “Often”'],
  [{ any: [first, harm, often] }, 'Any of these holds: “Is there the first sign?” is answered “Yes”; “Has anyone told of harm?” is answered “Yes”; “Is there the second sign?” is answered “Often”'],
  [{ all: [first, { any: [harm, often] }] }, 'All of these hold: “Is there the first sign?” is answered “Yes”; “Has anyone told of harm?” is answered “Yes”, or “Is there the second sign?” is answered “Often”'],
  [{ any: [first, { all: [harm, { any: [often, first] }] }] }, 'Any of these holds: “Is there the first sign?” is answered “Yes”; (All of these hold: “Has anyone told of harm?” is answered “Yes”; “Is there the second sign?” is answered “Often”, or “Is there the first sign?” is answered “Yes”)'],
  [{ not: first }, 'it is known not to be so that “Is there the first sign?” is answered “Yes”'],
  [{ not: { any: [first, harm] } }, 'It is known that this is not so: “Is there the first sign?” is answered “Yes”, or “Has anyone told of harm?” is answered “Yes”'],
  [{ not: { any: [first, harm, often] } }, 'It is known that none of these holds: “Is there the first sign?” is answered “Yes”; “Has anyone told of harm?” is answered “Yes”; “Is there the second sign?” is answered “Often”'],
  [{ not: { all: [first, harm, often] } }, 'It is known that not all of these hold: “Is there the first sign?” is answered “Yes”; “Has anyone told of harm?” is answered “Yes”; “Is there the second sign?” is answered “Often”'],
  [{ not: { not: first } }, 'It is known that this is not so: it is known not to be so that “Is there the first sign?” is answered “Yes”'],
  [{ all: [first, { not: harm }] }, 'All of these hold: “Is there the first sign?” is answered “Yes”; it is known not to be so that “Has anyone told of harm?” is answered “Yes”'],
];

describe('a comparison in words', () => {
  it.each(COMPARISONS)('of %o reads %s', (condition, sentence) => {
    expect(conditionInOneLine(view(condition))).toBe(sentence);
    expect(view(condition).items).toEqual([]);
  });

  it('is tried with every operator there is', () => {
    expect(new Set(COMPARISONS.map(([condition]) => ('operator' in condition ? condition.operator : '')))).toEqual(new Set(OPERATORS));
  });
});

describe('a condition of several comparisons in words', () => {
  it.each(GROUPS)('of %o reads %s', (condition, line) => {
    expect(conditionInOneLine(view(condition))).toBe(line);
  });

  it('is a list where it is long or nested, so that nobody has to count brackets', () => {
    const { sentence, items } = view({ all: [first, { any: [harm, often] }] });
    expect(sentence.map(({ text }) => text).join('')).toBe('All of these hold:');
    expect(items).toHaveLength(2);
  });
});

describe('what a condition speaks of', () => {
  it('is pointed at, so that a view can link to it', () => {
    const targets = runsOf(view({ all: [first, { fact: 'signs-present', operator: 'greaterThanInclusive', value: { fact: 'several' } }] })).flatMap(({ to }) => (to === null ? [] : [`${to.part} ${to.id}`]));
    expect(targets).toEqual(['question first-sign', 'measure signs-present', 'parameter several']);
  });
});
