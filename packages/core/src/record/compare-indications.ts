import type { Indication } from '../evaluate/result.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';

/** Where an indication went: `not-comparable` where the two rule sets do not say. */
export type Movement = 'up' | 'down' | 'same' | 'not-comparable';

/** A movement, and where there is nothing to compare, why. */
export interface IndicationComparison {
  readonly moved: Movement;
  /** Why it is not comparable, in a sentence; otherwise null. */
  readonly note: string | null;
}

/**
 * Makes the function that compares what two rule sets indicate. Categories are compared by id, and only between versions of
 * one rule set: another tool's Category 2 is not ours. `older` is null where only the record is left of it.
 */
export function indicationComparer(olderId: string, older: RuleSetDocument | null, newer: RuleSetDocument): (before: Indication | null, after: Indication | null) => IndicationComparison {
  const order = newer.categories.map(({ id }) => id);
  const olderOrder = older?.categories.map(({ id }) => id) ?? null;
  const reordered = olderOrder !== null && !isSameOrder(olderOrder, order);
  const oneHasNone = olderOrder !== null && (olderOrder.length === 0) !== (order.length === 0);

  return (before, after) => {
    if (before === null || after === null) return incomparable('One of the two rule sets does not have this reading.');
    if (olderId !== newer.id) return incomparable('These are two rule sets, not two versions of one: their categories do not mean the same.');
    if (oneHasNone) return incomparable('One of the two versions has no categories.');
    if (reordered) return incomparable('The two versions put the same categories in another order.');
    const gone = missingFrom(order, before);
    if (gone !== null) return incomparable(`The newer version has no category "${gone}".`);
    const fresh = olderOrder === null ? null : missingFrom(olderOrder, after);
    if (fresh !== null) return incomparable(`The older version had no category "${fresh}".`);
    return compareSpans(spanOf(before, order), spanOf(after, order));
  };
}

function incomparable(note: string): IndicationComparison {
  return { moved: 'not-comparable', note };
}

function missingFrom(order: readonly string[], { category, upTo }: Indication): string | null {
  return [category, upTo].find((id) => id !== null && !order.includes(id)) ?? null;
}

function isSameOrder(older: readonly string[], newer: readonly string[]): boolean {
  const shared = newer.filter((id) => older.includes(id));
  return older.filter((id) => newer.includes(id)).every((id, i) => id === shared[i]);
}

type Span = readonly [from: number, to: number];

function spanOf({ category, upTo }: Indication, order: readonly string[]): Span {
  const from = category === null ? -1 : order.indexOf(category);
  return [from, upTo === null ? from : order.indexOf(upTo)];
}

function compareSpans([from, to]: Span, [newFrom, newTo]: Span): IndicationComparison {
  if (newFrom === from && newTo === to) return { moved: 'same', note: null };
  if (newFrom >= from && newTo >= to) return { moved: 'up', note: null };
  if (newFrom <= from && newTo <= to) return { moved: 'down', note: null };
  return incomparable('One of the two spans lies within the other.');
}
