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

  it.each<[string, Partial<ReviewGiven>, string, string, string]>([
    ['no reason', { reason: '  ' }, 'invalid-value /reason', '"reason" is empty.', 'Say why.'],
    ['nobody who decided', { by: ' ' }, 'invalid-value /by', '"by" is empty.', 'Name the meeting or team in at most 200 characters.'],
    ['a category that does not exist', { category: 'highest' }, 'unknown-reference /category', 'The rule set has no such category.', 'Give the id of one of its categories, or null for none.'],
    ['a day that does not exist', { date: '2026-06-31' }, 'not-a-date /date', 'The date is not a day in the calendar.', 'Correct it.'],
    ['a day before the screening', { date: '2026-04-30' }, 'invalid-value /date', 'The decision is older than the screening.', 'Correct the date.'],
  ])('with %s is refused', (_, fields, at, message, hint) => {
    const outcome = createReview(ruleSet, screened, { ...DECIDED, ...fields });
    expect(outcome.review).toBeNull();
    const [code, path] = at.split(' ');
    expect(outcome.issues).toEqual([{ code, severity: 'error', path, message, hint }]);
  });

  it.each<[string, ScreeningRecord, RuleSet, string, string]>([
    ['an altered record', { ...screened, narrative: 'added later' }, ruleSet, 'Cannot verify the record: it was altered after its digest was made.', 'Review a record that can be verified.'],
    ['a record of another version', screened, smallRuleSet((text) => text.replace('"1.0.0"', '"1.0.1"')), 'The record was made by another version of the rule set.', 'Review it with the version that made it.'],
  ])('of %s is refused', (_, of, from, message, hint) => {
    const outcome = createReview(from, of, DECIDED);
    expect(outcome.review).toBeNull();
    expect(outcome.issues).toEqual([{ code: 'invalid-value', severity: 'error', path: '/record', message, hint }]);
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

  const BESIDE = 'Put each review beside the record that it names.';
  it.each<[string, unknown, string, string]>([
    ['a review of another record', createReview(ruleSet, record('two', {}), DECIDED).review, '/review', BESIDE],
    ['an altered review', { ...review, reason: 'SECRET' }, '/review', BESIDE],
    ['a review without a reason', { ...review, reason: '' }, '/review/reason', 'Say why.'],
  ])('with %s is refused, and nothing of it repeated', (_, beside, path, hint) => {
    const { reviewed, issues } = parseReviewedRecord(JSON.stringify({ record: screened, review: beside }));
    expect(reviewed).toBeNull();
    expect(issues).toEqual([expect.objectContaining({ code: 'invalid-value', path, severity: 'error', hint })]);
    expect(JSON.stringify(issues)).not.toMatch(/SECRET|Police information/);
  });
});
