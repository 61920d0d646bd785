import type { Measure, Selector } from '../format/measure.ts';
import { addPoints, tidyTotal } from './add-points.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import { addMonths, completedMonths, completedYears } from './calendar.ts';
import { CERTAIN, type Certainty, NEVER, POSSIBLE } from './certainty.ts';
import type { NumberSlot, Scope } from './compile-comparison.ts';
import { type Concept, compileCounts } from './count-concepts.ts';
import { type QuestionPlan, selectedMask } from './questions.ts';

export interface MeasureScope extends Scope {
  readonly plans: readonly QuestionPlan[];
  readonly parameter: (id: string) => number;
  readonly mayNotApply: Uint8Array;
  /** Where a measure's bounds before amended points go; null where it has none of its own, or nobody asks for them. */
  readonly presetOf: (measure: string) => NumberSlot | null;
  /** The oldest that someone whose date of birth is unknown can be. */
  readonly oldest: number;
  /** Whether a practitioner's points may be anything. */
  readonly anyPoints: boolean;
}

/** A measure that is not made of conditions. */
type MeasureOfAnswers = Exclude<Measure, { readonly type: 'when' | 'count-when' }>;

/** Turns a measure into a function that writes its bounds into the slot. */
export function compileMeasure(measure: MeasureOfAnswers, slot: NumberSlot, scope: MeasureScope): () => void {
  switch (measure.type) {
    case 'count':
      return compileCount(measure.of, slot, scope);
    case 'sum':
    case 'maximum':
      return compilePoints(measure, slot, scope);
    case 'age':
      return compileAge(scope.plan(measure.dateOfBirth) as QuestionPlan, slot, scope);
    case 'months-since':
      return compileMonthsSince(scope.plan(measure.question) as QuestionPlan, slot, scope);
    case 'within':
      return compileWithin(scope.plan(measure.question) as QuestionPlan, scope.parameter(measure.months), slot, scope);
  }
}

function compileCount(selectors: readonly Selector[], { low, high, index }: NumberSlot, scope: MeasureScope): () => void {
  return compileCounts([{ measure: index, concepts: conceptsOf(selectors, scope.plans) }], scope.sheet, { low, high }).run;
}

/** The concepts that a count counts, each as the options of questions that hold it. */
export function conceptsOf(selectors: readonly Selector[], plans: readonly QuestionPlan[]): readonly Concept[] {
  const concepts = new Map<string, { question: number; mask: number }[]>();
  for (const plan of plans) {
    const mask = selectors.reduce((sum, selector) => sum | selectedMask(selector, plan), 0);
    if (mask === 0) continue;
    const concept = plan.question.concept ?? plan.question.id;
    concepts.set(concept, [...(concepts.get(concept) ?? []), { question: plan.index, mask }]);
  }
  return [...concepts.values()];
}

type PointsMeasure = Measure & { readonly type: 'sum' | 'maximum' };

/** Bounds of a part of a sum or a maximum, with the practitioner's amended points or with the preset ones. */
type Part = (amended: boolean) => readonly [low: number, high: number];

function compilePoints({ id, type, of: terms }: PointsMeasure, { low, high, index }: NumberSlot, scope: MeasureScope): () => void {
  const join = type === 'sum' ? addPoints : Math.max;
  const parts: Part[] = [];
  const weightsByPlan = new Map<QuestionPlan, Float64Array>();
  for (const term of terms) {
    if ('measure' in term) {
      const inner = scope.number(term.measure);
      const innerPreset = scope.presetOf(term.measure) ?? inner;
      parts.push((amended) => {
        const { low: least, high: most, index: i } = amended ? inner : innerPreset;
        return [least[i] as number, most[i] as number];
      });
      continue;
    }
    const weight = scope.parameter(term.weight);
    for (const plan of scope.plans) {
      if (plan.question.type === 'number') {
        if (term.question === plan.question.id) parts.push(numberPart(plan, weight, scope));
        continue;
      }
      const weights = weightsByPlan.get(plan) ?? new Float64Array(plan.options.length);
      for (let rest = selectedMask(term, plan); rest !== 0; rest &= rest - 1) {
        const i = 31 - Math.clz32(rest & -rest);
        weights[i] = join(weights[i] as number, weight);
        weightsByPlan.set(plan, weights);
      }
    }
  }
  for (const [plan, weights] of weightsByPlan) {
    parts.push(plan.several ? severalPart(plan, weights, join, scope) : onePart(plan, weights, scope));
  }
  const total = (amended: boolean): readonly [number, number] => {
    let [least, most] = [0, 0];
    for (const part of parts) {
      const [partLow, partHigh] = part(amended);
      least = join(least, partLow);
      most = join(most, partHigh);
    }
    return [tidyTotal(least), tidyTotal(most)];
  };
  const preset = scope.presetOf(id);
  return () => {
    const [least, most] = scope.anyPoints ? [-Infinity, Infinity] : total(true);
    low[index] = least;
    high[index] = most;
    if (preset !== null) [preset.low[preset.index], preset.high[preset.index]] = total(false);
  };
}

/** One option at a time: unknown, it is any of those that can hold, or does not apply. */
function onePart(plan: QuestionPlan, weights: Float64Array, { sheet }: MeasureScope): Part {
  const q = plan.index;
  return (amended) => {
    const must = sheet.must[q] as number;
    if (must !== 0) {
      const preset = weights[31 - Math.clz32(must)] as number;
      const points = amended ? (sheet.points[q] ?? preset) : preset;
      return [points, points];
    }
    const can = sheet.can[q] as number;
    const given = amended ? amendedIfAsked(plan, sheet) : null;
    if (given !== null) return given;
    let [least, most] = [0, 0];
    for (let rest = can; rest !== 0; rest &= rest - 1) {
      const weight = weights[31 - Math.clz32(rest & -rest)] as number;
      least = Math.min(least, weight);
      most = Math.max(most, weight);
    }
    return [least, most];
  };
}

/** The amended points of an answer that picks something, or none: while it is open whether the question is asked, it may be either. */
function amendedIfAsked({ index }: QuestionPlan, { values, can, points }: AnswerSheet): readonly [number, number] | null {
  const given = points[index] ?? null;
  const value = values[index] ?? null;
  if (given === null || value === null || can[index] === 0) return null;
  return [Math.min(0, given), Math.max(0, given)];
}

/** Several options at once: in a sum each adds its own points. */
function severalPart(plan: QuestionPlan, weights: Float64Array, join: (a: number, b: number) => number, { sheet }: MeasureScope): Part {
  const q = plan.index;
  return (amended) => {
    const must = sheet.must[q] as number;
    const points = amended ? (sheet.points[q] ?? null) : null;
    if (must !== 0 && points !== null) return [points, points];
    const given = amended ? amendedIfAsked(plan, sheet) : null;
    if (given !== null) return given;
    let [least, most] = [0, 0];
    for (let rest = sheet.can[q] as number; rest !== 0; rest &= rest - 1) {
      const bit = rest & -rest;
      const weight = weights[31 - Math.clz32(bit)] as number;
      const certain = (must & bit) !== 0;
      if (certain || weight < 0) least = join(least, weight);
      if (certain || weight > 0) most = join(most, weight);
    }
    return [least, most];
  };
}

function numberPart(plan: QuestionPlan, weight: number, { sheet, mayNotApply }: MeasureScope): Part {
  const q = plan.index;
  return () => {
    const [least, most] = [sheet.low[q] as number, sheet.high[q] as number];
    if (Number.isNaN(least) || weight === 0) return [0, 0];
    const [a, b] = weight > 0 ? [least * weight, most * weight] : [most * weight, least * weight];
    return mayNotApply[q] === 1 ? [Math.min(0, a), Math.max(0, b)] : [a, b];
  };
}

function compileAge(plan: QuestionPlan, { low, high, index }: NumberSlot, scope: MeasureScope): () => void {
  const { sheet } = scope;
  return () => {
    const born = sheet.dates[plan.index] ?? null;
    const given = happened(plan, scope);
    const age = born !== null && sheet.date !== null && given !== NEVER ? completedYears(born, sheet.date) : null;
    // While it is open whether it is asked, it is the known age or a child's.
    low[index] = age !== null && given === CERTAIN ? age : 0;
    high[index] = age === null ? scope.oldest : given === CERTAIN ? age : Math.max(age, scope.oldest);
  };
}

/** Whether the question's event happened. */
function happened({ index: q, allOptions, presentOptions }: QuestionPlan, { sheet, mayNotApply }: MeasureScope): Certainty {
  if (allOptions !== 0) {
    if ((sheet.must[q] as number) & presentOptions) return CERTAIN;
    return (sheet.can[q] as number) & presentOptions ? POSSIBLE : NEVER;
  }
  if (Number.isNaN(sheet.low[q])) return NEVER;
  return mayNotApply[q] === 0 ? CERTAIN : POSSIBLE;
}

function compileMonthsSince(plan: QuestionPlan, { low, high, index }: NumberSlot, scope: MeasureScope): () => void {
  const { sheet } = scope;
  return () => {
    const certainty = happened(plan, scope);
    const date = sheet.dates[plan.index] ?? null;
    const months = date !== null && sheet.date !== null ? completedMonths(date, sheet.date) : null;
    low[index] = certainty === NEVER ? Infinity : (months ?? 0);
    high[index] = certainty === CERTAIN && months !== null ? months : Infinity;
  };
}

function compileWithin(plan: QuestionPlan, months: number, { low, high, index }: NumberSlot, scope: MeasureScope): () => void {
  const { sheet } = scope;
  return () => {
    const certainty = happened(plan, scope);
    const date = sheet.dates[plan.index] ?? null;
    const dated = date !== null && sheet.date !== null;
    const inside = dated && date >= addMonths(sheet.date as string, -months) && date <= (sheet.date as string);
    low[index] = certainty === CERTAIN && inside ? 1 : 0;
    high[index] = certainty !== NEVER && (inside || !dated) ? 1 : 0;
  };
}
