import { Status } from './questions.ts';
import type { AnswerValue } from './result.ts';

/**
 * What a set of answers says of each question, one entry a question. For a question with options, `must` holds the options
 * that certainly hold and `can` those that may: an unknown answer has `must` 0 and `can` everything.
 */
export interface AnswerSheet {
  /** The screening date, or null. */
  date: string | null;
  /** Whether anything was written to `low`, `high`, `dates`, `sources` or `points` since the sheet was cleared. */
  hasDetails: boolean;
  readonly status: Uint8Array;
  readonly must: Int32Array;
  readonly can: Int32Array;
  /** Bounds of a number; NaN where the question does not apply. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** A date question's value, or the date given with another answer. */
  readonly dates: (string | null)[];
  readonly values: (AnswerValue | null)[];
  /** Where the information comes from. */
  readonly sources: (string | null)[];
  /** Points that a practitioner gave instead of the preset ones. */
  readonly points: (number | null)[];
}

/** An empty sheet for a number of questions. */
export function makeSheet(count: number): AnswerSheet {
  return {
    date: null,
    hasDetails: true,
    status: new Uint8Array(count),
    must: new Int32Array(count),
    can: new Int32Array(count),
    low: new Float64Array(count),
    high: new Float64Array(count),
    dates: new Array<string | null>(count).fill(null),
    values: new Array<AnswerValue | null>(count).fill(null),
    sources: new Array<string | null>(count).fill(null),
    points: new Array<number | null>(count).fill(null),
  };
}

/** Whether nothing certain is known of a question: it may yet be answered, or turn out not to apply. */
export function isUnknown({ status }: AnswerSheet, index: number): boolean {
  return (status[index] as number) < Status.known;
}

/** Makes a sheet say what a blank one says. */
export function clearSheet(sheet: AnswerSheet, blank: AnswerSheet): void {
  const { status, must, can, values } = sheet;
  for (let q = 0; q < status.length; q++) {
    status[q] = blank.status[q] as number;
    must[q] = 0;
    can[q] = blank.can[q] as number;
    values[q] = null;
  }
  if (!sheet.hasDetails) return;
  sheet.hasDetails = false;
  sheet.low.set(blank.low);
  sheet.high.set(blank.high);
  sheet.dates.fill(null);
  sheet.sources.fill(null);
  sheet.points.fill(null);
}

/** Copies what one sheet says of a question to another. */
export function copyEntry(from: AnswerSheet, to: AnswerSheet, index: number): void {
  to.status[index] = from.status[index] as number;
  to.must[index] = from.must[index] as number;
  to.can[index] = from.can[index] as number;
  to.low[index] = from.low[index] as number;
  to.high[index] = from.high[index] as number;
  to.dates[index] = from.dates[index] ?? null;
  to.values[index] = from.values[index] ?? null;
  to.sources[index] = from.sources[index] ?? null;
  to.points[index] = from.points[index] ?? null;
}
