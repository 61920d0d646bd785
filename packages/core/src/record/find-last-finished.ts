import type { ScreeningRecord } from './record.ts';

/**
 * The places of the records that count where each id counts once. A record that was opened and finished again has the id of the
 * first: of those with one id it is the one that was finished last, and the first of those that do not say. Null is passed over.
 */
export function findLastFinished(records: readonly (ScreeningRecord | null)[]): ReadonlySet<number> {
  const last = new Map<string, { readonly place: number; readonly at: number }>();
  records.forEach((record, place) => {
    if (record === null) return;
    const at = record.createdAt === undefined ? -Infinity : Date.parse(record.createdAt);
    const before = last.get(record.id);
    if (before === undefined || at > before.at) last.set(record.id, { place, at });
  });
  return new Set([...last.values()].map(({ place }) => place));
}
