import { optionsMask } from '../evaluate/compile-condition.ts';
import type { QuestionPlan } from '../evaluate/questions.ts';
import type { Condition } from '../format/condition.ts';
import type { Fact } from '../format/facts.ts';
import type { Measure } from '../format/measure.ts';

/** What has to be known of facts to say whether some conditions certainly hold. */
export interface NeededSides {
  /** Measures and number questions whose lower, and whose upper, bound matters. */
  readonly low: ReadonlySet<string>;
  readonly high: ReadonlySet<string>;
  /** By question: the options of which it matters whether they certainly, and whether they possibly, hold. */
  readonly must: ReadonlyMap<string, number>;
  readonly can: ReadonlyMap<string, number>;
}

type Side = 'certain' | 'possible';

/** Finds what conditions look at when only what is certain matters: mostly one bound of each measure. */
export function neededSides(conditions: readonly Condition[], facts: ReadonlyMap<string, Fact>, plan: (id: string) => QuestionPlan | undefined): NeededSides {
  const low = new Set<string>();
  const high = new Set<string>();
  const must = new Map<string, number>();
  const can = new Map<string, number>();
  const seenGates = new Set<string>();

  const visit = (condition: Condition, side: Side): void => {
    if ('all' in condition) condition.all.forEach((inner) => { visit(inner, side); });
    else if ('any' in condition) condition.any.forEach((inner) => { visit(inner, side); });
    else if ('not' in condition) visit(condition.not, opposite(side));
    else {
      const { fact, operator, value } = condition;
      const question = plan(fact);
      if (question !== undefined && question.allOptions !== 0) {
        const positive = operator === 'equal' || operator === 'in' || operator === 'contains';
        const masks = positive === (side === 'certain') ? must : can;
        masks.set(fact, (masks.get(fact) ?? 0) | optionsMask(question, value as string | string[]));
        visitGate(fact);
      } else if (typeof value === 'boolean') need(fact, ((operator === 'equal') === value) === (side === 'certain') ? 'low' : 'high');
      else {
        const other = (value as { fact: string }).fact;
        const upward = operator === 'greaterThan' || operator === 'greaterThanInclusive';
        const downward = operator === 'lessThan' || operator === 'lessThanInclusive';
        if (!upward && !downward) for (const id of [fact, other]) { need(id, 'low'); need(id, 'high'); }
        else {
          need(fact, upward === (side === 'certain') ? 'low' : 'high');
          need(other, upward === (side === 'certain') ? 'high' : 'low');
        }
      }
    }
  };
  const need = (id: string, bound: 'low' | 'high'): void => {
    const set = bound === 'low' ? low : high;
    if (set.has(id)) return;
    set.add(id);
    const fact = facts.get(id);
    if (fact?.role === 'measure') visitMeasure(fact.measure, bound);
    if (fact?.role === 'question') visitGate(id);
  };
  const visitMeasure = (measure: Measure, bound: 'low' | 'high'): void => {
    const side = bound === 'low' ? 'certain' : 'possible';
    if (measure.type === 'when') visit(measure.when, side);
    else if (measure.type === 'count-when') measure.of.forEach((condition) => { visit(condition, side); });
    else if (measure.type === 'sum' || measure.type === 'maximum') for (const term of measure.of) if ('measure' in term) need(term.measure, bound);
  };
  const visitGate = (id: string): void => {
    const askedWhen = plan(id)?.question.askedWhen;
    if (askedWhen === undefined || seenGates.has(id)) return;
    seenGates.add(id);
    visit(askedWhen, 'certain');
    visit(askedWhen, 'possible');
  };
  conditions.forEach((condition) => { visit(condition, 'certain'); });
  for (const [id, fact] of facts) if (fact.role === 'question') visitGate(id);
  return { low, high, must, can };
}

function opposite(side: Side): Side {
  return side === 'certain' ? 'possible' : 'certain';
}
