import type { ScreeningRecord } from './record.ts';

/**
 * Finds, for each id, the one record that counts, and gives their places in the list. Several records have the same id where one was
 * opened and finished again: the one that was finished last counts. Where that does not decide, as between a record and its
 * amendment, it is the one that was judged last, and otherwise the first. Null is passed over.
 */
export function findLastFinished(records: readonly (ScreeningRecord | null)[]): ReadonlySet<number> {
  const last = new Map<string, { readonly place: number; readonly at: number; readonly judgedOn: string }>();
  records.forEach((record, place) => {
    if (record === null) return;
    const at = record.createdAt === undefined ? -Infinity : Date.parse(record.createdAt);
    const before = last.get(record.id);
    const judgedOn = record.judgement?.date ?? '';
    if (before === undefined || at > before.at || (at === before.at && judgedOn > before.judgedOn)) last.set(record.id, { place, at, judgedOn });
  });
  return new Set([...last.values()].map(({ place }) => place));
}
