import type { RuleSet } from '@cse-screening/core';
import { loadRuleSet } from '@cse-screening/core/load';
import { RuleSetFailure } from './rule-set-failure.ts';

/**
 * Reads a rule set that the page holds already: the file's text, or the parsed JSON.
 * @throws RuleSetFailure `invalid-rule-set`
 */
export function readRuleSet(rules: unknown): RuleSet {
  const { ruleSet, refusal } = loadRuleSet(rules);
  if (ruleSet === null) throw new RuleSetFailure('invalid-rule-set', [refusal]);
  return ruleSet;
}
