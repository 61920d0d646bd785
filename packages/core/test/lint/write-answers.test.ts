import { expect, it } from 'vitest';
import { writeAnswer, writeAnswers } from '../../src/lint/write-answers.ts';
import { smallRuleSet } from '../small-rule-set.ts';

const { document } = smallRuleSet();

it.each([
  [{}, 'nothing known'],
  [{ 'second-sign': 'often', 'first-sign': 'yes' }, '‘Is there the first sign?’ Yes; ‘Is there the second sign?’ Often'],
  [{ 'first-sign': { value: 'yes', date: '2024-03-01' }, 'when-seen': ['before', 'now'] }, '‘Is there the first sign?’ Yes (on 2024-03-01); ‘When was it seen?’ Before and Now'],
  [{ episodes: 3, 'when-seen': [] }, '‘How many episodes?’ 3; ‘When was it seen?’ None of them'],
  [{ 'first-sign': 'no', 'second-sign': 'no', harm: 'no' }, '‘Is there the first sign?’ No; ‘Is there the second sign?’ No; ‘Has anyone told of harm?’ No'],
  [{ 'first-sign': 'no', 'second-sign': 'no', harm: 'no', 'follow-up': 'no', episodes: 1 }, '‘How many episodes?’ 1; and 4 other questions answered as absent'],
])('%j is written as “%s”', (answers, words) => {
  expect(writeAnswers(answers, document)).toBe(words);
});

it.each([
  ['first-sign', undefined, '‘Is there the first sign?’ Not known'],
  ['first-sign', 'not-known', '‘Is there the first sign?’ Not known'],
  ['first-sign', 'yes', '‘Is there the first sign?’ Yes'],
] as const)('%s answered %j is spoken of as “%s”', (id, answer, words) => {
  expect(writeAnswer(id, answer, document)).toBe(words);
});
