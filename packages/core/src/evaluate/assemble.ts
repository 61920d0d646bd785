import type { Condition } from '../format/condition.ts';
import { factsInCondition } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Action, Rule } from '../format/rule.ts';
import type { Issue } from '../issue.ts';
import type { RuleSet } from '../rule-set.ts';
import { CERTAIN, type Certainty, NEVER } from './compile-condition.ts';
import { contributions } from './contributions.ts';
import type { Evaluation } from './evaluation.ts';
import { type QuestionPlan, Status } from './questions.ts';
import type { ActionResult, AnswerStates, CompletenessResult, FlagResult, FloorResult, MeasureResult, ParameterUse, ReadingResult, Reason, Result, RuleSetReference } from './result.ts';

const URGENCY = { immediate: 0, urgent: 1, routine: 2 } as const;

/** A category rule with its places in the order of categories. */
interface CategoryRule {
  readonly rule: Rule;
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/** Makes the function that turns a finished run into a result. Everything that does not depend on answers is done once. */
export function assembler(ruleSet: RuleSet, plans: readonly QuestionPlan[]): (run: Evaluation, issues: readonly Issue[]) => Omit<Result, 'settledBy'> {
  const { document } = ruleSet;
  const reference: RuleSetReference = { id: document.id, version: document.version, edition: document.edition, status: document.status, digest: ruleSet.digest };
  const main = document.readings.find((reading) => reading.default === true) ?? document.readings[0];
  const readings = [...document.readings].sort((a, b) => Number(b === main) - Number(a === main));
  const categoryRules = readings.map(({ id }) => categoryRulesOf(document, id));
  const read = readings.map(({ id }, i) => readingReader(id, categoryRules[i] as CategoryRule[], document));
  const giveReasons = reasonGiver(document, plans, categoryRules[0] as CategoryRule[]);
  const flagRules = document.rules.flatMap((rule, index) => ('flag' in rule.then ? [{ rule, index, flag: document.flags.find(({ id }) => 'flag' in rule.then && id === rule.then.flag) as RuleSetDocument['flags'][number] }] : []));
  const floorRules = document.rules.flatMap((rule, index) => ('floor' in rule.then ? [{ rule, index, floor: rule.then.floor }] : []));
  const actions = document.actions.map((action, index) => ({ action, index })).sort((a, b) => URGENCY[a.action.urgency] - URGENCY[b.action.urgency]);

  return (run, issues) => {
    const { rules } = run;
    const readingResults = read.map((each) => each(rules));
    const first = readingResults[0] as ReadingResult;
    return {
      ruleSet: reference,
      date: run.answers.date,
      reading: first.reading,
      indicated: first.indicated,
      range: first.range,
      nothingRecorded: plans.every(({ index, presentOptions, allOptions }) => allOptions === 0 || ((run.answers.must[index] as number) & presentOptions) === 0),
      readings: readingResults,
      reasons: giveReasons(rules, run),
      flags: flagRules.flatMap(({ rule, index, flag }): FlagResult[] => (rules[index] === NEVER ? [] : [{ flag: flag.id, kind: flag.kind, rule: rule.id, certain: rules[index] === CERTAIN, text: flag.text, because: rule.because, basis: rule.basis, cites: rule.cites }])),
      floors: floorRules.flatMap(({ rule, index, floor }): FloorResult[] => (rules[index] === NEVER ? [] : [{ category: floor, rule: rule.id, certain: rules[index] === CERTAIN, because: rule.because, basis: rule.basis, cites: rule.cites }])),
      actions: assembleActions(actions, run),
      completeness: assembleCompleteness(document, plans, run),
      measures: assembleMeasures(document, run),
      answers: assembleStates(plans, run),
      issues,
    };
  };
}

/** The category rules of a reading, in the rule set's order. */
export function categoryRulesOf(document: RuleSetDocument, reading: string): CategoryRule[] {
  const place = (id: string) => document.categories.findIndex((category) => category.id === id);
  return document.rules.flatMap((rule, index) => {
    if (!('category' in rule.then) || (rule.reading !== undefined && rule.reading !== reading)) return [];
    const from = place(rule.then.category);
    return [{ rule, index, from, to: rule.then.upTo === undefined ? from : place(rule.then.upTo) }];
  });
}

/** Places in the order of categories; -1 is none. */
export interface Bounds {
  from: number;
  to: number;
  highest: number;
}

/** The highest category wherever several rules fire, on what is certain and on what is possible. */
export function boundsOf(categoryRules: readonly CategoryRule[], certainty: (rule: number) => Certainty): Bounds {
  const bounds = { from: -1, to: -1, highest: -1 };
  for (const { index, from, to } of categoryRules) {
    const code = certainty(index);
    if (code === NEVER) continue;
    if (to > bounds.highest) bounds.highest = to;
    if (code !== CERTAIN) continue;
    if (from > bounds.from) bounds.from = from;
    if (to > bounds.to) bounds.to = to;
  }
  return bounds;
}

function readingReader(reading: string, categoryRules: readonly CategoryRule[], document: RuleSetDocument): (rules: readonly Certainty[]) => ReadingResult {
  const id = (place: number) => document.categories[place]?.id ?? null;
  return (rules) => {
    const { from, to, highest } = boundsOf(categoryRules, (rule) => rules[rule] as Certainty);
    return {
      reading,
      indicated: { category: id(from), upTo: to > from ? id(to) : null },
      range: { lowest: id(from), highest: id(highest) },
      fired: categoryRules.filter(({ index }) => rules[index] === CERTAIN).map(({ rule }) => rule.id),
      couldFire: categoryRules.filter(({ index }) => rules[index] !== CERTAIN && rules[index] !== NEVER).map(({ rule }) => rule.id),
    };
  };
}

function reasonGiver(document: RuleSetDocument, plans: readonly QuestionPlan[], categoryRules: readonly CategoryRule[]): (rules: readonly Certainty[], run: Evaluation) => Reason[] {
  const contribute = contributions(document, plans);
  const ordered = [...categoryRules].sort((a, b) => b.from - a.from || b.to - a.to || a.index - b.index).map((each) => ({ ...each, parameters: parametersIn(each.rule.when, document), answers: contribute(each.rule.when) }));
  return (rules, run) =>
    ordered
      .filter(({ index }) => rules[index] === CERTAIN)
      .map(({ rule, from, to, parameters, answers }) => ({
        rule: rule.id,
        category: document.categories[from]?.id ?? '',
        upTo: to > from ? (document.categories[to]?.id ?? null) : null,
        because: rule.because,
        basis: rule.basis,
        cites: rule.cites,
        parameters,
        answers: answers(run.counting),
      }));
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

function assembleActions(actions: readonly { action: Action; index: number }[], run: Evaluation): ActionResult[] {
  const certain: ActionResult[] = [];
  const possible: ActionResult[] = [];
  for (const { action, index } of actions) {
    const code = run.actions[index] as Certainty;
    if (code === NEVER) continue;
    const { id, urgency, duty, text, who, due, because, basis, cites } = action;
    (code === CERTAIN ? certain : possible).push({ action: id, certain: code === CERTAIN, urgency, duty, text, who: who ?? null, due: due ?? null, because, basis, cites });
  }
  return [...certain, ...possible];
}

function assembleCompleteness(document: RuleSetDocument, plans: readonly QuestionPlan[], run: Evaluation): CompletenessResult[] {
  return document.completeness.flatMap((requirement, i) => {
    if (run.completeness[i] !== CERTAIN) return [];
    const questions = (requirement.questions ?? []).filter((id) => {
      const plan = plans.find(({ question }) => question.id === id);
      return plan !== undefined && run.answers.status[plan.index] === Status.unanswered && run.asked[plan.index] !== NEVER;
    });
    return requirement.narrative === true || questions.length > 0 ? [{ requirement: requirement.id, narrative: requirement.narrative === true, questions, because: requirement.because }] : [];
  });
}

function assembleMeasures(document: RuleSetDocument, run: Evaluation): MeasureResult[] {
  return document.measures.map(({ id }, i) => {
    const bounds = boundsIn(run.measures, i);
    const measure = document.measures[i]?.type;
    if (measure !== 'sum' && measure !== 'maximum') return { measure: id, ...bounds };
    const preset = boundsIn(run.presets, i);
    return preset.lower === bounds.lower && preset.upper === bounds.upper ? { measure: id, ...bounds } : { measure: id, ...bounds, preset };
  });
}

function boundsIn({ low, high }: Evaluation['measures'], i: number): { lower: number; upper: number | null } {
  const upper = high[i] as number;
  const lower = low[i] as number;
  return { lower: Number.isFinite(lower) ? lower : Number.MAX_SAFE_INTEGER * Math.sign(lower), upper: Number.isFinite(upper) ? upper : null };
}

function assembleStates(plans: readonly QuestionPlan[], run: Evaluation): AnswerStates {
  const states = { present: [] as string[], absent: [] as string[], notKnown: [] as string[], unanswered: [] as string[], notApplicable: [] as string[], hidden: [] as string[] };
  for (const { index, question, allOptions, presentOptions } of plans) {
    const status = run.answers.status[index];
    const present = allOptions === 0 || ((run.answers.must[index] as number) & presentOptions) !== 0;
    const list =
      run.asked[index] === NEVER ? states.hidden
      : status === Status.unanswered ? states.unanswered
      : status === Status.notApplicable ? states.notApplicable
      : status === Status.known ? (present ? states.present : states.absent)
      : present && allOptions !== 0 ? states.present
      : states.notKnown;
    list.push(question.id);
  }
  return states;
}
