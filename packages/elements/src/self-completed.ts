import type { RuleSet } from '@cse-screening/core';
import type { Strings } from './strings/strings.ts';

/** Whether the person whom it is about answers for themselves. Nothing that they are shown reads as a judgement. */
export function isSelfCompleted({ document }: RuleSet): boolean {
  return document.selfCompleted !== undefined;
}

/** The words for whoever answers: someone who answers for themselves reads “I do not know” in place of “Not known”. */
export function stringsFor(ruleSet: RuleSet, strings: Strings): Strings {
  return isSelfCompleted(ruleSet) ? { ...strings, notKnown: strings.iDoNotKnow } : strings;
}
