import { expect, it } from 'vitest';
import { findLastFinished } from '../../src/record/find-last-finished.ts';
import type { ScreeningRecord } from '../../src/record/record.ts';
import { exampleRecord } from './example-screening.ts';

const { judgement: _, ...unjudged } = exampleRecord();
/** A record by its id and the moment at which it was finished, where it says so. */
const finished = (id: string, createdAt?: string): ScreeningRecord => ({ ...unjudged, id, ...(createdAt === undefined ? {} : { createdAt }) });

const judged = (date: string, record: ScreeningRecord): ScreeningRecord => ({ ...record, judgement: { category: null, role: 'Social worker', date, agrees: false } });

it.each<[string, (ScreeningRecord | null)[], number[]]>([
  ['nothing', [], []],
  ['records of an id each', [finished('a'), finished('b', '2026-05-01T10:00:00Z')], [0, 1]],
  ['one that was finished again, wherever it stands', [finished('a', '2026-05-02T10:00:00Z'), finished('b'), finished('a', '2026-05-01T10:00:00Z')], [0, 1]],
  ['one that was finished again elsewhere, by the moment and not by the clock', [finished('a', '2026-05-01T10:30:00+02:00'), finished('a', '2026-05-01T09:00:00Z')], [1]],
  ['one that says when it was finished, after one that does not', [finished('a'), finished('a', '2026-05-01T10:00:00Z')], [1]],
  ['one that says when it was finished, before one that does not', [finished('a', '2026-05-01T10:00:00Z'), finished('a')], [0]],
  ['several that do not say', [finished('a'), finished('a')], [0]],
  ['several of one moment', [finished('a', '2026-05-01T10:00:00Z'), finished('a', '2026-05-01T10:00:00Z')], [0]],
  ['one whose judgement was amended, and the one before', [judged('2026-05-01', finished('a', '2026-05-01T10:00:00Z')), judged('2026-05-02', finished('a', '2026-05-01T10:00:00Z'))], [1]],
  ['one that was judged later, and one that was finished later', [judged('2026-05-03', finished('a', '2026-05-01T10:00:00Z')), judged('2026-05-01', finished('a', '2026-05-02T10:00:00Z'))], [1]],
  ['what is no record between them', [null, finished('a'), null, finished('a', '2026-05-01T10:00:00Z')], [3]],
])('of records with one id the one that was finished last counts: of %s', (_, records, places) => {
  expect([...findLastFinished(records)].sort((a, b) => a - b)).toEqual(places);
});
