import type { RuleSet } from '../../src/index.ts';
import { smallRuleSet } from '../small-rule-set.ts';

/** The small rule set with its JSON edited first. */
// oxlint-disable-next-line typescript/no-explicit-any -- an edit may reach, add and take away anything, as one in a file does
export function editedSmallRuleSet(edit: (document: any) => void): RuleSet {
  return smallRuleSet((text) => {
    const document: unknown = JSON.parse(text);
    edit(document);
    return JSON.stringify(document);
  });
}
