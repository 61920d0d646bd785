import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Indication, Range } from '../evaluate/result.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The indicated category in words, "Category 2 to Category 4 (…)" where the source gives a span, or null. */
export function nameIndication({ category, upTo }: Indication, vocabulary: Vocabulary): string | null {
  if (category === null) return null;
  const title = vocabulary.categoryTitle(category);
  if (upTo === null || upTo === category) return title;
  return vocabulary.strings.sourceSpan(vocabulary.strings.span(title, vocabulary.categoryTitle(upTo)));
}

/** Where a category stands, from 0; no category stands below all. */
export function rank(category: string | null, document: RuleSetDocument): number {
  return category === null ? -1 : document.categories.findIndex(({ id }) => id === category);
}

/** Where the two ends of what is indicated stand; the same place where it is no span. */
export function endsOf({ category, upTo }: Indication, document: RuleSetDocument): { readonly bottom: number; readonly top: number } {
  const bottom = rank(category, document);
  return { bottom, top: Math.max(bottom, rank(upTo, document)) };
}

/** What the answers that are not known could make of the indicated category; empty where they could change nothing. */
export function describeRange(indicated: Indication, range: Range, document: RuleSetDocument, vocabulary: Vocabulary): string {
  const { strings, categoryTitle } = vocabulary;
  const title = (category: string | null) => (category === null ? null : categoryTitle(category));
  const { bottom, top } = endsOf(indicated, document);
  const up = range.highest !== null && rank(range.highest, document) > top;
  const down = rank(range.lowest, document) < bottom;
  const now = nameIndication(indicated, vocabulary);
  if (up && down) return strings.rangeBoth(now, title(range.lowest), categoryTitle(range.highest));
  if (up) return strings.rangeUp(now, categoryTitle(range.highest));
  return down ? strings.rangeDown(now, title(range.lowest)) : '';
}
