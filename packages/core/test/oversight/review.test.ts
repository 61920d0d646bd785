import { describe, expect, it } from 'vitest';
import { createRecord, type JudgementGiven, type RuleSet, type ScreeningRecord } from '../../src/index.ts';
import { compareLevels, createReview, isReviewOf, parseReviewedRecord, type ReviewGiven } from '../../src/oversight/index.ts';
import { smallRuleSet } from '../small-rule-set.ts';

const ruleSet = smallRuleSet();
const DECIDED: ReviewGiven = { category: 'upper', by: 'MACE meeting, Stroud', reason: 'Police information that the screening does not ask for.', date: '2026-05-08' };

function record(id: string, answers: Record<string, string>, judgement?: JudgementGiven, from: RuleSet = ruleSet): ScreeningRecord {
  const made = createRecord({ ruleSet: from, id, date: '2026-05-01', answers, ...(judgement === undefined ? {} : { judgement }) });
  if (made.record === null) throw new Error(JSON.stringify(made.issues));
  return made.record;
}

describe('a review', () => {
  const screened = record('one', { 'first-sign': 'yes' });
  const { review } = createReview(ruleSet, screened, DECIDED);

  it('stands beside the record, names it by its digest and leaves it as it is', () => {
    expect(review).toMatchObject({ ...DECIDED, record: { id: 'one', digest: screened.digest } });
    expect(screened.result.indicated.category).toBe('lower');
  });

  it('is known to be of its record, and of no other', () => {
    if (review === null) throw new Error('There is a review.');
    expect([isReviewOf(review, screened), isReviewOf(review, record('two', {})), isReviewOf({ ...review, category: 'lower' }, screened)]).toEqual([true, false, false]);
  });

  it('can be of the day of the screening', () => {
    expect(createReview(ruleSet, screened, { ...DECIDED, date: screened.date }).review).not.toBeNull();
  });

  it.each<[string, Partial<ReviewGiven>, string]>([
    ['no reason', { reason: '  ' }, '/reason'],
    ['nobody who decided', { by: ' ' }, '/by'],
    ['a category that does not exist', { category: 'highest' }, '/category'],
    ['a day that does not exist', { date: '2026-06-31' }, '/date'],
    ['a day before the screening', { date: '2026-04-30' }, '/date'],
  ])('with %s is refused', (_, fields, path) => {
    const outcome = createReview(ruleSet, screened, { ...DECIDED, ...fields });
    expect(outcome.review).toBeNull();
    expect(outcome.issues).toEqual([expect.objectContaining({ path, severity: 'error' })]);
  });

  it.each<[string, ScreeningRecord, RuleSet, RegExp]>([
    ['an altered record', { ...screened, narrative: 'added later' }, ruleSet, /Cannot verify/],
    ['a record of another version', screened, smallRuleSet((text) => text.replace('"1.0.0"', '"1.0.1"')), /another version/],
  ])('of %s is refused', (_, of, from, message) => {
    const outcome = createReview(from, of, DECIDED);
    expect(outcome.review).toBeNull();
    expect(outcome.issues).toEqual([expect.objectContaining({ code: 'invalid-value', severity: 'error', path: '/record', message: expect.stringMatching(message) as unknown })]);
  });
});

it('compares what was indicated, judged and decided, each pair where both are there', () => {
  const judged: JudgementGiven = { category: 'upper', reason: 'More is known.', role: 'Social worker', date: '2026-05-01' };
  const [a, b, c] = [record('a', { 'first-sign': 'yes' }, judged), record('b', {}), record('c', { harm: 'yes' }, { ...judged })];
  const elsewhere = record('d', {}, undefined, smallRuleSet((text) => text.replace('"id": "small"', '"id": "smaller"')));
  const { comparisons, leftOut } = compareLevels(ruleSet, [
    { record: a, review: createReview(ruleSet, a, DECIDED).review },
    { record: b, review: createReview(ruleSet, b, { ...DECIDED, category: null }).review },
    { record: c, review: null },
    { record: elsewhere, review: null },
    { record: b, review: createReview(ruleSet, a, DECIDED).review },
    { record: a, review: createReview(ruleSet, a, { ...DECIDED, category: 'lower' }).review },
  ]);
  expect(comparisons.map(({ first, second, agreement }) => [first, second, agreement.counts])).toEqual([
    ['indicated', 'judged', [[0, 0, 0], [0, 0, 1], [0, 0, 1]]],
    ['judged', 'decided', [[0, 0, 0], [0, 0, 0], [0, 0, 1]]],
    ['indicated', 'decided', [[1, 0, 0], [0, 0, 1], [0, 0, 0]]],
  ]);
  expect(leftOut).toEqual(['d', 'b', 'a']);
});

it('leaves out a review of another record, and a category that the rule set does not have', () => {
  const [a, b] = [record('a', {}), record('b', {})];
  const older = smallRuleSet((text) => text.replaceAll('"upper"', '"highest"'));
  const reviewed = [
    { record: a, review: createReview(ruleSet, b, DECIDED).review },
    { record: record('indicated', { harm: 'yes' }, undefined, older), review: null },
    { record: record('judged', {}, { category: 'highest', reason: 'More is known.', role: 'Social worker', date: '2026-05-01' }, older), review: null },
  ];
  const { comparisons, leftOut } = compareLevels(ruleSet, reviewed);
  expect([leftOut, comparisons.map(({ agreement }) => agreement.cases)]).toEqual([['a', 'indicated', 'judged'], [0, 0, 0]]);
});

it('compares a record that was finished again once: as a team decided on it, and else as it was finished last', () => {
  const finishedAt = (hour: string, answers: Record<string, string>): ScreeningRecord => {
    const made = createRecord({ ruleSet, id: 'again', date: '2026-05-01', createdAt: `2026-05-01T${hour}:00:00Z`, answers, judgement: { category: 'upper', reason: 'More is known.', role: 'Social worker', date: '2026-05-01' } });
    if (made.record === null) throw new Error(JSON.stringify(made.issues));
    return made.record;
  };
  const [first, later] = [{ record: finishedAt('09', {}), review: null }, { record: finishedAt('10', { harm: 'yes' }), review: null }];
  const indicated = (records: Parameters<typeof compareLevels>[1]) => compareLevels(ruleSet, records).comparisons[0]?.agreement.counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const onceUpper = [0, 0, 1];
  expect(indicated([first, later])).toEqual(onceUpper);
  expect(indicated([later, first])).toEqual(onceUpper);
  expect(indicated([{ ...first, review: createReview(ruleSet, first.record, DECIDED).review }, later])).toEqual([1, 0, 0]);
});

describe('a line of a record with its review', () => {
  const screened = record('one', { 'first-sign': 'yes' });
  const { review } = createReview(ruleSet, screened, DECIDED);

  it.each<[string, unknown]>([['a review', review], ['null', null]])('with %s is read', (_, beside) => {
    expect(parseReviewedRecord(JSON.stringify({ record: screened, review: beside }))).toEqual({ reviewed: { record: screened, review: beside }, issues: [] });
  });

  it('without a review is one that no team has decided on', () => {
    expect(parseReviewedRecord(JSON.stringify({ record: screened })).reviewed).toEqual({ record: screened, review: null });
  });

  it('with an altered record is refused, and nothing of it repeated', () => {
    const { reviewed, issues } = parseReviewedRecord(JSON.stringify({ record: { ...screened, narrative: 'SECRET' }, review }));
    expect([reviewed, issues.map(({ path, severity }) => [path, severity])]).toEqual([null, [['/record/digest', 'error']]]);
    expect(JSON.stringify(issues)).not.toContain('SECRET');
  });

  it.each<[string, unknown, string]>([
    ['a review of another record', createReview(ruleSet, record('two', {}), DECIDED).review, '/review'],
    ['an altered review', { ...review, reason: 'SECRET' }, '/review'],
    ['a review without a reason', { ...review, reason: '' }, '/review/reason'],
  ])('with %s is refused, and nothing of it repeated', (_, beside, path) => {
    const { reviewed, issues } = parseReviewedRecord(JSON.stringify({ record: screened, review: beside }));
    expect(reviewed).toBeNull();
    expect(issues).toEqual([expect.objectContaining({ path, severity: 'error' })]);
    expect(JSON.stringify(issues)).not.toMatch(/SECRET|Police information/);
  });
});
