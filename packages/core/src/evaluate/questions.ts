import { optionIds, saysPresent, selectedOptions } from '../format/facts.ts';
import type { Selector } from '../format/measure.ts';
import type { Question } from '../format/question.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';

/** What is known of a question, in the order of how much. What cannot be used is no answer: nobody has said that it is not known. */
export const Status = { unanswered: 0, unusable: 1, notKnown: 2, known: 3, notApplicable: 4 } as const;

/** A question, with its options numbered so that a set of them fits a bit mask (option `i` is bit `1 << i`). */
export interface QuestionPlan {
  readonly index: number;
  /** The question's id, as a key that looks up fast. */
  readonly id: string;
  readonly question: Question;
  /** The id of its section. */
  readonly section: string;
  /** Option ids in order; empty for a number, date or text. */
  readonly options: readonly string[];
  readonly optionIndex: ReadonlyMap<string, number>;
  readonly allOptions: number;
  /** The options that say the concern is present. */
  readonly presentOptions: number;
  /** Whether a measure looks at the day that is given with the answer. */
  readonly isDated: boolean;
  /** Whether a measure reckons an age from it. */
  readonly isBirth: boolean;
  /** The options where one of them holds; empty where several can, or none. */
  readonly single: readonly string[];
  /** Whether several options can hold at once. */
  readonly several: boolean;
}

/** Every question of a rule set, numbered in its order. */
export function planQuestions(document: RuleSetDocument): readonly QuestionPlan[] {
  const dated = new Set(document.measures.map((measure) => ('question' in measure ? measure.question : null)));
  const births = new Set(document.measures.map((measure) => ('dateOfBirth' in measure ? measure.dateOfBirth : null)));
  const questions = document.sections.flatMap(({ id: section, questions: own }) => own.map((question) => ({ question, section })));
  return questions.map(({ question, section }, index) => {
    const options = (optionIds(question) ?? []).map(asKey);
    return {
      index,
      id: asKey(question.id),
      question,
      section,
      options,
      optionIndex: new Map(options.map((id, i) => [id, i])),
      allOptions: maskOf(options, () => true),
      presentOptions: maskOf(options, (id) => saysPresent(question, id)),
      isDated: dated.has(question.id),
      isBirth: births.has(question.id),
      single: question.type === 'choices' ? [] : options,
      several: question.type === 'choices',
    };
  });
}

/**
 * The same text as engines keep it for the names of properties. A text that was cut out of a file is looked up slowly: it
 * has to be found among the names first, every time.
 */
function asKey(text: string): string {
  return Object.keys({ [text]: true })[0] ?? text;
}

/** Some options of a question, as a bit mask. */
export function optionsMask({ optionIndex }: QuestionPlan, ids: string | readonly string[]): number {
  return [ids].flat().reduce((mask, id) => mask | (1 << (optionIndex.get(id) as number)), 0);
}

/** The options of a question that a selector picks, as a bit mask. */
export function selectedMask(selector: Selector, plan: QuestionPlan): number {
  return optionsMask(plan, selectedOptions(selector, plan.question, plan.section));
}

function maskOf(options: readonly string[], picks: (id: string) => boolean): number {
  return options.reduce((mask, id, i) => (picks(id) ? mask | (1 << i) : mask), 0);
}
