import type { Condition } from '../format/condition.ts';
import { requireParsed, type RuleSet } from '../rule-set.ts';
import { conditionInOneLine, putIntoWords } from './condition-in-words.ts';
import { createWords } from './document-words.ts';

/** Puts a condition of a rule set into words, in one line without a full stop: as `describeRuleSet` does, for places that cannot hold a list. */
export function describeCondition(ruleSet: RuleSet, condition: Condition, language?: string): string {
  requireParsed(ruleSet);
  return conditionInOneLine(putIntoWords(condition, createWords(ruleSet, language ?? ruleSet.document.languages[0] ?? 'en')));
}
