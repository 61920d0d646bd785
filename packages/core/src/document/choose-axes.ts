import { categoryRulesOf } from '../evaluate/category-rules.ts';
import { comparisonsIn, otherFact } from '../format/condition-parts.ts';
import type { Comparison, Condition } from '../format/condition.ts';
import { type Fact, indexFacts, numberSet } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';

/** Where a step of an axis begins: at a number, or just above it. */
interface StepStart {
  readonly at: number;
  readonly inclusive: boolean;
}

/** A number that category rules compare with thresholds, cut into the steps between which they can tell apart. */
export interface Axis {
  readonly fact: string;
  /** It can be whole numbers from 0 only. */
  readonly whole: boolean;
  /** Where the second and later steps begin, ascending. The first has no beginning. */
  readonly starts: readonly StepStart[];
}

/** A whole number is drawn step by step up to this; a longer axis shows only where something changes. */
const MOST_STEPS = 12;

const WHOLE: readonly string[] = ['count', 'count-when', 'age'];

/** The numbers that the category rules of a reading compare with parameters, directly and through measures of a condition. */
export function chooseAxes(document: RuleSetDocument, reading: string): readonly Axis[] {
  const facts = indexFacts(document);
  const found = new Map<string, StepStart[]>();
  for (const { rule } of categoryRulesOf(document, reading)) {
    for (const { fact, operator, limit } of thresholdsIn(rule.when, facts, new Set())) found.set(fact, [...(found.get(fact) ?? []), ...startsAt(operator, limit)]);
  }
  return [...found].map(([id, starts]) => makeAxis(id, starts, facts.get(id)));
}

interface Threshold {
  readonly fact: string;
  readonly operator: Comparison['operator'];
  readonly limit: number | null;
}

function thresholdsIn(condition: Condition, facts: ReadonlyMap<string, Fact>, seen: ReadonlySet<string>): readonly Threshold[] {
  return comparisonsIn(condition).flatMap((comparison): readonly Threshold[] => {
    const { fact: id, operator } = comparison;
    const fact = facts.get(id);
    if (fact?.role === 'measure' && fact.measure.type === 'when') return seen.has(id) ? [] : thresholdsIn(fact.measure.when, facts, new Set([...seen, id]));
    const other = otherFact(comparison);
    if (other === null) return [];
    const [left, right] = [numberSet(id, facts), numberSet(other, facts)];
    return [
      ...(left === null ? [{ fact: id, operator, limit: right }] : []),
      ...(right === null ? [{ fact: other, operator: MIRRORED[operator] ?? operator, limit: left }] : []),
    ];
  });
}

const MIRRORED: Readonly<Partial<Record<Comparison['operator'], Comparison['operator']>>> = {
  lessThan: 'greaterThan',
  lessThanInclusive: 'greaterThanInclusive',
  greaterThan: 'lessThan',
  greaterThanInclusive: 'lessThanInclusive',
};

/** Where the truth of a comparison with a number changes. */
function startsAt(operator: Comparison['operator'], limit: number | null): readonly StepStart[] {
  if (limit === null) return [];
  const [at, above] = [{ at: limit, inclusive: true }, { at: limit, inclusive: false }];
  if (operator === 'greaterThanInclusive' || operator === 'lessThan') return [at];
  if (operator === 'greaterThan' || operator === 'lessThanInclusive') return [above];
  return [at, above];
}

function makeAxis(id: string, starts: readonly StepStart[], fact: Fact | undefined): Axis {
  const whole = fact?.role === 'measure' && WHOLE.includes(fact.measure.type);
  if (!whole) {
    const sorted = [...starts].sort((a, b) => a.at - b.at || Number(b.inclusive) - Number(a.inclusive));
    return { fact: id, whole, starts: sorted.filter((start, i) => i === 0 || start.at !== sorted[i - 1]?.at || start.inclusive !== sorted[i - 1]?.inclusive) };
  }
  const limits = [...new Set(starts.map(({ at, inclusive }) => (inclusive ? Math.ceil(at) : Math.floor(at) + 1)).filter((at) => at > 0))].sort((a, b) => a - b);
  const highest = limits[limits.length - 1] ?? 0;
  const shown = highest <= MOST_STEPS ? Array.from({ length: highest }, (_, i) => i + 1) : limits;
  return { fact: id, whole, starts: shown.map((at) => ({ at, inclusive: true })) };
}
