import { factsInCondition, factsInMeasure, indexFacts } from '../format/facts.ts';
import type { Question } from '../format/question.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { type AnswerSheet, isUnknown } from './answer-sheet.ts';
import { type Bounds, boundsOf, type CategoryRule, categoryRulesOf, defaultReading } from './category-rules.ts';
import { NEVER, type Test } from './compile-condition.ts';
import { groupInterchangeable } from './interchangeable.ts';
import { compileProgram, type Program } from './program.ts';
import { type QuestionPlan, Status } from './questions.ts';

/** What else the answers on a sheet could have led to, asked one change at a time. */
export interface WhatIf {
  /** The program that holds only what bears on the default reading's category. */
  readonly program: Program;
  /** Questions that bear on the category, in groups that are treated alike. */
  readonly groups: readonly (readonly QuestionPlan[])[];
  /** Questions whose date bears on the category. */
  readonly dated: ReadonlySet<string>;
  /** Numbers on both sides of every limit there is: what to try for a number that is not known. */
  readonly numbers: readonly number[];
  /** The category's bounds on the answers as the sheet has them now. */
  readonly bounds: () => Bounds;
}

/** Prepares what-if questions about the default reading's category, over a sheet of answers that others fill. */
export function compileWhatIf(document: RuleSetDocument, answers: AnswerSheet): WhatIf {
  const categoryRules = categoryRulesOf(document, defaultReading(document).id);
  const bearing = factsBearingOn(document, categoryRules);
  // A gate that bears on nothing here may rest on measures that are left out.
  const ungated = ({ askedWhen: _, ...question }: Question): Question => question;
  const sections = document.sections.map((section) => ({ ...section, questions: section.questions.map((question) => (bearing.has(question.id) ? question : ungated(question))) }));
  const part = { ...document, sections, measures: document.measures.filter(({ id }) => bearing.has(id)), rules: categoryRules.map(({ rule }) => rule), actions: [], completeness: [] };
  const program = compileProgram(part, { answers });
  const rules = categoryRules.map((each, index) => ({ ...each, index }));
  const certaintyOf = (index: number) => (program.rules[index] as Test)();
  return {
    program,
    dated: new Set(part.measures.flatMap((measure) => (measure.type === 'within' || measure.type === 'months-since' ? [measure.question] : []))),
    numbers: [...new Set(document.parameters.flatMap(({ value }) => (typeof value === 'number' ? [value - 1, value, value + 1] : [])))],
    groups: groupInterchangeable(part, program.plans).filter(([first]) => first !== undefined && bearing.has(first.question.id)),
    bounds: () => {
      program.run();
      return boundsOf(rules, certaintyOf);
    },
  };
}

/**
 * Lists the unknown questions that bear on the category, most decisive first: those that alone could raise the lower end
 * most, then those that alone would bring the upper end down most.
 */
export function settle({ program, groups, dated, numbers, bounds }: WhatIf): string[] {
  const { answers, asked } = program;
  const before = bounds();
  if (before.from === before.highest) return [];
  const open = groups.map((group) => group.filter((plan) => asked[plan.index] !== NEVER && (isUnknown(answers, plan.index) || isUndated(answers, plan, dated))));
  const scored: { id: string; index: number; score: number }[] = [];
  for (const unknown of open) {
    const first = unknown[0];
    if (first === undefined) continue;
    const score = decisiveness(first, first.question.type === 'number' ? numbers : [], answers, before, bounds);
    for (const { question, index } of unknown) scored.push({ id: question.id, index, score });
  }
  return scored.sort((a, b) => b.score - a.score || a.index - b.index).map(({ id }) => id);
}

/** Whether something is recorded as present, and its date, which matters, is not known. */
function isUndated({ can, dates }: AnswerSheet, { index, question, presentOptions }: QuestionPlan, dated: ReadonlySet<string>): boolean {
  return dated.has(question.id) && dates[index] === null && ((can[index] as number) & presentOptions) !== 0;
}

/** How much one answer alone could raise the lower end, and then bring the upper end down. */
function decisiveness(plan: QuestionPlan, numbers: readonly number[], answers: AnswerSheet, before: Bounds, bounds: () => Bounds): number {
  const q = plan.index;
  const [must, can, low, high, status] = [answers.must[q] as number, answers.can[q] as number, answers.low[q] as number, answers.high[q] as number, answers.status[q] as number];
  let [raise, drop] = [0, 0];
  const look = () => {
    const after = bounds();
    raise = Math.max(raise, after.from - before.from);
    drop = Math.max(drop, before.highest - after.highest);
  };
  for (const option of waysToAnswer(plan)) {
    answers.must[q] = answers.can[q] = option;
    look();
  }
  if (numbers.length > 0) answers.status[q] = Status.known;
  for (const number of numbers) {
    if (number < low || number > high) continue;
    answers.low[q] = answers.high[q] = number;
    look();
  }
  answers.must[q] = must;
  answers.can[q] = can;
  answers.low[q] = low;
  answers.high[q] = high;
  answers.status[q] = status;
  return raise * 1000 + drop;
}

/** Each way that a question with options could be answered, as a bit mask; of several options, none and each alone. */
function waysToAnswer({ options, several }: QuestionPlan): number[] {
  const single = options.map((_, i) => 1 << i);
  return several ? [0, ...single] : single;
}

function factsBearingOn(document: RuleSetDocument, categoryRules: readonly CategoryRule[]): ReadonlySet<string> {
  const facts = indexFacts(document);
  const found = new Set<string>();
  const visit = (id: string): void => {
    const fact = facts.get(id);
    if (found.has(id) || fact === undefined || fact.role === 'parameter') return;
    found.add(id);
    if (fact.role === 'measure') factsInMeasure(fact.measure, document).forEach(visit);
    else if (fact.question.askedWhen !== undefined) factsInCondition(fact.question.askedWhen).forEach(visit);
  };
  categoryRules.flatMap(({ rule }) => factsInCondition(rule.when)).forEach(visit);
  return found;
}
