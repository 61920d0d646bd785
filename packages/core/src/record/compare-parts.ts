import { findDifferences } from './find-differences.ts';

/** A part of a rule set that both versions have and define differently. */
export interface PartChange {
  readonly id: string;
  /** The fields that differ, as in `when` or `text`. */
  readonly fields: readonly string[];
}

/** What became of the parts of one kind, by id. */
export interface PartsComparison {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly PartChange[];
}

interface Part {
  readonly id: string;
}

/** Compares the parts of two rule sets by id. Their order does not matter. */
export function compareParts(older: readonly Part[], newer: readonly Part[]): PartsComparison {
  const before = new Map(older.map((part) => [part.id, part]));
  const after = new Set(newer.map(({ id }) => id));
  return {
    added: newer.map(({ id }) => id).filter((id) => !before.has(id)),
    removed: older.map(({ id }) => id).filter((id) => !after.has(id)),
    changed: newer.flatMap((part): PartChange[] => {
      const old = before.get(part.id);
      const fields = old === undefined ? [] : fieldsThatDiffer(old, part);
      return fields.length === 0 ? [] : [{ id: part.id, fields }];
    }),
  };
}

/** The top fields in which two parts differ. */
export function fieldsThatDiffer(older: Part, newer: Part): readonly string[] {
  return [...new Set(findDifferences(older, newer).map(({ path }) => path.split('/')[1] ?? ''))];
}
