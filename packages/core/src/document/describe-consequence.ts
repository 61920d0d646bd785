import type { Consequence } from '../format/rule.ts';
import type { DocumentWords } from './document-words.ts';

/** What follows from a rule, in words. */
export function describeConsequence(then: Consequence, { strings, vocabulary, ruleSet }: DocumentWords): string {
  if ('category' in then) return strings.indicates(vocabulary.categoryTitle(then.category), then.upTo === undefined ? null : vocabulary.categoryTitle(then.upTo));
  if ('floor' in then) return strings.floor(vocabulary.categoryTitle(then.floor));
  const flag = ruleSet.document.flags.find(({ id }) => id === then.flag);
  return strings.pointsOut(strings.quoted(vocabulary.text(flag?.text)));
}
