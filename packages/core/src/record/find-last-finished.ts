import type { ScreeningRecord } from './record.ts';

/**
 * The places of the records that count where each id counts once. A record that was opened and finished again has the id of the
 * first: of those with one id it is the one that was finished last. Of several that say the same of that, or nothing, as one
 * that was amended and the one before, it is the one that was judged last, and then the first. Null is passed over.
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
