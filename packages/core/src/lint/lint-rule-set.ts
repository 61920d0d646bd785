import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Issue } from '../issue.ts';
import { requireParsed, type RuleSet } from '../rule-set.ts';
import { checkAnswerOrder } from './check-answer-order.ts';
import { checkBases } from './check-bases.ts';
import { checkCompleteness } from './check-completeness.ts';
import { checkCounts } from './check-counts.ts';
import { checkDates } from './check-dates.ts';
import { checkHeadings } from './check-headings.ts';
import { checkLanguages } from './check-languages.ts';
import { checkNothingRecorded } from './check-nothing-recorded.ts';
import { checkOutcomes } from './check-outcomes.ts';
import { checkParts } from './check-parts.ts';
import { checkQuotes } from './check-quotes.ts';
import { checkReadingLevel } from './check-reading-level.ts';
import { checkThresholds } from './check-thresholds.ts';
import { checkTidiness } from './check-tidiness.ts';
import { checkWording } from './check-wording.ts';
import type { Lint, LintOptions } from './lint-options.ts';

/** What can be looked at in any document of the right form. */
const OF_FORM: readonly Lint[] = [checkAnswerOrder, checkWording, checkLanguages, checkTidiness, checkReadingLevel, checkQuotes, checkHeadings, checkDates, checkBases, checkCompleteness];
/** What rests on references that lead somewhere. */
const OF_MEANING: readonly Lint[] = [checkParts, checkCounts, checkNothingRecorded, checkThresholds, checkOutcomes];

/**
 * Looks in a rule set for what its form allows and a policy lead would not want. Gives issues with JSON pointers, without
 * lines; an error among them does not keep the rule set from being used, and should keep it from being published. Pure; the
 * proof that it asks `verifyRuleSet` for is the longest part of it.
 */
export function lintRuleSet(ruleSet: RuleSet, options: LintOptions): Issue[] {
  requireParsed(ruleSet);
  return [...OF_FORM, ...OF_MEANING].flatMap((lint) => lint(ruleSet.document, options));
}

/** The part of it that can be said of a document whose references do not all lead somewhere. */
export function lintForm(document: RuleSetDocument, options: LintOptions): Issue[] {
  return OF_FORM.flatMap((lint) => lint(document, options));
}
