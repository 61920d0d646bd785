import { ANALYSIS_DATE, type AnswerClass, answerClasses, OutsideError } from '../../src/analyse/answer-classes.ts';
import { type Answers, compile, type Result, type RuleSet } from '../../src/index.ts';
import { questionsOf } from '../../src/format/facts.ts';

/** One answer set with its result, and the class of each answer. */
export interface Screened {
  readonly answers: Answers;
  readonly chosen: readonly number[];
  readonly cost: number;
  readonly result: Result;
}

export interface Enumeration {
  readonly questions: readonly string[];
  readonly classes: readonly (readonly AnswerClass[])[];
  readonly all: readonly Screened[];
}

/** Screens every answer set one by one, or gives null where there are more than a limit or they cannot be listed. */
export function screenAll(ruleSet: RuleSet, limit: number): Enumeration | null {
  const questions = questionsOf(ruleSet.document).map(({ id }) => id);
  const classes = classesOf(questions, ruleSet);
  if (classes === null) return null;
  if (classes.reduce((product, { length }) => product * length, 1) > limit) return null;
  const screener = compile(ruleSet);
  let sets: { answers: Record<string, Answers[string]>; chosen: number[]; cost: number }[] = [{ answers: {}, chosen: [], cost: 0 }];
  questions.forEach((id, q) => {
    sets = sets.flatMap((set) =>
      (classes[q] as AnswerClass[]).map(({ value, concerns, kind }, i) => ({
        answers: value === undefined ? set.answers : { ...set.answers, [id]: value },
        chosen: [...set.chosen, i],
        cost: set.cost + concerns * 1000 + (kind === 'unknown' ? 0 : 1),
      })),
    );
  });
  return { questions, classes, all: sets.map((set) => ({ ...set, result: screener.screen(set.answers, { date: ANALYSIS_DATE }) })) };
}

function classesOf(questions: readonly string[], { document }: RuleSet): (readonly AnswerClass[])[] | null {
  try {
    return questions.map((id) => answerClasses(id, [document]));
  } catch (error) {
    if (error instanceof OutsideError) return null;
    throw error;
  }
}
