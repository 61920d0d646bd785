import { readFileSync } from 'node:fs';
import { parse, type RuleSet } from '../src/index.ts';

/** The small rule set of the fixtures, with its text edited first. */
export function smallRuleSet(edit: (text: string) => string = (text) => text): RuleSet {
  const { ruleSet, issues } = parse(edit(readFileSync(new URL('./fixtures/small.rule-set.json', import.meta.url), 'utf8')));
  if (ruleSet === null) throw new Error(JSON.stringify(issues, null, 2));
  return ruleSet;
}
