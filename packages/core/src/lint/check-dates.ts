import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Issue } from '../issue.ts';
import type { LintOptions } from './lint-options.ts';

/** Holds the rule set's own dates against each other and against the day of the check. */
export function checkDates({ inForce, reviewBy, interpretations, status }: RuleSetDocument, { date }: LintOptions): Issue[] {
  const issues: Issue[] = [];
  if (reviewBy <= inForce.from) {
    issues.push({ code: 'dates-contradict', severity: 'warning', path: '/reviewBy', message: `It is to be reviewed by ${reviewBy}, and applies only from ${inForce.from}.`, hint: 'Correct one of the two days.' });
  } else if (reviewBy < date) {
    issues.push({ code: 'review-overdue', severity: 'warning', path: '/reviewBy', message: `It was to be reviewed by ${reviewBy}, and today is ${date}.`, hint: 'Review it with the partnership, and then write the day of the next review.' });
  }
  if (inForce.until !== undefined && inForce.until >= inForce.from && inForce.until < date) {
    issues.push({ code: 'period-over', severity: status === 'published' ? 'warning' : 'info', path: '/inForce/until', message: `It applied until ${inForce.until}. A result for a later date says so.`, hint: 'Ask its owner whether a newer edition has taken its place.' });
  }
  interpretations.forEach((interpretation, i) => {
    if (interpretation.date > date) {
      issues.push({ code: 'decision-in-future', severity: 'warning', path: `/interpretations/${String(i)}/date`, message: `The decision "${interpretation.id}" is dated ${interpretation.date}, which is after today, ${date}.`, hint: 'Write the day on which it was decided.' });
    }
  });
  return issues;
}
