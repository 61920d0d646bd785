import { expect, it } from 'vitest';
import { namePart } from '../../src/analyse/name-part.ts';
import { smallRuleSet } from '../small-rule-set.ts';

const { document } = smallRuleSet();
const LONG = 'Tell the police, the social worker of the child and the school, each by telephone, on the day itself.';
const long = smallRuleSet((text) => text.replace('Is there the first sign?', LONG)).document;

it.each([
  ['categories', 'upper', '‘Upper’ (upper)'],
  ['readings', 'other', '‘Other reading’ (other)'],
  ['questions', 'harm', '‘Has anyone told of harm?’ (harm)'],
  ['rules', 'floor-for-harm', '‘Someone told of harm.’ (floor-for-harm)'],
  ['sources', 'EX', '‘An invented source’ (EX)'],
  ['rows', 'EX-1', '"EX-1"'],
  ['rules', 'no-such-rule', '"no-such-rule"'],
] as const)('of the %s, %s is named %s', (kind, id, named) => {
  expect(namePart(kind, id, [document])).toBe(named);
});

it('a long sentence is cut after a word, unless it is wanted in full', () => {
  expect(namePart('questions', 'first-sign', [long])).toBe('‘Tell the police, the social worker of the child and the school, each by telephone, on the …’ (first-sign)');
  expect(namePart('questions', 'first-sign', [long], { inFull: true })).toBe(`‘${LONG}’ (first-sign)`);
});

it('a sentence of 90 characters is not cut, and one without a space is cut all the same', () => {
  const of = (words: string) => namePart('questions', 'first-sign', [smallRuleSet((text) => text.replace('Is there the first sign?', words)).document]);
  expect(of('a'.repeat(90))).toBe(`‘${'a'.repeat(90)}’ (first-sign)`);
  expect(of('a'.repeat(200)).length).toBeLessThan(120);
});

it('of two versions the newer one names a part, and the older one what is gone', () => {
  const { document: newer } = smallRuleSet((text) => text.replace('"Upper"', '"Highest"'));
  expect(namePart('categories', 'upper', [document, newer])).toBe('‘Highest’ (upper)');
  expect(namePart('categories', 'upper', [document, { ...newer, categories: [] }])).toBe('‘Upper’ (upper)');
});
