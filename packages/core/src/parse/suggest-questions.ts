import { questionsOf } from '../format/facts.ts';
import type { Issue } from '../issue.ts';
import { requireParsed, type RuleSet } from '../rule-set.ts';
import { nearest } from './suggest.ts';

/**
 * The same issues, and of each answer to a question that the rule set does not have, which question was probably meant. For
 * whoever can correct the answers. A screening does not guess: its result is the same in a page, where nobody could, and
 * stays the same in a record, however good the guesses become.
 */
export function suggestQuestions(ruleSet: RuleSet, issues: readonly Issue[]): readonly Issue[] {
  requireParsed(ruleSet);
  const ids = questionsOf(ruleSet.document).map(({ id }) => id);
  return issues.map((issue) => {
    const meant = issue.code === 'unknown-question' ? nearest(issue.path.slice(1), ids) : null;
    return meant === null ? issue : { ...issue, hint: `Did you mean "${meant}"?` };
  });
}
