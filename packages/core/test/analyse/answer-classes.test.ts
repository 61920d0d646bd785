import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { answerClasses } from '../../src/analyse/answer-classes.ts';
import { parse } from '../../src/index.ts';

const { ruleSet } = parse(readFileSync(new URL('../../../../examples/rule-sets/date-window-status/rule-set.json', import.meta.url), 'utf8'));

it.each([
  ['in the middle of a month', '2024-03-15', ['2023-12-14', '2023-12-15', '2023-12-16']],
  ['on the first of a month', '2024-06-01', ['2024-02-29', '2024-03-01', '2024-03-02']],
  ['on the first of a year', '2024-04-01', ['2023-12-31', '2024-01-01', '2024-01-02']],
  ['on the last of a month', '2024-03-31', ['2023-12-30', '2023-12-31', '2024-01-01']],
  ['on a day that the other month does not have', '2024-05-31', ['2024-02-28', '2024-02-29', '2024-03-01']],
])('a window of three months is looked at from both sides where the screening is %s', (_, today, days) => {
  if (ruleSet === null) throw new Error('The rule set cannot be used.');
  const dates = answerClasses('missing', [ruleSet.document], today).flatMap(({ value }) => (typeof value === 'object' && 'date' in value ? [value.date] : []));
  expect(dates).toEqual([...days, today]);
});
