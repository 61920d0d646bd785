import { isCalendarDate } from '../evaluate/calendar.ts';
import type { Text } from '../format/text.ts';
import { questionsOf } from '../format/facts.ts';
import { findLastFinished } from '../record/find-last-finished.ts';
import type { ScreeningRecord } from '../record/record.ts';
import { requireParsed, type RuleSet } from '../rule-set.ts';
import { ANSWER_STATES, answerStates, type CountedRecord } from './entry.ts';
import { ALL, ANSWERS_TITLE, type Heading, headingsOf, RATE, RATES_TITLE, STATES, TOTAL, valueOf } from './headings.ts';
import { notKnownRate } from './not-known-rate.ts';
import { type Period, periodOf } from './periods.ts';
import type { Dimension, StatisticsPlan, StatisticsTable } from './plan.ts';
import { type Publication, roundCount } from './published-cell.ts';
import { type CountTable, type KeyedCount, suppress } from './suppress.ts';
import { type CrossCount, type Published, suppressUntilWitnessed } from './suppress-until-witnessed.ts';
import { requireList } from '../parse/require-given.ts';
import { requirePlan } from './require-plan.ts';

/** A table as it may be published. */
export interface PublishedTable {
  readonly id: string;
  readonly title: Text;
  readonly rows: readonly Heading[];
  readonly columns: readonly Heading[];
  /** `pairs`: in one line, the columns of each row side by side. */
  readonly layout: 'grid' | 'pairs';
  /** The document and section that prints this table, or null where it is a local choice. */
  readonly source: string | null;
  /** As printed, row by row: a number, `<5` for a small one, `[c]` for one that is hidden since it would give another away; in the table `not-known-rate` a share, as in `23.4%`, or `–` where nobody was asked. */
  readonly cells: readonly (readonly string[])[];
}

/** The tables of one period. */
export interface PeriodTables extends Period {
  readonly tables: readonly PublishedTable[];
}

/** Why a record was not counted. For whoever makes the tables; never published. */
export type LeftOutReason = 'other-rule-set' | 'before-first-period' | 'period-not-over' | 'same-id-again' | 'other-categories';

export interface Statistics {
  readonly plan: { readonly id: string; readonly title: Text; readonly threshold: number; readonly zeros: 'shown' | 'suppressed'; readonly roundedTo: number };
  readonly ruleSet: { readonly id: string; readonly title: Text; readonly versions: readonly string[] };
  readonly periods: readonly PeriodTables[];
  readonly leftOut: readonly { readonly id: string; readonly reason: LeftOutReason }[];
}

/** The caller passed a day of the tables that is none: which periods are over could not be told. */
export class AsOfError extends Error {
  readonly code = 'as-of';
  constructor() {
    super('The day of the tables must be a day in the calendar, written YYYY-MM-DD.');
    this.name = 'AsOfError';
  }
}

/**
 * Counts records into the tables of a plan, and suppresses small numbers so that no table, nor all of them together, gives
 * one away. Only whole periods that are over are counted. A value that is not known has a row or column of its own.
 *
 * By sex and locality as the partnership counts (DAT-3, DAT-6). Reproduces the layout of S004 2.4.3, where one cell of the source is printed against its own rule.
 * @param asOf the day on which the tables are made, `YYYY-MM-DD`
 * @throws {AsOfError} where that is no day in the calendar
 */
export function tabulate(ruleSet: RuleSet, plan: StatisticsPlan, records: readonly CountedRecord[], asOf: string): Statistics {
  if (!isCalendarDate(asOf)) throw new AsOfError();
  requireParsed(ruleSet);
  requirePlan(plan);
  requireList(records, 'record', 'A list is needed, each as { record, about }, as parseCountedRecord(line, plan) gives it.');
  const { document } = ruleSet;
  const leftOut: { id: string; reason: LeftOutReason }[] = [];
  const byPeriod = new Map<string, { period: Period; records: CountedRecord[] }>();
  const versions = new Set<string>();
  // A category that no row stands for would be missing from the table and not from its totals.
  const isNamed = (category: string | null | undefined) => category === null || category === undefined || document.categories.some(({ id: named }) => named === category);
  const isOther = ({ ruleSet: of }: ScreeningRecord) => of.id !== document.id;
  const isUnnamed = ({ result, judgement }: ScreeningRecord) => !isNamed(result.indicated.category) || !isNamed(judgement?.category);
  const last = findLastFinished(records.map(({ record }) => (isOther(record) || isUnnamed(record) ? null : record)));
  for (const [place, counted] of records.entries()) {
    const { id, date, ruleSet: of } = counted.record;
    const period = periodOf(plan, date);
    const reason = isOther(counted.record) ? 'other-rule-set' : isUnnamed(counted.record) ? 'other-categories' : !last.has(place) ? 'same-id-again' : period === null ? 'before-first-period' : period.to >= asOf ? 'period-not-over' : null;
    if (reason !== null || period === null) {
      leftOut.push({ id, reason: reason ?? 'before-first-period' });
      continue;
    }
    versions.add(of.version);
    const here = byPeriod.get(period.from) ?? { period, records: [] };
    byPeriod.set(period.from, here);
    here.records.push(counted);
  }
  const periods = [...byPeriod.values()].sort((a, b) => (a.period.from < b.period.from ? -1 : 1)).map(({ period, records: inside }) => ({ ...period, tables: tablesOf(ruleSet, plan, inside) }));
  const { id, title, threshold, zeros, roundedTo } = plan;
  return { plan: { id, title, threshold, zeros, roundedTo }, ruleSet: { id: document.id, title: document.title, versions: [...versions].sort() }, periods, leftOut };
}

/** A table before it is known what of it is published. */
interface Draft {
  readonly table: StatisticsTable;
  readonly rows: readonly Heading[];
  readonly columns: readonly Heading[];
  /** With a last row and column of totals. */
  readonly counts: CountTable;
  /** What each count is of, by its key. */
  readonly parts: ReadonlyMap<string, readonly (readonly [Dimension, string])[]>;
  readonly totals: boolean;
}

function tablesOf(ruleSet: RuleSet, plan: StatisticsPlan, records: readonly CountedRecord[]): PublishedTable[] {
  const drafts = plan.tables.map((table) => draftTable(table, ruleSet, plan, records));
  const questions = plan.questions ? questionRows(ruleSet, records) : [];
  const printed = new Set([...drafts.flatMap(printedKeys), ...questions.flatMap(({ counts }) => counts.slice(0, 1).flatMap((row) => row.slice(0, -1).map(({ key }) => key)))]);
  const first = suppress([...drafts.map(({ counts }) => counts), ...questions.map(({ counts }) => counts)], printed, plan);
  const { publications } = suppressUntilWitnessed(publishedOf(drafts, questions, printed, plan, records), first, plan);
  const print = ({ key, count }: KeyedCount) => printCount(count, publications.get(key) ?? 'hidden', plan);
  const published = drafts.map(({ table: { id, title, layout = 'grid', source = null }, rows, columns, counts, totals }): PublishedTable => {
    const lines = totals ? counts : counts.slice(0, -1).map((row) => row.slice(0, -1));
    const withTotal = (headings: readonly Heading[]) => (totals ? [...headings, TOTAL] : headings);
    return { id, title, layout, source, rows: withTotal(rows), columns: withTotal(columns), cells: lines.map((row) => row.map(print)) };
  });
  if (!plan.questions) return published;
  const rows = questions.map(({ heading }) => heading);
  const states = questions.map(({ counts }) => (counts[0] ?? []).slice(0, -1).map(print));
  const rates = states.map((cells) => {
    const [present = '', absent = '', notKnown = ''] = (['present', 'absent', 'not-known'] as const).map((state) => cells[ANSWER_STATES.indexOf(state)] ?? '');
    return [notKnownRate(present, absent, notKnown)];
  });
  return [
    ...published,
    { id: 'answers', title: ANSWERS_TITLE, layout: 'grid', source: null, rows, columns: STATES, cells: states },
    { id: RATE.id, title: RATES_TITLE, layout: 'grid', source: null, rows, columns: [RATE], cells: rates },
  ];
}

/** What is printed of all tables together, for whoever reckons from it. */
function publishedOf(drafts: readonly Draft[], questions: readonly QuestionRow[], printed: ReadonlySet<string>, plan: StatisticsPlan, records: readonly CountedRecord[]): Published {
  const values = new Map(drafts.flatMap(({ table, rows, columns }) => [[table.rows, rows] as const, ...(table.columns === undefined ? [] : [[table.columns, columns] as const])]));
  const dimensions = [...values.keys()];
  const placeOf = (dimension: Dimension, id: string) => values.get(dimension)?.findIndex((heading) => heading.id === id) ?? 0;
  const crossed = new Map(drafts.flatMap(({ counts, parts }) => counts.flat().filter(({ key }) => printed.has(key)).map((counted): [string, CrossCount] => [
    counted.key,
    { ...counted, parts: (parts.get(counted.key) ?? []).map(([dimension, id]) => [dimensions.indexOf(dimension), placeOf(dimension, id)] as const) },
  ])));
  return {
    sizes: dimensions.map((dimension) => values.get(dimension)?.length ?? 0),
    records: records.map((record) => dimensions.map((dimension) => placeOf(dimension, valueOf(dimension, record, plan)))),
    crossed: [...crossed.values()],
    questions: questions.map(({ counts: [row = []], everyoneAsked }) => ({ counts: row.slice(0, -1), everyoneAsked })),
  };
}

function draftTable(table: StatisticsTable, ruleSet: RuleSet, plan: StatisticsPlan, records: readonly CountedRecord[]): Draft {
  const { rows: by, columns: across, totals } = table;
  const rows = headingsOf(by, ruleSet, plan, records);
  const columns = across === undefined ? [] : headingsOf(across, ruleSet, plan, records);
  const partsOf = new Map<string, readonly (readonly [Dimension, string])[]>();
  const count = (row: Heading | null, column: Heading | null): KeyedCount => {
    const parts = [...(row === null ? [] : [[by, row.id] as const]), ...(column === null || across === undefined ? [] : [[across, column.id] as const])];
    const key = parts.map((part) => part.join('=')).sort().join('&');
    partsOf.set(key, parts);
    const matching = records.filter((record) => (row === null || valueOf(by, record, plan) === row.id) && (column === null || across === undefined || valueOf(across, record, plan) === column.id));
    return { key, count: matching.length };
  };
  const counts = [...rows, null].map((row) => (across === undefined ? [count(row, null), count(row, null)] : [...columns, null].map((column) => count(row, column))));
  return { table, rows, columns: across === undefined ? [ALL] : columns, counts, parts: partsOf, totals: totals && across !== undefined };
}

interface QuestionRow {
  readonly heading: Heading;
  readonly counts: CountTable;
  readonly everyoneAsked: boolean;
}

/** One question: how often it was present, absent, not known and not applicable among those who were asked it. */
function questionRows({ document }: RuleSet, records: readonly CountedRecord[]): QuestionRow[] {
  const states = records.map(({ record }) => answerStates(record));
  return questionsOf(document)
    .filter(({ type }) => type !== 'text' && type !== 'date')
    .map(({ id, text }) => {
      const row = ANSWER_STATES.map((state): KeyedCount => ({ key: `${id}:${state}`, count: states.filter((each) => each.get(id) === state).length }));
      const asked = row.reduce((sum, { count }) => sum + count, 0);
      // Where everyone was asked, a reader knows how many that is from the other tables.
      const total: KeyedCount = { key: asked === records.length ? '' : `${id}:asked`, count: asked };
      return { heading: { id, title: text }, counts: [[...row, total], [...row, total]], everyoneAsked: asked === records.length };
    });
}

function printedKeys({ counts, totals, columns }: Draft): string[] {
  const lines = totals ? counts : counts.slice(0, -1).map((row) => (columns.length === 1 ? row : row.slice(0, -1)));
  return lines.flatMap((row) => row.map(({ key }) => key));
}

function printCount(count: number, publication: Publication, plan: StatisticsPlan): string {
  if (publication === 'few') return `<${String(plan.threshold)}`;
  return publication === 'hidden' ? '[c]' : String(roundCount(count, plan));
}
