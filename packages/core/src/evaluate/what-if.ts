import { factsInCondition, factsUnder } from '../format/facts.ts';
import type { Question } from '../format/question.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import { boundsOf, categoryRulesOf, defaultReading } from './category-rules.ts';
import { compileStates, type Ends } from './category-states.ts';
import { groupInterchangeable } from './interchangeable.ts';
import { openQuestionsFinder } from './open-questions.ts';
import { compileProgram, type Program } from './program.ts';
import type { QuestionPlan } from './questions.ts';

/** What else the answers on a sheet could have led to, asked one change at a time. */
export interface WhatIf {
  /** The program that holds only what bears on the default reading's category. */
  readonly program: Program;
  /** Questions that bear on the category, in groups that are treated alike. */
  readonly groups: readonly (readonly QuestionPlan[])[];
  /** Marks the questions that could change the category as `start` found it. To be asked before any change. */
  readonly openQuestions: () => Uint8Array;
  /** Numbers on both sides of every limit there is: what to try for a number that is not known. */
  readonly numbers: readonly number[];
  /** The ends of the category's range on the answers as others left them on the sheet. To be asked first. */
  readonly start: () => Ends;
  /** Changes the answer to one question in a way that can be taken back, and leaves all others as they are. */
  readonly pick: (question: number, must: number, can: number) => void;
  /** The ends of the category's range after changes. */
  readonly ends: () => Ends;
  /** Those that there would be after one more change than when `start` or `ends` was asked last. */
  readonly endsAfter: (question: number, must: number, can: number) => Ends;
}

/** Prepares what-if questions about the default reading's category, over a sheet of answers that others fill. */
export function compileWhatIf(document: RuleSetDocument, answers: AnswerSheet): WhatIf {
  const categoryRules = categoryRulesOf(document, defaultReading(document).id);
  const bearing = factsUnder(categoryRules.flatMap(({ rule }) => factsInCondition(rule.when)), document);
  // A gate that bears on nothing here may rest on measures that are left out.
  const ungated = ({ askedWhen: _, ...question }: Question): Question => question;
  const sections = document.sections.map((section) => ({ ...section, questions: section.questions.map((question) => (bearing.has(question.id) ? question : ungated(question))) }));
  const part = { ...document, sections, measures: document.measures.filter(({ id }) => bearing.has(id)), rules: categoryRules.map(({ rule }) => rule), actions: [], completeness: [] };
  const program = compileProgram(part, { answers });
  const rules = categoryRules.map((each, i) => ({ ...each, index: program.rows.rules[i] as number }));
  const byState = compileStates(program, rules);
  const pick: WhatIf['pick'] = (question, must, can) => {
    program.beforeChange(question);
    answers.must[question] = must;
    answers.can[question] = can;
    program.afterChange(question);
  };
  const ends = byState?.now ?? (() => {
    program.update();
    return boundsOf(rules, program.codes);
  });
  return {
    program,
    openQuestions: openQuestionsFinder(program, part, rules),
    numbers: [...new Set(document.parameters.flatMap(({ value }) => (typeof value === 'number' ? [value - 1, value, value + 1] : [])))],
    groups: groupInterchangeable(part, program.plans).filter(([first]) => first !== undefined && bearing.has(first.question.id)),
    start: () => {
      program.run();
      return byState?.now() ?? boundsOf(rules, program.codes);
    },
    pick,
    ends,
    endsAfter: byState?.after ?? ((question, must, can) => {
      const [lastMust, lastCan] = [answers.must[question] as number, answers.can[question] as number];
      pick(question, must, can);
      const found = ends();
      pick(question, lastMust, lastCan);
      return found;
    }),
  };
}
