import type { Condition } from '../format/condition.ts';
import { factsInCondition, factsInMeasure, factsUnder, indexFacts } from '../format/facts.ts';
import type { Measure } from '../format/measure.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { type AnswerSheet, isUnknown, makeSheet } from './answer-sheet.ts';
import { CERTAIN, compileCondition, NEVER, type NumberSlot, type Test } from './compile-condition.ts';
import { compileMeasure, conceptsOf } from './compile-measure.ts';
import { compileTable, type ConditionTable, type TableScope } from './condition-table.ts';
import { compileCounts, type Count, type Counts } from './count-concepts.ts';
import type { Evaluation } from './evaluation.ts';
import { type QuestionPlan, planQuestions } from './questions.ts';

/** A rule set as functions over one set of arrays. Running it overwrites the arrays of the run before. */
export interface Program {
  readonly plans: readonly QuestionPlan[];
  /** The answers as read; a run leaves them as they are. */
  readonly answers: AnswerSheet;
  /** The answers that count: those of questions that are not asked are taken out. */
  readonly counting: AnswerSheet;
  /** The conditions, as of the last run. */
  readonly table: ConditionTable;
  /** Where among its rows the condition of each rule, action and completeness requirement stands. */
  readonly rules: Int32Array;
  readonly actions: Int32Array;
  readonly completeness: Int32Array;
  readonly asked: Uint8Array;
  readonly measures: NumberSlot;
  /** The measures that follow each change of an answer by themselves, and what each question can bring to them. */
  readonly counts: readonly Count[];
  readonly sharesOf: Counts['sharesOf'];
  /** Brings measures and conditions up to date with the answers. */
  readonly run: () => void;
  /** Runs, and gives what was found, in arrays of the program that the next run overwrites. */
  readonly evaluate: () => Evaluation;
  /** To be called before the answer to one question is changed on the sheet, and after it. */
  readonly beforeChange: (question: number) => void;
  readonly afterChange: (question: number) => void;
  /** Brings measures and conditions up to date after such changes, and does no more than they need. */
  readonly update: () => void;
}

/** Under 18: the oldest that someone with an unknown date of birth is taken to be (S001 12.2). */
export const OLDEST_CHILD = 17;
/** Old enough for every rule about age to be possible. */
const OLDEST_PERSON = 150;

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
  const sections = new Map(document.sections.flatMap((section) => section.questions.map((question) => [question.id, section.id] as const)));
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
  const scope: TableScope = { sheet: counting, plan: (id) => planById.get(id), number, measures, constant };
  const summed = new Set(document.measures.flatMap(({ id, type }) => (type === 'sum' || type === 'maximum' ? [id] : [])));
  const measureScope = {
    ...scope,
    plans,
    sectionOf: (plan: QuestionPlan) => sections.get(plan.question.id) as string,
    parameter: (id: string) => number(id).low[number(id).index] as number,
    mayNotApply,
    presetOf: (id: string) => (summed.has(id) ? { ...presets, index: number(id).index } : null),
    oldest: openSwitches ? OLDEST_PERSON : OLDEST_CHILD,
    anyPoints: openSwitches,
  };

  // Without conditional questions all counts are made together, before everything that rests on them.
  const counts = gated ? [] : document.measures.flatMap((measure, i): Count[] => (measure.type === 'count' ? [{ measure: i, concepts: conceptsOf(measure.of, measureScope) }] : []));
  const { run: runCounts, add: addToCounts, sharesOf } = compileCounts(counts, counting, measures);
  const order = inOrder(document).filter((step) => gated || !('measure' in step && step.measure.type === 'count'));
  const steps = order.map((step): (() => void) => {
    if ('measure' in step) {
      const slot = number(step.measure.id);
      return compileMeasure(step.measure, slot, { ...measureScope, preset: { ...presets, index: slot.index } });
    }
    return compileGate(planById.get(step.gated) as QuestionPlan, compileCondition(step.askedWhen, scope), counting, asked, mayNotApply);
  });
  const withoutOptions = plans.filter(({ allOptions }) => allOptions === 0).map(({ index }) => index);
  const table = compileTable([...document.rules, ...document.actions, ...document.completeness].map(({ when }) => when), scope);
  const [firstAction, firstRequirement] = [document.rules.length, document.rules.length + document.actions.length];
  const rules = table.rows.subarray(0, firstAction);
  const actions = table.rows.subarray(firstAction, firstRequirement);
  const completeness = table.rows.subarray(firstRequirement);
  const { codes } = table;

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
  };
  // Counts follow a change of one answer; where anything else rests on it, all the steps are run again.
  const underSteps = factsUnder(order.flatMap((step) => ('measure' in step ? [step.measure.id] : [])), document);
  const needsSteps = plans.map(({ question, allOptions }) => gated || allOptions === 0 || underSteps.has(question.id));
  let isStale = false;
  const evaluation = { answers, counting, asked, measures, presets, rules: new Uint8Array(rules.length), actions: new Uint8Array(actions.length), completeness: new Uint8Array(completeness.length) };

  return {
    plans,
    answers,
    counting,
    table,
    rules,
    actions,
    completeness,
    asked,
    measures,
    counts,
    sharesOf,
    run,
    evaluate: () => {
      run();
      copyCodes(codes, rules, evaluation.rules);
      copyCodes(codes, actions, evaluation.actions);
      copyCodes(codes, completeness, evaluation.completeness);
      return evaluation;
    },
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

function copyCodes(codes: Uint8Array, rows: Int32Array, to: Uint8Array): void {
  for (let i = 0; i < rows.length; i++) to[i] = codes[rows[i] as number] as number;
}

/** Takes a question's answer out of the count while the question is not asked. */
function compileGate(plan: QuestionPlan, test: Test, counting: AnswerSheet, asked: Uint8Array, mayNotApply: Uint8Array): () => void {
  const q = plan.index;
  return () => {
    const certainty = test();
    asked[q] = certainty;
    if (certainty !== CERTAIN) mayNotApply[q] = 1;
    if (certainty !== CERTAIN) counting.must[q] = 0;
    if (certainty !== NEVER) return;
    counting.can[q] = 0;
    counting.low[q] = counting.high[q] = NaN;
  };
}

/** A measure, or a question that is asked only when a condition holds. */
type Step = { readonly measure: Measure } | { readonly gated: string; readonly askedWhen: Condition };

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
      order.push({ measure: fact.measure });
    } else if (fact?.role === 'question' && fact.question.askedWhen !== undefined) {
      factsInCondition(fact.question.askedWhen).forEach(place);
      order.push({ gated: id, askedWhen: fact.question.askedWhen });
    }
  };
  for (const id of facts.keys()) place(id);
  return order;
}
