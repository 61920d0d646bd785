import type { RuleSet } from '@cse-screening/core';
import type { Strings } from './strings/strings.ts';

/** Whether the person whom it is about answers for themselves. Nothing that they are shown reads as a judgement. */
export function isSelfCompleted({ document }: RuleSet): boolean {
  return document.selfCompleted !== undefined;
}

/** The words for whoever answers a rule set: who answers for themselves does not know, rather than that it is not known. */
export function stringsFor(ruleSet: RuleSet, strings: Strings): Strings {
  return isSelfCompleted(ruleSet) ? { ...strings, notKnown: strings.iDoNotKnow } : strings;
}
