import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Result } from '../evaluate/result.ts';
import { isNothingSaid } from './is-nothing-said.ts';
import { isOutsideAges, openRules } from './open-rules.ts';
import { endsOf, rank } from './present-range.ts';
import type { PositionView } from './result-view.ts';
import type { Standing } from './strings.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where the case stands among the categories, and what parts it from the next one up. Made from any rule set's data. */
export function presentPosition(document: RuleSetDocument, result: Result, vocabulary: Vocabulary): PositionView | null {
  const { categories } = document;
  const { indicated, range } = result;
  if (categories.length === 0 || isNothingSaid(result) || isOutsideAges(document, result)) return null;
  const { strings, text } = vocabulary;
  const { bottom, top } = endsOf(indicated, document);
  const lowest = rank(range.lowest, document);
  const standingOf = (place: number): Standing => {
    if (place >= bottom && place <= top) return 'indicated';
    if (place < bottom) return place >= lowest ? 'possible' : 'below';
    return place <= rank(range.highest, document) ? 'possible' : 'above';
  };
  // “No category” gets no place below the first one: the source has none there.
  const places = categories.map(({ id, title }, place) => {
    const standing = standingOf(place);
    return { category: id, title: text(title), standing, standingText: strings.standings[standing] };
  });
  return { places: places.reverse(), next: presentNext(document, result, top, vocabulary) };
}

/** The rules for the first category above that there are rules for, in their own words; those that a switch or an age has turned off are left out. */
function presentNext(document: RuleSetDocument, result: Result, above: number, { strings, text, basis, categoryTitle }: Vocabulary): PositionView['next'] {
  const rules = openRules(document, result.reading, result).filter(({ from }) => from > above);
  const place = Math.min(...rules.map(({ from }) => from));
  const category = document.categories[place];
  if (category === undefined) return null;
  const conditions = rules.filter(({ from }) => from === place).map(({ rule }) => ({ sentence: text(rule.because), basis: basis(rule.basis) }));
  return { sentence: strings.nextUp(categoryTitle(category.id), conditions.length), conditions };
}
