import { CalendarDate, Id } from '../format/identifiers.ts';
import { Text } from '../format/text.ts';
import * as z from '../format/zod.ts';

/** What a record can be counted by: the category that is indicated, and beside it the one that a person decided on. */
export const DIMENSIONS = ['locality', 'sex', 'age-band', 'indicated', 'judged'] as const;

const Value = z.strictObject({ id: Id, title: Text });

/** A table that is published: rows by columns, or by one dimension alone. Nothing else can be asked for. */
const Table = z.strictObject({
  id: Id,
  title: Text,
  rows: z.enum(DIMENSIONS),
  columns: z.optional(z.enum(DIMENSIONS)),
  /** Whether totals are printed. A total makes it easier to find out what is behind a suppressed number. */
  totals: z.boolean(),
  /** `pairs` prints everything in one line, the columns of each row side by side, as S004 2.4.3 does. Default: `grid`. */
  layout: z.optional(z.enum(['grid', 'pairs'])),
  /** The document and section that prints this table, as in `S004 2.4.3`; without it the table is a local choice. */
  source: z.optional(z.string().check(z.minLength(1))),
});

/** What is counted, and how small numbers are kept from pointing to a child. One per partnership, agreed before any export. */
export const StatisticsPlan = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal(1),
  id: Id,
  title: Text,
  owner: z.string().check(z.minLength(1)),
  /** Whole periods only: two exports over other days could be subtracted from each other. */
  period: z.strictObject({ every: z.enum(['quarter', 'year']), from: CalendarDate }),
  localities: z.array(Value),
  sexes: z.array(Value),
  /** Bands of completed years, lowest first, `to` included. */
  ageBands: z.array(z.strictObject({ id: Id, title: Text, from: z.number(), to: z.number() })),
  /** Counts below this number and above nought are printed as `<5`. */
  threshold: z.literal(5),
  /** Whether a nought is printed, or hidden among the `<5`. */
  zeros: z.enum(['shown', 'suppressed']),
  /** Every number is rounded to a multiple of this; 1 is not at all. */
  roundedTo: z.union([z.literal(1), z.literal(5)]),
  tables: z.array(Table).check(z.minLength(1)),
  /** Whether the indicators recorded, and the answers not known, are counted question by question. */
  questions: z.boolean(),
});

export type Dimension = (typeof DIMENSIONS)[number];
export type StatisticsPlan = z.infer<typeof StatisticsPlan>;
export type StatisticsTable = StatisticsPlan['tables'][number];
