import { openGroup, otherFact } from '../format/condition-parts.ts';
import type { Condition } from '../format/condition.ts';
import type { Fact } from '../format/facts.ts';
import type { Measure } from '../format/measure.ts';

/** What has to be known of a condition: bit 1, whether it certainly holds; bit 2, whether it possibly does. */
export type Sides = 1 | 2 | 3;
const CERTAINLY = 1;
const POSSIBLY = 2;

/** What has to be known to say whether some conditions certainly hold. */
export interface NeededSides {
  /** Of measures and number questions: those whose lower, and those whose upper, bound matters. */
  readonly low: ReadonlySet<string>;
  readonly high: ReadonlySet<string>;
  /** Of each condition that is looked at, itself or as a part of another. */
  readonly of: ReadonlyMap<Condition, Sides>;
}

/** Finds what conditions look at when only what is certain matters: mostly one bound of each measure. */
export function neededSides(conditions: readonly Condition[], facts: ReadonlyMap<string, Fact>): NeededSides {
  const low = new Set<string>();
  const high = new Set<string>();
  const of = new Map<Condition, Sides>();

  const visit = (condition: Condition, side: 1 | 2): void => {
    const known = of.get(condition) ?? 0;
    if ((known & side) !== 0) return;
    of.set(condition, (known | side) as Sides);
    if (!('fact' in condition)) {
      const { parts, isNot } = openGroup(condition);
      for (const part of parts) visit(part, isNot ? opposite(side) : side);
    } else {
      const { fact, operator, value } = condition;
      const other = otherFact(condition);
      if (typeof value === 'string' || Array.isArray(value)) visitGate(fact);
      else if (typeof value === 'boolean') need(fact, ((operator === 'equal') === value) === (side === CERTAINLY) ? 'low' : 'high');
      else {
        const upward = operator === 'greaterThan' || operator === 'greaterThanInclusive';
        const downward = operator === 'lessThan' || operator === 'lessThanInclusive';
        if (!upward && !downward) for (const id of other === null ? [fact] : [fact, other]) { need(id, 'low'); need(id, 'high'); }
        else {
          need(fact, upward === (side === CERTAINLY) ? 'low' : 'high');
          if (other !== null) need(other, upward === (side === CERTAINLY) ? 'high' : 'low');
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
    const side = bound === 'low' ? CERTAINLY : POSSIBLY;
    if (measure.type === 'when') visit(measure.when, side);
    else if (measure.type === 'count-when') measure.of.forEach((condition) => { visit(condition, side); });
    else if (measure.type === 'sum' || measure.type === 'maximum') for (const term of measure.of) if ('measure' in term) need(term.measure, bound);
  };
  const visitGate = (id: string): void => {
    const fact = facts.get(id);
    const askedWhen = fact?.role === 'question' ? fact.question.askedWhen : undefined;
    if (askedWhen === undefined) return;
    visit(askedWhen, CERTAINLY);
    visit(askedWhen, POSSIBLY);
  };
  conditions.forEach((condition) => { visit(condition, CERTAINLY); });
  for (const [id, fact] of facts) if (fact.role === 'question') visitGate(id);
  return { low, high, of };
}

function opposite(side: 1 | 2): 1 | 2 {
  return side === CERTAINLY ? POSSIBLY : CERTAINLY;
}
