import { expect, it } from 'vitest';
import { writeAnswers } from '../../src/lint/write-answers.ts';
import { smallRuleSet } from '../small-rule-set.ts';

const { document } = smallRuleSet();

it.each([
  [{}, 'nothing known'],
  [{ 'second-sign': 'often', 'first-sign': 'yes' }, 'first-sign = yes, second-sign = often'],
  [{ 'first-sign': { value: 'yes', date: '2024-03-01' }, 'when-seen': ['before', 'now'] }, 'first-sign = yes (on 2024-03-01), when-seen = before and now'],
  [{ episodes: 3, 'when-seen': [] }, 'episodes = 3, when-seen = none'],
  [{ 'first-sign': 'no', 'second-sign': 'no', harm: 'no' }, 'first-sign = no, second-sign = no, harm = no'],
  [{ 'first-sign': 'no', 'second-sign': 'no', harm: 'no', 'follow-up': 'no', episodes: 1 }, 'episodes = 1, and 4 other questions answered as absent'],
])('%j is written as “%s”', (answers, words) => {
  expect(writeAnswers(answers, document)).toBe(words);
});
