import { addPoints, tidyTotal } from '../evaluate/add-points.ts';
import { CERTAIN, NEVER } from '../evaluate/certainty.ts';
import { compileMeasure, type MeasureScope } from '../evaluate/compile-measure.ts';
import { type QuestionPlan, selectedMask } from '../evaluate/questions.ts';
import type { Measure } from '../format/measure.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { limitsOf, OutsideError } from './answer-classes.ts';
import { ASKED, type Fields, placeOf, signatureIn } from './fields.ts';
import type { NeededSides } from './needed-sides.ts';
import type { SheetOfClasses } from './sheet-of-classes.ts';
import type { Walk } from './walk.ts';

/** A measure that answers add to one by one. */
export type AdditiveMeasure = Measure & { readonly type: 'count' | 'sum' | 'maximum' };

/** The bounds of such a measure after all answers. A bound that nothing needs is wide open, so that it can make nothing certain. */
export interface Total {
  readonly id: string;
  readonly low: () => number;
  readonly high: () => number;
}

export function isAdditive(measure: Measure): boolean {
  if (measure.type === 'count') return true;
  return (measure.type === 'sum' || measure.type === 'maximum') && measure.of.every((term) => !('measure' in term));
}

/** Adds the fields that hold the bounds of measures, and says what each answer adds to them. */
export function addTotals(measures: readonly AdditiveMeasure[], document: RuleSetDocument, walk: Walk, sheet: SheetOfClasses, scope: MeasureScope, sides: NeededSides, fields: Fields): readonly Total[] {
  return measures.map((measure): Total => {
    const needs = [sides.low.has(measure.id), sides.high.has(measure.id)] as const;
    const bounds = needs.map((needed) => (needed ? fields.add(0) : null)) as [number | null, number | null];
    if (needs[0] || needs[1]) {
      if (measure.type === 'count') countConcepts(measure, capOf(measure, document), bounds);
      else addUp(measure, bounds);
    }
    const [low, high] = bounds;
    return { id: measure.id, low: () => (low === null ? -Infinity : fields.value(low)), high: () => (high === null ? Infinity : fields.value(high)) };
  });

  /** Counts each concept once. One that several questions share is kept open until the last of them. */
  function countConcepts(measure: Measure & { readonly type: 'count' }, cap: number, [low, high]: readonly [number | null, number | null]): void {
    const plans = walk.questions.map(sheet.plan);
    const maskOf = (plan: QuestionPlan) => measure.of.reduce((sum, selector) => sum | selectedMask(selector, plan), 0);
    const masks = plans.map((plan) => (plan === undefined ? 0 : maskOf(plan)));
    const concepts = plans.map((plan, q) => (masks[q] === 0 || plan === undefined ? null : (plan.question.concept ?? plan.question.id)));
    const open = new Map<string, number>();
    const count = (all: number[], at: number, found: number) => {
      if (low !== null && found === CERTAIN) all[at + low] = Math.min((all[at + low] as number) + 1, cap);
      if (high !== null && found !== NEVER) all[at + high] = Math.min((all[at + high] as number) + 1, cap);
    };
    concepts.forEach((concept, q) => {
      const entries = sheet.entries[q];
      if (concept === null || entries === null || entries === undefined) return;
      const mask = masks[q] as number;
      const table = new Uint8Array(entries.length * 4);
      entries.forEach(({ must, can }, answer) => {
        for (const asked of ASKED) {
          const found = asked === CERTAIN && must & mask ? CERTAIN : asked !== NEVER && can & mask ? 2 : NEVER;
          // Of what only one bound looks at, only that is kept.
          table[placeOf(answer, asked)] = high === null ? (found === CERTAIN ? CERTAIN : NEVER) : low === null ? (found === NEVER ? NEVER : 2) : found;
        }
      });
      const signature = (answer: number) => signatureIn(table, answer);
      if (concepts.indexOf(concept) === concepts.lastIndexOf(concept)) {
        fields.on(q, { signature, apply: (all, at, answer, asked) => { count(all, at, table[placeOf(answer, asked)] as number); } });
        return;
      }
      const field = open.get(concept) ?? fields.add(0);
      open.set(concept, field);
      const last = concepts.lastIndexOf(concept) === q;
      fields.on(q, {
        signature,
        apply: (all, at, answer, asked) => {
          const found = Math.max(all[at + field] as number, table[placeOf(answer, asked)] as number);
          all[at + field] = last ? 0 : found;
          if (last) count(all, at, found);
        },
      });
    });
  }

  /** Adds up points, or takes the highest, with the bounds that the measure itself gives each answer. */
  function addUp(measure: Measure & { readonly type: 'sum' | 'maximum' }, bounds: readonly [number | null, number | null]): void {
    const join = measure.type === 'sum' ? (a: number, b: number) => tidyTotal(addPoints(a, b)) : Math.max;
    const tables = walk.questions.map((id, q) => {
      const [plan, entries] = [sheet.plan(id), sheet.entries[q]];
      if (plan === undefined || entries === null || entries === undefined) return null;
      const slot = { low: new Float64Array(1), high: new Float64Array(1), index: 0, mayNotApply: null };
      const run = compileMeasure(measure, slot, { ...scope, plans: [plan] });
      const sides = [slot.low, slot.high].map(() => new Float64Array(entries.length * 4));
      for (let answer = 0; answer < entries.length; answer++) {
        for (const asked of ASKED) {
          sheet.put(q, answer, asked);
          run();
          [slot.low, slot.high].forEach((bound, side) => { (sides[side] as Float64Array)[placeOf(answer, asked)] = bounds[side] === null ? 0 : (bound[0] as number); });
        }
      }
      return sides as [Float64Array, Float64Array];
    });
    const neverFalls = measure.type === 'maximum' || tables.every((sides) => sides === null || sides.every((side) => side.every((points) => points >= 0)));
    const cap = neverFalls ? capOf(measure, document) : Infinity;
    tables.forEach((sides, q) => {
      if (sides === null || sides.every((side) => side.every((points) => points === 0))) return;
      fields.on(q, {
        signature: (answer) => sides.map((side) => signatureIn(side, answer)).join('/'),
        apply: (all, at, answer, asked) => {
          bounds.forEach((field, side) => {
            if (field !== null) all[at + field] = Math.min(join(all[at + field] as number, (sides[side] as Float64Array)[placeOf(answer, asked)] as number), cap);
          });
        },
      });
    });
  }
}

/** The largest number that a measure which never falls has to be known to exactly: one more than any limit. */
function capOf(measure: Measure, document: RuleSetDocument): number {
  const used = document.measures.some((other) => (other.type === 'sum' || other.type === 'maximum') && other.of.some((term) => 'measure' in term && term.measure === measure.id));
  if (used) return Infinity;
  try {
    return Math.ceil(Math.max(0, ...limitsOf(measure.id, document))) + 1;
  } catch (error) {
    if (error instanceof OutsideError) return Infinity;
    throw error;
  }
}
