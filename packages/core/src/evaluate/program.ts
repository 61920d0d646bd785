import type { Condition } from '../format/condition.ts';
import { factsInCondition, factsInMeasure, factsUnder, indexFacts } from '../format/facts.ts';
import type { Measure } from '../format/measure.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { type AnswerSheet, isUnknown, makeSheet } from './answer-sheet.ts';
import { CERTAIN, NEVER, POSSIBLE } from './certainty.ts';
import type { NumberSlot } from './compile-comparison.ts';
import { compileMeasure, conceptsOf } from './compile-measure.ts';
import { compileTable, type ConditionTable, type TableScope } from './condition-table.ts';
import { compileCounts, type Count, type Counts } from './count-concepts.ts';
import { type Evaluation, outcomeConditions, type Rows, splitRows } from './evaluation.ts';
import { type QuestionPlan, planQuestions } from './questions.ts';
import { OLDEST_PERSON } from './read-answers.ts';

/** A rule set as functions over one set of arrays. They hold what the last run found, and a run leaves the answers as they are. */
export interface Program extends Evaluation {
  readonly plans: readonly QuestionPlan[];
  readonly table: ConditionTable;
  /** Where the conditions stand among the rows of the table. */
  readonly rows: Rows;
  /** The measures that follow each change of an answer by themselves, and what each question can bring to them. */
  readonly counts: readonly Count[];
  readonly sharesOf: Counts['sharesOf'];
  /** Brings measures and conditions up to date with the answers. */
  readonly run: () => void;
  /** To be called before the answer to one question is changed on the sheet, and after it. */
  readonly beforeChange: (question: number) => void;
  readonly afterChange: (question: number) => void;
  /** Brings measures and conditions up to date after such changes, and does no more than they need. */
  readonly update: () => void;
}

/** Under 18: the oldest that someone with an unknown date of birth is taken to be (S001 12.2). */
export const OLDEST_CHILD = 17;

/**
 * Compiles a rule set. The document must have passed its checks. With `openSwitches`, a parameter that is true or false
 * counts as either, an unknown date of birth as anyone's, and
 * points as amended to anything: what then is not possible is never possible. `answers` lets two programs of the
 * same questions share one sheet.
 */
export function compileProgram(document: RuleSetDocument, { openSwitches = false, answers: shared }: { readonly openSwitches?: boolean; readonly answers?: AnswerSheet } = {}): Program {
  const plans = planQuestions(document);
  const answers = shared ?? makeSheet(plans.length);
  // Without conditional questions every answer counts, and there is nothing to copy.
  const gated = plans.some(({ question }) => question.askedWhen !== undefined);
  const counting: AnswerSheet = !gated ? answers : { ...answers, must: new Int32Array(plans.length), can: new Int32Array(plans.length), low: new Float64Array(plans.length), high: new Float64Array(plans.length) };
  const asked = new Uint8Array(plans.length).fill(CERTAIN);
  const mayNotApply = new Uint8Array(plans.length);
  const planById = new Map(plans.map((plan) => [plan.question.id, plan]));
  const bounds = (count: number): Omit<NumberSlot, 'index'> => ({ low: new Float64Array(count), high: new Float64Array(count), mayNotApply: null });
  const measures: NumberSlot = { ...bounds(document.measures.length), index: 0 };
  const presets: NumberSlot = { ...bounds(document.measures.length), index: 0 };
  const parameters: NumberSlot = { ...bounds(document.parameters.length), index: 0 };
  document.parameters.forEach(({ value }, i) => {
    const open = openSwitches && typeof value === 'boolean';
    parameters.low[i] = open ? 0 : Number(value);
    parameters.high[i] = open ? 1 : Number(value);
  });

  const slots = new Map<string, NumberSlot>();
  for (const plan of plans) slots.set(plan.question.id, { low: counting.low, high: counting.high, index: plan.index, mayNotApply });
  document.measures.forEach(({ id }, index) => slots.set(id, { ...measures, index }));
  document.parameters.forEach(({ id }, index) => slots.set(id, { ...parameters, index }));
  const number = (id: string): NumberSlot => slots.get(id) as NumberSlot;

  const values = new Map(document.parameters.map(({ id, value }) => [id, value]));
  const constant = (id: string): number | null => {
    const value = values.get(id);
    return value === undefined || (openSwitches && typeof value === 'boolean') ? null : Number(value);
  };
  const conditions = new Map(document.measures.flatMap((measure) => (measure.type === 'when' ? [[measure.id, measure.when] as const] : [])));
  const scope: TableScope = { sheet: counting, plan: (id) => planById.get(id), number, measures, constant, conditionOf: (id) => conditions.get(id) };
  const summed = new Set(document.measures.flatMap(({ id, type }) => (type === 'sum' || type === 'maximum' ? [id] : [])));
  const measureScope = {
    ...scope,
    plans,
    parameter: (id: string) => number(id).low[number(id).index] as number,
    mayNotApply,
    presetOf: (id: string) => (summed.has(id) ? { ...presets, index: number(id).index } : null),
    oldest: openSwitches ? OLDEST_PERSON : OLDEST_CHILD,
    anyPoints: openSwitches,
  };

  // Without conditional questions all counts are made together, before everything that rests on them.
  const counts = gated ? [] : document.measures.flatMap((measure, i): Count[] => (measure.type === 'count' ? [{ measure: i, concepts: conceptsOf(measure.of, plans) }] : []));
  const { run: runCounts, add: addToCounts, sharesOf } = compileCounts(counts, counting, measures);
  const order = inOrder(document).filter((step) => gated || !('measure' in step && step.measure.type === 'count'));
  const steps = order.map((step): (() => void) => {
    if ('measure' in step) {
      const { measure } = step;
      return measure.type === 'count-when' ? compileCountWhen(compileTable(measure.of, scope), number(measure.id)) : compileMeasure(measure, number(measure.id), measureScope);
    }
    return compileGate(planById.get(step.gated) as QuestionPlan, compileTable([step.askedWhen], scope), counting, asked, mayNotApply);
  });
  const withoutOptions = plans.filter(({ allOptions }) => allOptions === 0).map(({ index }) => index);
  const outcomes = outcomeConditions(document);
  const table = compileTable([...outcomes, ...conditions.values()], scope);
  const { codes } = table;
  const conditionSlots = [...conditions.keys()].map((id, i) => ({ index: number(id).index, row: table.rows[outcomes.length + i] as number }));

  const runSteps = () => {
    if (gated) {
      counting.date = answers.date;
      counting.must.set(answers.must);
      counting.can.set(answers.can);
      counting.low.set(answers.low);
      counting.high.set(answers.high);
    }
    for (let i = 0; i < withoutOptions.length; i++) mayNotApply[withoutOptions[i] as number] = isUnknown(answers, withoutOptions[i] as number) ? 1 : 0;
    for (let i = 0; i < steps.length; i++) (steps[i] as () => void)();
  };
  const run = () => {
    runCounts();
    runSteps();
    table.test();
    for (let i = 0; i < conditionSlots.length; i++) {
      const { index, row } = conditionSlots[i] as (typeof conditionSlots)[number];
      measures.low[index] = codes[row] === CERTAIN ? 1 : 0;
      measures.high[index] = codes[row] === NEVER ? 0 : 1;
    }
  };
  // Counts follow a change of one answer; where anything else rests on it, all the steps are run again.
  const underSteps = factsUnder(order.flatMap((step) => ('measure' in step ? [step.measure.id] : [])), document);
  const needsSteps = plans.map(({ question, allOptions }) => gated || allOptions === 0 || underSteps.has(question.id));
  let isStale = false;

  return {
    plans,
    answers,
    counting,
    asked,
    codes,
    measures,
    presets,
    table,
    rows: splitRows(table.rows, document),
    counts,
    sharesOf,
    run,
    beforeChange: (question) => { addToCounts(question, -1); },
    afterChange: (question) => {
      addToCounts(question, 1);
      if (needsSteps[question] === true) isStale = true;
    },
    update: () => {
      if (isStale) runSteps();
      isStale = false;
      table.test();
    },
  };
}

/** Counts the conditions that certainly and possibly hold. */
function compileCountWhen({ codes, rows, test }: ConditionTable, { low, high, index }: NumberSlot): () => void {
  return () => {
    let certain = 0;
    let possible = 0;
    test();
    for (let i = 0; i < rows.length; i++) {
      const code = codes[rows[i] as number];
      if (code === CERTAIN) certain++;
      if (code !== NEVER) possible++;
    }
    low[index] = certain;
    high[index] = possible;
  };
}

/** Takes a question's answer out of the count while the question is not asked. */
function compileGate(plan: QuestionPlan, { codes, rows, test }: ConditionTable, counting: AnswerSheet, asked: Uint8Array, mayNotApply: Uint8Array): () => void {
  const q = plan.index;
  const row = rows[0] as number;
  return () => {
    test();
    const certainty = codes[row] as number;
    asked[q] = certainty;
    if (certainty === CERTAIN) return;
    mayNotApply[q] = 1;
    counting.must[q] = 0;
    if (certainty === POSSIBLE) return;
    counting.can[q] = 0;
    counting.low[q] = counting.high[q] = NaN;
  };
}

/** A measure, or a question that is asked only when a condition holds. A measure that is itself a condition is no step: it is tested where it is compared. */
type Step = { readonly measure: Exclude<Measure, { readonly type: 'when' }> } | { readonly gated: string; readonly askedWhen: Condition };

/** Measures and conditional questions, each after those it is made from. */
function inOrder(document: RuleSetDocument): Step[] {
  const facts = indexFacts(document);
  const order: Step[] = [];
  const placed = new Set<string>();
  const place = (id: string) => {
    if (placed.has(id)) return;
    placed.add(id);
    const fact = facts.get(id);
    if (fact?.role === 'measure') {
      factsInMeasure(fact.measure, document).forEach(place);
      if (fact.measure.type !== 'when') order.push({ measure: fact.measure });
    } else if (fact?.role === 'question' && fact.question.askedWhen !== undefined) {
      factsInCondition(fact.question.askedWhen).forEach(place);
      order.push({ gated: id, askedWhen: fact.question.askedWhen });
    }
  };
  for (const id of facts.keys()) place(id);
  return order;
}
