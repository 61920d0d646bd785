import { conditionsOf, factsInCondition } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { type QuestionPlan, selectedMask } from './questions.ts';

/**
 * Groups questions that a rule set treats alike, so that what is found for one holds for each: the same options take part
 * in the same measures with the same weight, no condition names them, and no other question shares their concept. Each
 * group is in the order of the rule set.
 */
export function groupInterchangeable(document: RuleSetDocument, plans: readonly QuestionPlan[]): readonly (readonly QuestionPlan[])[] {
  const named = new Set([...conditionsOf(document).flatMap(factsInCondition), ...document.measures.flatMap((measure) => ('question' in measure ? [measure.question] : []))]);
  const conceptOf = ({ question }: QuestionPlan) => question.concept ?? question.id;
  const perConcept = new Map<string, number>();
  for (const plan of plans) perConcept.set(conceptOf(plan), (perConcept.get(conceptOf(plan)) ?? 0) + 1);
  const groups = new Map<string, QuestionPlan[]>();
  for (const plan of plans) {
    const { question } = plan;
    const alone = perConcept.get(conceptOf(plan)) === 1;
    const ownKind = plan.options.length === 0 || named.has(question.id) || !alone || question.askedWhen !== undefined;
    const key = ownKind ? question.id : JSON.stringify([question.type, plan.options.length, plan.presentOptions, partInMeasures(plan, document)]);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(plan);
  }
  return [...groups.values()];
}

/** For each measure, the options of the question that each of its terms selects. */
function partInMeasures(plan: QuestionPlan, document: RuleSetDocument): unknown {
  return document.measures.map((measure) => {
    if (measure.type !== 'count' && measure.type !== 'sum' && measure.type !== 'maximum') return null;
    return measure.of.map((term) => ('measure' in term ? null : selectedMask(term, plan)));
  });
}
