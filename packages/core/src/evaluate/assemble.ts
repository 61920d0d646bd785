import type { Condition } from '../format/condition.ts';
import { factsInCondition } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Issue } from '../issue.ts';
import type { RuleSet } from '../rule-set.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import { categoryRulesOf, defaultReading } from './category-rules.ts';
import { CERTAIN, NEVER, POSSIBLE } from './certainty.ts';
import { contributions } from './contributions.ts';
import { readingReaders } from './decide.ts';
import type { Codes, Evaluation, Rows } from './evaluation.ts';
import { type QuestionPlan, Status } from './questions.ts';
import type { ActionResult, AnswerStates, CompletenessResult, Contribution, FlagResult, FloorResult, MeasureResult, ParameterUse, ReadingResult, Reason, Result, RuleSetReference } from './result.ts';

const URGENCY = { immediate: 0, urgent: 1, routine: 2 } as const;

/**
 * Makes the function that turns what an evaluator found into a result. Everything that does not depend on answers is done
 * once. `settledBy` is asked for last, since asking may overwrite the evaluation's arrays.
 */
export function assembler(ruleSet: RuleSet, plans: readonly QuestionPlan[], rows: Rows): (found: Evaluation, issues: readonly Issue[], settledBy: () => readonly string[]) => Result {
  const { document } = ruleSet;
  const reference: RuleSetReference = Object.freeze({ id: document.id, version: document.version, edition: document.edition, status: document.status, digest: ruleSet.digest });
  const readings = readingReaders(document, rows);
  const giveReasons = reasonGiver(document, plans, rows);
  const assembleFlags = flagAssembler(document, rows);
  const assembleFloors = floorAssembler(document, rows);
  const assembleActions = actionAssembler(document, rows);
  const assembleCompleteness = completenessAssembler(document, plans, rows);
  const assembleMeasures = measureAssembler(document);

  return (found, issues, settledBy) => {
    const { codes } = found;
    const results = readings.map((read) => read(codes, []) as ReadingResult);
    const { reading, indicated, range } = results[0] as ReadingResult;
    return {
      ruleSet: reference,
      date: found.answers.date,
      reading,
      indicated,
      range,
      nothingRecorded: !isAnythingPresent(plans, found.answers),
      readings: results,
      reasons: giveReasons(found),
      flags: assembleFlags(codes),
      floors: assembleFloors(codes),
      actions: assembleActions(codes),
      completeness: assembleCompleteness(found),
      measures: assembleMeasures(found),
      answers: assembleStates(plans, found),
      issues,
      settledBy: settledBy(),
    };
  };
}

function reasonGiver(document: RuleSetDocument, plans: readonly QuestionPlan[], rows: Rows): (found: Evaluation) => Reason[] {
  const contribute = contributions(document, plans);
  const ordered = categoryRulesOf(document, defaultReading(document).id, rows.rules)
    .sort((a, b) => b.from - a.from || b.to - a.to)
    .map(({ rule, index, from, to }) => ({
      index,
      answers: contribute(rule.when),
      fixed: { rule: rule.id, category: document.categories[from]?.id ?? '', upTo: to > from ? (document.categories[to]?.id ?? null) : null, because: rule.because, basis: rule.basis, cites: rule.cites, parameters: Object.freeze(parametersIn(rule.when, document).map((use) => Object.freeze(use))) },
    }));
  return ({ codes, counting }) => {
    const reasons: Reason[] = [];
    const listed = new Map<unknown, readonly Contribution[]>();
    for (const { index, fixed, answers } of ordered) {
      if (codes[index] !== CERTAIN) continue;
      const { rule, category, upTo, because, basis, cites, parameters } = fixed;
      const shared = listed.get(answers) ?? answers(counting);
      listed.set(answers, shared);
      reasons.push({ rule, category, upTo, because, basis, cites, parameters, answers: shared });
    }
    return reasons;
  };
}

/** Something without answers of its own, and the two results that it can have. They are the same in every result, and frozen. */
interface Outcome<T> {
  readonly index: number;
  readonly certain: T;
  readonly possible: T;
}

function outcome<T>(index: number, make: (certain: boolean) => T): Outcome<T> {
  return { index, certain: Object.freeze(make(true)), possible: Object.freeze(make(false)) };
}

function collect<T>(list: readonly Outcome<T>[], codes: Codes): T[] {
  const results: T[] = [];
  for (const { index, certain, possible } of list) {
    const code = codes[index];
    if (code !== NEVER) results.push(code === CERTAIN ? certain : possible);
  }
  return results;
}

function flagAssembler(document: RuleSetDocument, rows: Rows): (codes: Codes) => FlagResult[] {
  const list = document.rules.flatMap(({ id, then, because, basis, cites }, i) => {
    const flag = 'flag' in then ? document.flags.find((each) => each.id === then.flag) : undefined;
    return flag === undefined ? [] : [outcome<FlagResult>(rows.rules[i] as number, (certain) => ({ flag: flag.id, kind: flag.kind, rule: id, certain, text: flag.text, because, basis, cites }))];
  });
  return (codes) => collect(list, codes);
}

function floorAssembler(document: RuleSetDocument, rows: Rows): (codes: Codes) => FloorResult[] {
  const list = document.rules.flatMap(({ id, then, because, basis, cites }, i) =>
    'floor' in then ? [outcome<FloorResult>(rows.rules[i] as number, (certain) => ({ category: then.floor, rule: id, certain, because, basis, cites }))] : [],
  );
  return (codes) => collect(list, codes);
}

function actionAssembler(document: RuleSetDocument, rows: Rows): (codes: Codes) => ActionResult[] {
  const list = document.actions
    .map((action, i) => ({ action, index: rows.actions[i] as number }))
    .sort((a, b) => URGENCY[a.action.urgency] - URGENCY[b.action.urgency])
    .map(({ action: { id, urgency, duty, text, who, due, because, basis, cites }, index }) =>
      outcome<ActionResult>(index, (certain) => ({ action: id, certain, urgency, duty, text, who: who ?? null, due: due ?? null, because, basis, cites })),
    );
  return (codes) => {
    const results: ActionResult[] = [];
    for (const { index, certain } of list) if (codes[index] === CERTAIN) results.push(certain);
    for (const { index, possible } of list) if (codes[index] === POSSIBLE) results.push(possible);
    return results;
  };
}

/** The parameters that a condition compares with, by itself or through the conditions of its measures. */
function parametersIn(condition: Condition, document: RuleSetDocument): ParameterUse[] {
  const seen = new Set<string>();
  const visit = (inner: Condition): ParameterUse[] =>
    factsInCondition(inner).flatMap((id) => {
      if (seen.has(id)) return [];
      seen.add(id);
      const parameter = document.parameters.find((each) => each.id === id);
      if (parameter !== undefined) return [{ parameter: id, value: parameter.value }];
      const measure = document.measures.find((each) => each.id === id);
      return measure?.type === 'when' ? visit(measure.when) : measure?.type === 'count-when' ? measure.of.flatMap(visit) : [];
    });
  return visit(condition);
}

function completenessAssembler(document: RuleSetDocument, plans: readonly QuestionPlan[], rows: Rows): (found: Evaluation) => CompletenessResult[] {
  const places = new Map(plans.map(({ question, index }) => [question.id, index]));
  const list = document.completeness.map(({ id, narrative = false, questions = [], because, basis }, i) => ({ row: rows.completeness[i] as number, requirement: id, narrative, because, basis, required: questions.map((question) => ({ question, index: places.get(question) as number })) }));
  return ({ codes, answers, asked }) => {
    const results: CompletenessResult[] = [];
    for (let i = 0; i < list.length; i++) {
      const { row, requirement, narrative, because, basis, required } = list[i] as (typeof list)[number];
      if (codes[row] !== CERTAIN) continue;
      const questions: string[] = [];
      for (const { question, index } of required) if ((answers.status[index] as number) < Status.notKnown && asked[index] !== NEVER) questions.push(question);
      if (narrative || questions.length > 0) results.push({ requirement, narrative, questions, because, basis });
    }
    return results;
  };
}

function measureAssembler(document: RuleSetDocument): (found: Evaluation) => MeasureResult[] {
  const list = document.measures.map(({ id, type }) => ({ measure: id, hasPreset: type === 'sum' || type === 'maximum' }));
  return ({ measures, presets }) => {
    const results: MeasureResult[] = [];
    for (let i = 0; i < list.length; i++) {
      const { measure, hasPreset } = list[i] as (typeof list)[number];
      const lower = lowerIn(measures, i);
      const upper = upperIn(measures, i);
      const isAmended = hasPreset && (lowerIn(presets, i) !== lower || upperIn(presets, i) !== upper);
      results.push(isAmended ? { measure, lower, upper, preset: { lower: lowerIn(presets, i), upper: upperIn(presets, i) } } : { measure, lower, upper });
    }
    return results;
  };
}

function lowerIn({ low }: Evaluation['measures'], i: number): number {
  const lower = low[i] as number;
  return Number.isFinite(lower) ? lower : Number.MAX_SAFE_INTEGER * Math.sign(lower);
}

function upperIn({ high }: Evaluation['measures'], i: number): number | null {
  const upper = high[i] as number;
  return Number.isFinite(upper) ? upper : null;
}

function isAnythingPresent(plans: readonly QuestionPlan[], answers: AnswerSheet): boolean {
  for (let i = 0; i < plans.length; i++) if (saysPresent(plans[i] as QuestionPlan, answers)) return true;
  return false;
}

/** Whether an answer says that something is present; a number, a date or a text always does. */
function saysPresent({ index, allOptions, presentOptions }: QuestionPlan, { status, must }: AnswerSheet): boolean {
  return allOptions === 0 ? status[index] === Status.known : ((must[index] as number) & presentOptions) !== 0;
}

function assembleStates(plans: readonly QuestionPlan[], { answers, asked }: Evaluation): AnswerStates {
  const states = { present: [] as string[], absent: [] as string[], notKnown: [] as string[], unanswered: [] as string[], notApplicable: [] as string[], hidden: [] as string[] };
  for (let i = 0; i < plans.length; i++) {
    const plan = plans[i] as QuestionPlan;
    const status = answers.status[i];
    const list =
      asked[i] === NEVER ? states.hidden
      : status === Status.unanswered ? states.unanswered
      : status === Status.notApplicable ? states.notApplicable
      : saysPresent(plan, answers) ? states.present
      : status === Status.known ? states.absent
      : states.notKnown;
    list.push(plan.id);
  }
  return states;
}
