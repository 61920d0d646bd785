import { CERTAIN, type Certainty, NEVER } from '../evaluate/certainty.ts';
import type { NumberSlot, Scope } from '../evaluate/compile-comparison.ts';
import { compileMeasure, type MeasureScope } from '../evaluate/compile-measure.ts';
import { OLDEST_CHILD } from '../evaluate/program.ts';
import type { Condition } from '../format/condition.ts';
import { factsInCondition, factsUnder, indexFacts } from '../format/facts.ts';
import type { Measure } from '../format/measure.ts';
import { OutsideError } from './answer-classes.ts';
import { Fields } from './fields.ts';
import { Folding } from './fold-conditions.ts';
import { isSingle, measuresUnder, singleQuestion } from './measures-under.ts';
import { neededSides } from './needed-sides.ts';
import { type AdditiveMeasure, addTotals, isAdditive } from './running-totals.ts';
import { layOutSheet } from './sheet-of-classes.ts';
import type { Subject, Walk } from './walk.ts';

/**
 * Some conditions of a rule set as a machine that reads one answer after another. Its fields are numbers, and hold all that
 * the answers so far have left to say about whether the conditions certainly hold: counts stop at the largest number that
 * anything asks about, and of answers that a condition names only what it makes of them is kept.
 */
export interface Machine {
  /** The fields before the first answer. */
  readonly start: readonly number[];
  /** Reads an answer to the walk's question, and writes the fields over that begin at a place. */
  readonly step: (fields: number[], at: number, question: number, answer: number) => void;
  /** Answers to a question with the same text here can never be told apart. */
  readonly kindOf: (question: number, answer: number) => string;
  /** Whether each condition holds after the last answer. Only `CERTAIN` is to be relied on: of the rest no more is kept than it needs. */
  readonly finish: (fields: readonly number[], at: number) => readonly Certainty[];
}

/** Builds the machine for a walk. @throws {OutsideError} where the conditions cannot be decided exactly. */
export function buildMachine({ document, conditions }: Subject, walk: Walk): Machine {
  const facts = indexFacts(document);
  const under = factsUnder(conditions.flatMap(factsInCondition), document);
  const measures = measuresUnder(document, under);
  const sheet = layOutSheet(document, walk, under);
  const fields = new Fields(walk);

  const { slots, parameter } = layOutNumbers();
  const number = (id: string) => slots.get(id) as NumberSlot;
  const scope: Scope = { sheet: sheet.sheet, plan: sheet.plan, number };
  const measureScope: MeasureScope = { ...scope, plans: sheet.plans, parameter, mayNotApply: sheet.mayNotApply, presetOf: () => null, oldest: OLDEST_CHILD, anyPoints: false };

  const sides = neededSides(conditions, facts);
  const counted = measures.filter((measure): measure is AdditiveMeasure => isAdditive(measure));
  const totals = addTotals(counted, document, walk, sheet, measureScope, sides, fields);
  const singles = new Map(measures.filter(isSingle).map((measure) => [measure.id, { question: singleQuestion(measure), run: compileMeasure(measure, number(measure.id), measureScope) }]));
  const folding = new Folding({ facts, sheet, scope, sides, singles, fields }, walk.questions);

  const derived = measures.filter((measure) => !isAdditive(measure) && !isSingle(measure)).map((measure) => ({ id: measure.id, run: derive(measure) }));
  const tests = conditions.map((condition) => folding.fold(condition));
  const gates = layOutGates();
  folding.keepNamed();

  return {
    start: fields.start,
    kindOf: fields.kindOf,
    step: (all, at, question, answer) => {
      const gate = gates[question];
      let asked: Certainty = CERTAIN;
      if (gate !== null && gate !== undefined) {
        fields.read(all, at);
        folding.load();
        for (const run of gate.steps) run();
        asked = gate.test();
      }
      fields.update(all, at, question, answer, asked);
    },
    finish: (all, at) => {
      fields.read(all, at);
      totals.forEach(({ id, low, high }) => {
        const slot = number(id);
        slot.low[slot.index] = low();
        slot.high[slot.index] = high();
      });
      folding.load();
      for (const { run } of derived) run();
      return tests.map((test) => test());
    },
  };

  /** Where conditions find numbers: questions on the sheet, measures and parameters in arrays of their own. */
  function layOutNumbers(): { readonly slots: Map<string, NumberSlot>; readonly parameter: (id: string) => number } {
    const all = new Map<string, NumberSlot>();
    const bounds = (count: number) => ({ low: new Float64Array(count), high: new Float64Array(count), mayNotApply: null });
    const [ofMeasures, ofParameters] = [bounds(document.measures.length), bounds(document.parameters.length)];
    for (const plan of sheet.plans) all.set(plan.question.id, { low: sheet.sheet.low, high: sheet.sheet.high, index: plan.index, mayNotApply: sheet.mayNotApply });
    document.measures.forEach(({ id }, index) => all.set(id, { ...ofMeasures, index }));
    document.parameters.forEach(({ id, value }, index) => {
      ofParameters.low[index] = ofParameters.high[index] = Number(value);
      all.set(id, { ...ofParameters, index });
    });
    return { slots: all, parameter: (id) => ofParameters.low[(all.get(id) as NumberSlot).index] as number };
  }

  /** Works out a measure that is made of conditions or of other measures. */
  function derive(measure: Measure): () => void {
    if (measure.type === 'when' || measure.type === 'count-when') {
      const inner: readonly Condition[] = measure.type === 'when' ? [measure.when] : measure.of;
      const own = inner.map((condition) => folding.fold(condition));
      const { low, high, index } = number(measure.id);
      return () => {
        const codes = own.map((test) => test());
        low[index] = codes.filter((code) => code === CERTAIN).length;
        high[index] = codes.filter((code) => code !== NEVER).length;
      };
    }
    const terms = measure.type === 'sum' || measure.type === 'maximum' ? measure.of : [];
    if (terms.some((term) => !('measure' in term))) throw new OutsideError(measure.id, 'it adds answers and other measures');
    for (const term of terms) if ('measure' in term) folding.name(term.measure);
    return compileMeasure(measure, number(measure.id), measureScope);
  }

  /** When each question is asked. What only a gate looks at is forgotten after the last question behind it. */
  function layOutGates(): readonly ({ readonly test: () => Certainty; readonly steps: readonly (() => void)[] } | null)[] {
    return walk.questions.map((id, q) => {
      const askedWhen = sheet.plan(id)?.question.askedWhen;
      if (askedWhen === undefined || !under.has(id)) return null;
      const beneath = factsUnder(factsInCondition(askedWhen), document);
      for (const { id: count } of counted) if (beneath.has(count)) throw new OutsideError(id, `whether it is asked depends on the count "${count}"`);
      const before = fields.count;
      const test = folding.fold(askedWhen, new Map());
      fields.forgetAfter(q, before);
      return { test, steps: derived.filter((each) => beneath.has(each.id)).map(({ run }) => run) };
    });
  }
}

