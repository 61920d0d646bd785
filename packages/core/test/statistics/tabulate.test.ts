import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Answers, createRecord, type JudgementGiven, parse, type RuleSet } from '../../src/index.ts';
import { type About, AsOfError, type CountedRecord, parseCountedRecord, parsePlan, type StatisticsPlan, tabulate } from '../../src/statistics/index.ts';
import { notKnownRate } from '../../src/statistics/not-known-rate.ts';
import { boundsOf, isSmall, type Publication, roundCount } from '../../src/statistics/published-cell.ts';
import { smallRuleSet } from '../small-rule-set.ts';

const readRules = (path: string) => readFileSync(new URL(`../../../../rules/${path}`, import.meta.url), 'utf8');

const small = smallRuleSet();
const gloucestershire = parse(readRules('gloucestershire-cse/1.0.0/rule-set.json')).ruleSet;
const PLAN = readPlan(readRules('gloucestershire-data-set/1.0.0/plan.json'));

function readPlan(text: string): StatisticsPlan {
  const { plan, issues } = parsePlan(text);
  if (plan === null) throw new Error(JSON.stringify(issues, null, 2));
  return plan;
}

let made = 0;
function counted(ruleSet: RuleSet, about: About, answers: Answers = {}, date = '2026-05-01', judged?: JudgementGiven['category']): CountedRecord {
  const judgement = judged === undefined ? {} : { judgement: { category: judged, reason: 'More is known.', role: 'Social worker', date } };
  const { record, issues } = createRecord({ ruleSet, id: `record-${String(made++)}`, date, answers, ...judgement });
  if (record === null) throw new Error(JSON.stringify(issues));
  return { record, about };
}

it('reproduces the table of S004 2.4.3 by locality and sex (DAT-3, DAT-6), and prints <5 where the source prints a 2 against its own rule', () => {
  if (gloucestershire === null) throw new Error('The Gloucestershire rule set cannot be used.');
  const ruleSet = gloucestershire;
  const source: [string, number, number][] = [['stroud', 5, 22], ['cotswolds', 3, 9], ['cheltenham', 1, 7], ['tewkesbury', 4, 14], ['gloucester', 8, 29], ['forest-of-dean', 2, 3]];
  const records = source.flatMap(([locality, male, female]) => [
    ...Array.from({ length: male }, () => counted(ruleSet, { locality, sex: 'male' })),
    ...Array.from({ length: female }, () => counted(ruleSet, { locality, sex: 'female' })),
  ]);
  const plan = { ...PLAN, zeros: 'shown' as const, questions: false, tables: PLAN.tables.slice(0, 1) };
  const [table] = tabulate(ruleSet, plan, records, '2026-11-21').periods[0]?.tables ?? [];
  expect(table).toMatchObject({ layout: 'pairs', source: 'S004 2.4.3' });
  const printed = readRules('sources/S004.txt').split('\n').find((line) => line.startsWith('5\t22'))?.trim().split('\t') ?? [];
  expect(printed).toEqual(['5', '22', '<5', '9', '<5', '7', '<5', '14', '8', '29', '2', '<5']);
  expect(table?.cells.flat()).toEqual(printed.map((cell) => (cell === '2' ? '<5' : cell)));
});

const SMALL_PLAN: StatisticsPlan = { ...PLAN, zeros: 'shown', questions: true, tables: [{ id: 'by-sex', title: { en: 'By sex' }, rows: 'indicated', columns: 'sex', totals: true }] };

describe('a table', () => {
  const many = [
    ...Array.from({ length: 6 }, () => counted(small, { sex: 'male' })),
    ...Array.from({ length: 7 }, () => counted(small, { sex: 'female' }, { 'first-sign': 'yes' })),
    ...Array.from({ length: 5 }, () => counted(small, {}, { 'first-sign': 'not-known' })),
  ];
  const { periods, ruleSet } = tabulate(small, SMALL_PLAN, many, '2026-11-21');

  it('has a column for what is not known, and totals', () => {
    expect(periods).toEqual([expect.objectContaining({ from: '2026-04-01', to: '2026-06-30' })]);
    const [table] = periods[0]?.tables ?? [];
    expect(table?.columns.map(({ id }) => id)).toEqual(['male', 'female', 'not-known', 'total']);
    expect(table?.rows.map(({ id }, i) => [id, ...(table.cells[i] ?? [])])).toEqual([
      ['none', '6', '0', '5', '11'],
      ['lower', '0', '7', '0', '7'],
      ['upper', '0', '0', '0', '0'],
      ['total', '6', '7', '5', '18'],
    ]);
    expect(ruleSet.versions).toEqual(['1.0.0']);
  });

  it('counts answers question by question, and an answer that nobody gave as not known', () => {
    const answers = periods[0]?.tables.find(({ id }) => id === 'answers');
    expect(answers?.rows[0]?.id).toBe('first-sign');
    expect(answers?.cells[0]).toEqual(['7', '0', '11', '0']);
  });

  it('prints how much is not known question by question, of 18 answers 11', () => {
    const rates = periods[0]?.tables.find(({ id }) => id === 'not-known-rate');
    expect(rates?.rows[0]?.id).toBe('first-sign');
    expect(rates?.cells[0]).toEqual(['61.1%']);
  });
});

it.each<[string, string, string, string, string]>([
  ['reckoned from what is printed', '10', '5', '5', '25%'],
  ['none', '10', '5', '0', '0%'],
  ['all', '0', '0', '7', '100%'],
  ['not none where a few of very many are not known', '9000', '9000', '5', '0.1%'],
  ['not all where a few of very many are known', '5', '0', '20000', '99.9%'],
  ['not printed where what is not known is few', '10', '5', '<5', '[c]'],
  ['not printed where another number is few, which it would give back', '10', '<5', '5', '[c]'],
  ['not printed where another number is hidden', '[c]', '8', '5', '[c]'],
  ['no number where nobody was asked', '0', '0', '0', '–'],
])('the rate of what is not known is %s', (_, present, absent, notKnown, rate) => {
  expect(notKnownRate(present, absent, notKnown)).toBe(rate);
});

it('counts only whole periods that are over, each record once, and only those of its rule set', () => {
  const other = smallRuleSet((text) => text.replace('"id": "small"', '"id": "smaller"'));
  const one = counted(small, {});
  const records = [one, one, counted(other, {}), counted(small, {}, {}, '2017-12-31'), counted(small, {}, {}, '2026-10-01'), counted(small, {}, {}, '2026-09-30')];
  const { periods, leftOut } = tabulate(small, SMALL_PLAN, records, '2026-12-31');
  expect(periods.map(({ from, to }) => [from, to])).toEqual([['2026-04-01', '2026-06-30'], ['2026-07-01', '2026-09-30']]);
  expect(leftOut.map(({ reason }) => reason)).toEqual(['same-id-again', 'other-rule-set', 'before-first-period', 'period-not-over']);
});

it('counts a record that was finished again as it was finished last, wherever it stands', () => {
  const finishedAt = (hour: string, answers: Record<string, string>): CountedRecord => {
    const { record } = createRecord({ ruleSet: small, id: 'again', date: '2026-05-01', createdAt: `2026-05-01T${hour}:00:00Z`, answers });
    if (record === null) throw new Error('There is a record.');
    return { record, about: {} };
  };
  const [first, later] = [finishedAt('10', {}), finishedAt('11', { 'first-sign': 'yes' })];
  const others = Array.from({ length: 5 }, () => counted(small, {}, { 'first-sign': 'yes' }));
  const plan: StatisticsPlan = { ...SMALL_PLAN, questions: false, tables: [{ id: 'all', title: { en: 'All' }, rows: 'indicated', totals: false }] };
  for (const records of [[first, later, ...others], [later, first, ...others]]) {
    const { periods, leftOut } = tabulate(small, plan, records, '2026-11-21');
    expect(periods[0]?.tables[0]?.cells).toEqual([['0'], ['6'], ['0']]);
    expect(leftOut).toEqual([{ id: 'again', reason: 'same-id-again' }]);
  }
});

it('counts an age that lies in no band apart from one that is not known', () => {
  const plan: StatisticsPlan = { ...SMALL_PLAN, questions: false, tables: [{ id: 'age', title: { en: 'By age' }, rows: 'age-band', totals: false }] };
  const people = [...Array.from({ length: 6 }, () => counted(small, { age: 30 })), ...Array.from({ length: 7 }, () => counted(small, {})), ...Array.from({ length: 8 }, () => counted(small, { age: 25 }))];
  const [table] = tabulate(small, plan, people, '2026-11-21').periods[0]?.tables ?? [];
  expect(table?.rows.map(({ id }, i) => [id, ...(table.cells[i] ?? [])]).slice(3)).toEqual([['from-18-to-25', '8'], ['other-age', '6'], ['not-known', '7']]);
});

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
/** The lines of the first table, each with the id of its row. */
function linesOf(plan: Partial<StatisticsPlan>, records: readonly CountedRecord[]): (readonly string[])[] {
  const [table] = tabulate(small, { ...SMALL_PLAN, questions: false, ...plan }, records, '2026-11-21').periods[0]?.tables ?? [];
  return table?.rows.map(({ id }, i) => [id, ...(table.cells[i] ?? [])]) ?? [];
}

it('counts what a person judged apart from what nobody has judged yet, and no category as such', () => {
  const judged = (count: number, category?: JudgementGiven['category']) => times(count, () => counted(small, {}, {}, '2026-05-01', category));
  const records = [...judged(5), ...judged(6, null), ...judged(7, 'lower'), ...judged(8, 'upper')];
  expect(linesOf({ tables: [{ id: 'judged', title: { en: 'Judged' }, rows: 'judged', totals: false }] }, records)).toEqual([['not-judged', '5'], ['none', '6'], ['lower', '7'], ['upper', '8']]);
});

it('counts both ends of a band of ages in it, and the year beyond in the next', () => {
  const plan: Partial<StatisticsPlan> = { ageBands: [{ id: 'one-year', title: { en: 'x' }, from: 10, to: 10 }, { id: 'next', title: { en: 'x' }, from: 11, to: 15 }], tables: [{ id: 'age', title: { en: 'By age' }, rows: 'age-band', totals: false }] };
  const records = [[10, 5], [11, 6], [15, 7], [9, 5], [16, 5]].flatMap(([age = 0, count = 0]) => times(count, () => counted(small, { age })));
  expect(linesOf(plan, records)).toEqual([['one-year', '5'], ['next', '13'], ['other-age', '10']]);
});

it('counts what the plan does not name as not known, and shows the heading also where there is none and noughts are hidden', () => {
  const tables: StatisticsPlan['tables'] = [{ id: 'locality', title: { en: 'By locality' }, rows: 'locality', totals: false }];
  const localities = [{ id: 'stroud', title: { en: 'Stroud' } }];
  const [here, elsewhere] = [times(6, () => counted(small, { locality: 'stroud' })), times(7, () => counted(small, { locality: 'elsewhere' }))];
  expect(linesOf({ localities, tables }, [...here, ...elsewhere])).toEqual([['stroud', '6'], ['not-known', '7']]);
  expect(linesOf({ localities, tables }, here)).toEqual([['stroud', '6']]);
  expect(linesOf({ localities, tables, zeros: 'suppressed' }, here)).toEqual([['stroud', '6'], ['not-known', '<5']]);
});

it('counts years as it counts quarters, in order, from the first day on, and names every version', () => {
  const newer = smallRuleSet((text) => text.replace('"version": "1.0.0"', '"version": "1.1.0"'));
  const plan: StatisticsPlan = { ...SMALL_PLAN, period: { every: 'year', from: '2024-04-01' } };
  const records = ['2025-04-01', '2024-04-01', '2025-03-31', '2024-03-31'].map((date, i) => counted(i === 0 ? newer : small, {}, {}, date));
  const { periods, leftOut, ruleSet } = tabulate(small, plan, records, '2026-04-01');
  expect(periods.map(({ from, to }) => [from, to])).toEqual([['2024-04-01', '2025-03-31'], ['2025-04-01', '2026-03-31']]);
  expect([leftOut.map(({ reason }) => reason), ruleSet.versions]).toEqual([['before-first-period'], ['1.0.0', '1.1.0']]);
  // On its last day a period is not over.
  expect(tabulate(small, plan, records, '2026-03-31').periods).toHaveLength(1);
});

describe('answers question by question', () => {
  const answersOf = (records: readonly CountedRecord[], totals: boolean) => {
    const plan: StatisticsPlan = { ...SMALL_PLAN, tables: SMALL_PLAN.tables.map((table) => ({ ...table, totals })) };
    const tables = tabulate(small, plan, records, '2026-11-21').periods[0]?.tables ?? [];
    const answers = tables.find(({ id }) => id === 'answers');
    return { ids: answers?.rows.map(({ id }) => id), first: answers?.cells[0] ?? [], total: tables[0]?.cells.at(-1)?.at(-1) };
  };

  it('count what is not applicable apart, and neither a date nor a text', () => {
    const records = [...times(5, () => counted(small, {}, { 'first-sign': 'no' })), ...times(6, () => counted(small, {}, { 'first-sign': { value: 'not-applicable', reason: 'Another team asks.' } }))];
    const { ids, first } = answersOf(records, false);
    expect(ids).toEqual(['first-sign', 'second-sign', 'harm', 'follow-up', 'episodes', 'when-seen']);
    expect(first).toEqual(['0', '5', '0', '6']);
  });

  it('are not given away by the total of another table: all but one of them and the total are never printed together', () => {
    const records = [...times(10, () => counted(small, {}, { 'first-sign': 'yes' })), ...times(6, () => counted(small, {}, { 'first-sign': 'no' })), ...times(4, () => counted(small, {}, { 'first-sign': 'not-known' }))];
    const { first, total } = answersOf(records, true);
    expect(first).toContain('<5');
    expect([...first, total].filter((cell) => cell === '[c]').length).toBeGreaterThan(0);
  });
});

describe('what a reader learns of one count', () => {
  const policy = { threshold: 5, zeros: 'shown', roundedTo: 1 } as const;
  const rounded = { ...policy, roundedTo: 5 };
  const noughtsHidden = { ...policy, zeros: 'suppressed' } as const;
  it.each<[string, number, Publication, Parameters<typeof boundsOf>[2], number, number]>([
    ['a shown number', 7, 'shown', policy, 7, 7],
    ['a shown nought', 0, 'shown', policy, 0, 0],
    ['<5', 3, 'few', policy, 1, 4],
    ['<5 where noughts are hidden in it', 3, 'few', noughtsHidden, 0, 4],
    ['[c]', 3, 'hidden', policy, 0, Infinity],
    ['a rounded number', 11, 'shown', rounded, 8, 12],
    ['the smallest rounded number, which is not small', 6, 'shown', rounded, 5, 7],
    ['a nought that rounding leaves', 0, 'shown', rounded, 0, 0],
  ])('of %s', (_, count, publication, rules, from, to) => {
    expect(boundsOf(count, publication, rules)).toEqual({ from, to });
  });

  it.each([[0, false, true], [1, true, true], [4, true, true], [5, false, false]])('%i is small: %s; and where noughts are hidden: %s', (count, small, hidden) => {
    expect([isSmall(count, policy), isSmall(count, noughtsHidden)]).toEqual([small, hidden]);
  });

  it.each([[7, 5], [8, 10], [12, 10], [13, 15]])('%i is rounded to %i', (count, printed) => {
    expect(roundCount(count, rounded)).toBe(printed);
  });
});

it('calls a table of records by no other name, since a child who was screened twice is counted twice', () => {
  for (const { title } of PLAN.tables) expect(JSON.stringify(title)).not.toMatch(/child|person|people/i);
});

it.each<[string, unknown]>([['a day that does not exist', '2026-02-30'], ['a day written in another way', '31/12/2026'], ['a Date', new Date('2026-12-31')], ['nothing', undefined]])('refuses %s as the day of the tables, since it could not be told which periods are over', (_, asOf) => {
  expect(() => tabulate(small, SMALL_PLAN, [counted(small, {})], asOf as string)).toThrow(AsOfError);
});

it.each(['shown', 'suppressed'] as const)('makes every table of the plan from a handful of records, and prints no small number of them, where noughts are %s', (zeros) => {
  if (gloucestershire === null) throw new Error('The Gloucestershire rule set cannot be used.');
  const ruleSet = gloucestershire;
  const few = ['stroud', 'stroud', 'gloucester'].map((locality, i) => counted(ruleSet, { locality, sex: i === 0 ? 'male' : 'female', age: 13 + i }, { vehicles: i === 1 ? 'yes' : 'no' }));
  const [period] = tabulate(ruleSet, { ...PLAN, zeros }, few, '2026-11-21').periods;
  expect(period?.tables).toHaveLength(7);
  const printed = new Set(period?.tables.flatMap(({ cells }) => cells.flat()));
  expect([...printed].filter((cell) => /^[1-4]$/.test(cell))).toEqual([]);
  expect(printed.has('<5')).toBe(true);
  expect(printed.has('0')).toBe(zeros === 'shown');
});

it('rounds where the plan says so, and still prints small numbers as <5', () => {
  const records = [...Array.from({ length: 8 }, () => counted(small, { sex: 'male' })), ...Array.from({ length: 2 }, () => counted(small, { sex: 'female' }))];
  const plan: StatisticsPlan = { ...SMALL_PLAN, roundedTo: 5, questions: false, tables: [{ id: 'sex', title: { en: 'By sex' }, rows: 'sex', totals: false }] };
  expect(tabulate(small, plan, records, '2026-11-21').periods[0]?.tables[0]?.cells).toEqual([['10'], ['<5']]);
});

it.each<[string, (plan: StatisticsPlan) => unknown, string]>([
  ['a period that begins within a month', (plan) => ({ ...plan, period: { every: 'quarter', from: '2018-01-02' } }), '/period/from'],
  ['bands that overlap', (plan) => ({ ...plan, ageBands: plan.ageBands.map((band) => ({ ...band, to: band.to + 1 })) }), '/ageBands/1/from'],
  ['a band that ends before it begins', (plan) => ({ ...plan, ageBands: [{ id: 'none', title: { en: 'x' }, from: 5, to: 4 }] }), '/ageBands/0/to'],
  ['rows and columns of the same dimension', (plan) => ({ ...plan, tables: [{ id: 'x', title: { en: 'x' }, rows: 'sex', columns: 'sex', totals: false }] }), '/tables/0/columns'],
  ['a locality with the id of what is not known', (plan) => ({ ...plan, localities: [...plan.localities, { id: 'not-known', title: { en: 'x' } }] }), '/localities/6/id'],
  ['a sex that stands twice', (plan) => ({ ...plan, sexes: [...plan.sexes, ...plan.sexes] }), '/sexes/2/id'],
  ['a band with the id of any other age', (plan) => ({ ...plan, ageBands: [{ id: 'other-age', title: { en: 'x' }, from: 5, to: 9 }] }), '/ageBands/0/id'],
  ['a table that stands twice', (plan) => ({ ...plan, tables: [...plan.tables, ...plan.tables] }), '/tables/5/id'],
  ['another threshold than the partnership publishes with', (plan) => ({ ...plan, threshold: 3 }), '/threshold'],
  ['a dimension that is not counted', (plan) => ({ ...plan, tables: [{ id: 'x', title: { en: 'x' }, rows: 'school', totals: false }] }), '/tables/0/rows'],
])('refuses a plan with %s', (_, edit, path) => {
  const { plan, issues } = parsePlan(JSON.stringify(edit(PLAN)));
  expect(plan).toBeNull();
  expect(issues[0]).toMatchObject({ path, severity: 'error' });
});

it('takes a plan with a band of one year', () => {
  expect(parsePlan(JSON.stringify({ ...PLAN, ageBands: [{ id: 'ten', title: { en: 'x' }, from: 10, to: 10 }] })).issues).toEqual([]);
});

it('leaves out a record of a category that the rule set has not, since it would be in the totals alone', () => {
  const older = smallRuleSet((text) => text.replaceAll('"upper"', '"topmost"'));
  const { leftOut, periods } = tabulate(small, SMALL_PLAN, [counted(older, {}, { harm: 'yes' }), counted(older, {}, {}, '2026-05-01', 'topmost'), counted(small, {})], '2026-12-31');
  expect(leftOut.map(({ reason }) => reason)).toEqual(['other-categories', 'other-categories']);
  expect(periods).toHaveLength(1);
});

describe('a line of records to be counted', () => {
  const { record } = counted(small, {}, { words: 'SECRET words' });
  const line = (about: unknown, of: unknown = record) => JSON.stringify({ record: of, ...(about === undefined ? {} : { about }) });

  it.each<[string, unknown, About]>([
    ['what is known', { locality: 'stroud', sex: 'female', age: 14 }, { locality: 'stroud', sex: 'female', age: 14 }],
    ['nothing known', {}, {}],
    ['nothing beside it', undefined, {}],
  ])('with %s is read', (_, about, expected) => {
    expect(parseCountedRecord(line(about), PLAN)).toEqual({ counted: { record, about: expected }, issues: [] });
  });

  it.each<[string, string, string, string]>([
    ['a locality that the plan has not', line({ locality: 'secret-place' }), '/about/locality', 'unknown-reference'],
    ['a sex that the plan has not', line({ sex: 'secret' }), '/about/sex', 'unknown-reference'],
    ['an age that is none', line({ age: 14.5 }), '/about/age', 'wrong-type'],
    ['a name', line({ name: 'SECRET' }), '/about', 'unknown-field'],
    ['an altered record', line({}, { ...record, narrative: 'SECRET' }), '/record/digest', 'invalid-value'],
    ['no record', '{ "about": {} }', '', 'missing-field'],
    ['a field more', '{ "record": {}, "SECRET": 1 }', '', 'unknown-field'],
    ['a field twice', line({}).replace('{"record"', '{"SECRET":1,"SECRET":2,"record"'), '', 'duplicate-key'],
    ['its end missing', line({}).slice(0, -30), '', 'invalid-json'],
  ])('with %s is refused, and nothing of it repeated', (_, text, path, code) => {
    const { counted: read, issues } = parseCountedRecord(text, PLAN);
    expect(read).toBeNull();
    expect(issues[0]).toMatchObject({ path, code, severity: 'error' });
    expect(JSON.stringify(issues)).not.toMatch(/secret/i);
  });
});
