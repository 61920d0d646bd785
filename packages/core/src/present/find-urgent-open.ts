import type { Result } from '../evaluate/result.ts';
import { factsInCondition, factsUnder, questionsOf } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';

/** The open questions on which an immediate action depends, where their answers could still call for it, in the order of the form. */
export function findUrgentOpen(document: RuleSetDocument, { actions, answers }: Pick<Result, 'actions' | 'answers'>): readonly string[] {
  const waiting = new Set(actions.filter(({ certain, urgency }) => !certain && urgency === 'immediate').map(({ action }) => action));
  const under = factsUnder(document.actions.flatMap(({ id, when }) => (waiting.has(id) ? factsInCondition(when) : [])), document);
  const open = new Set([...answers.notKnown, ...answers.unanswered]);
  return questionsOf(document).flatMap(({ id }) => (under.has(id) && open.has(id) ? [id] : []));
}
