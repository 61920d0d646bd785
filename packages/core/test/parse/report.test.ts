import { expect, it } from 'vitest';
import { type Report, reportUnknown } from '../../src/parse/report.ts';

it('a reference to nothing is reported with what was probably meant', () => {
  const reported: Parameters<Report>[] = [];
  reportUnknown((...issue) => { reported.push(issue); }, '/a', 'category', 'lowr', ['lower', 'upper']);
  expect(reported).toEqual([['unknown-reference', '/a', 'There is no category "lowr".', 'Did you mean "lower"?']]);
});
