import type { Question } from '../format/question.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';

/** A part of a document and its place, as a JSON pointer. */
export interface Placed<Part> {
  readonly part: Part;
  readonly path: string;
}

/** The parts of a list, each with its place. */
export function placed<Part>(list: readonly Part[], path: string): Placed<Part>[] {
  return list.map((part, i) => ({ part, path: `${path}/${String(i)}` }));
}

/** Every question with its place. */
export function placedQuestions({ sections }: RuleSetDocument): Placed<Question>[] {
  return placed(sections, '/sections').flatMap(({ part, path }) => placed(part.questions, `${path}/questions`));
}

/** All that has an id among the rules: rules, actions and what a complete record needs, each with its place. */
export function placedRules({ rules, actions, completeness }: RuleSetDocument): Placed<RuleSetDocument['rules' | 'actions' | 'completeness'][number]>[] {
  return [...placed(rules, '/rules'), ...placed(actions, '/actions'), ...placed(completeness, '/completeness')];
}
