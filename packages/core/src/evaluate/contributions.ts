import { openGroup } from '../format/condition-parts.ts';
import type { Condition } from '../format/condition.ts';
import { factsInCondition, indexFacts } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import { isNegated } from './compile-comparison.ts';
import { optionsMask, type QuestionPlan, selectedMask, Status } from './questions.ts';
import type { AnswerValue, Contribution } from './result.ts';

/** The options of each question that can help a condition to hold; a number or date helps as a whole. */
type Helping = Map<number, number>;

/** Makes, for a condition, the function that lists the answers that helped it to hold. */
export function contributions(document: RuleSetDocument, plans: readonly QuestionPlan[]): (condition: Condition) => (sheet: AnswerSheet) => readonly Contribution[] {
  const facts = indexFacts(document);
  const planById = new Map(plans.map((plan) => [plan.question.id, plan]));

  const addFact = (id: string, helping: Helping, mask: number | null): void => {
    const fact = facts.get(id);
    if (fact?.role === 'question') {
      const plan = planById.get(id) as QuestionPlan;
      helping.set(plan.index, (helping.get(plan.index) ?? 0) | (mask ?? plan.presentOptions));
    } else if (fact?.role === 'measure') {
      const { measure } = fact;
      if (measure.type === 'when') addCondition(measure.when, helping, true);
      else if (measure.type === 'count-when') measure.of.forEach((condition) => { addCondition(condition, helping, true); });
      else if (measure.type === 'age') addFact(measure.dateOfBirth, helping, null);
      else if (measure.type === 'months-since' || measure.type === 'within') addFact(measure.question, helping, null);
      else {
        for (const term of measure.of) {
          if ('measure' in term) {
            addFact(term.measure, helping, null);
            continue;
          }
          for (const plan of plans) {
            const options = selectedMask(term, plan);
            if (options !== 0) addFact(plan.question.id, helping, options);
            else if (plan.question.type === 'number' && term.question === plan.question.id) addFact(plan.question.id, helping, null);
          }
        }
      }
    }
  };
  const addCondition = (condition: Condition, helping: Helping, wanted: boolean): void => {
    if (!('fact' in condition)) {
      const { parts, isNot } = openGroup(condition);
      for (const part of parts) addCondition(part, helping, wanted !== isNot);
    } else {
      const { fact, value } = condition;
      const asked = isNegated(condition) !== wanted;
      const plan = planById.get(fact);
      const named = facts.get(fact);
      if (typeof value === 'boolean' && named?.role === 'measure' && named.measure.type === 'when') {
        addCondition(named.measure.when, helping, asked);
        return;
      }
      if (plan === undefined || plan.allOptions === 0) {
        for (const id of factsInCondition(condition)) addFact(id, helping, null);
        return;
      }
      const options = optionsMask(plan, value as string | string[]);
      addFact(fact, helping, asked ? options : plan.allOptions & ~options);
    }
  };

  // Rules that rest on the same answers share one list.
  const lists = new Map<string, (sheet: AnswerSheet) => readonly Contribution[]>();
  return (condition) => {
    const helping: Helping = new Map();
    addCondition(condition, helping, true);
    const key = JSON.stringify([...helping].sort(([a], [b]) => a - b));
    const known = lists.get(key);
    if (known !== undefined) return known;
    const list = listContributions(helping, plans);
    lists.set(key, list);
    return list;
  };
}

function listContributions(helping: Helping, plans: readonly QuestionPlan[]): (sheet: AnswerSheet) => readonly Contribution[] {
  const sources = [...helping].sort(([a], [b]) => a - b).map(([q, mask]) => ({ plan: plans[q] as QuestionPlan, mask, contribute: contributor(plans[q] as QuestionPlan) }));
  return (sheet) => {
    const found: Contribution[] = [];
    for (let i = 0; i < sources.length; i++) {
      const { plan, mask, contribute } = sources[i] as (typeof sources)[number];
      const q = plan.index;
      const must = sheet.must[q] as number;
      const helped = plan.allOptions === 0 ? sheet.status[q] === Status.known && !Number.isNaN(sheet.low[q]) : (must & mask) !== 0;
      const value = helped ? (sheet.values[q] ?? null) : null;
      if (value !== null) found.push(contribute(value, must, sheet.dates[q] ?? null, sheet.sources[q] ?? null));
    }
    return found;
  };
}

/** Makes the function that says what one answer contributes. One option without date and source is the same in every result, and frozen. */
function contributor(plan: QuestionPlan): (value: AnswerValue, must: number, date: string | null, source: string | null) => Contribution {
  const { id: question } = plan;
  const concept = plan.question.concept ?? question;
  const cites = optionCites(plan);
  const bare = plan.single.map((value, i): Contribution => Object.freeze({ question, concept, value, date: null, source: null, cites: cites(1 << i) }));
  return (value, must, date, source) => {
    const shared = date === null && source === null ? bare[31 - Math.clz32(must)] : undefined;
    return shared ?? { question, concept, value, date, source, cites: cites(must) };
  };
}

/** The rows that a question cites together with those of its chosen options. */
function optionCites(plan: QuestionPlan): (must: number) => readonly string[] {
  const { question } = plan;
  if (question.type !== 'choice' && question.type !== 'choices') return () => question.cites;
  const byOption = question.options.map((option) => Object.freeze([...new Set([...question.cites, ...(option.cites ?? [])])]));
  return (must) => {
    const isOne = (must & (must - 1)) === 0;
    return isOne ? (byOption[31 - Math.clz32(must)] as readonly string[]) : [...new Set(byOption.filter((_, i) => (must & (1 << i)) !== 0).flat())];
  };
}
