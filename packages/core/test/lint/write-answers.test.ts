import { expect, it } from 'vitest';
import { writeAnswers } from '../../src/lint/write-answers.ts';
import { smallRuleSet } from '../small-rule-set.ts';

const { document } = smallRuleSet();

it.each([
  [{}, 'nothing known'],
  [{ 'second-sign': 'often', 'first-sign': 'yes' }, '‘Is there the first sign?’ Yes; ‘Is there the second sign?’ Often'],
  [{ 'first-sign': 'no', 'second-sign': 'no', harm: 'no' }, '‘Is there the first sign?’ No; ‘Is there the second sign?’ No; ‘Has anyone told of harm?’ No'],
  [{ 'first-sign': 'no', 'second-sign': 'no', harm: 'no', 'follow-up': 'no', episodes: 1 }, '‘How many episodes?’ 1; and 4 other questions answered as absent'],
])('%j is written as “%s”', (answers, words) => {
  expect(writeAnswers(answers, document)).toBe(words);
});
