import { planQuestions, type QuestionPlan } from '../evaluate/questions.ts';
import type { Answers } from '../evaluate/result.ts';
import type { Condition } from '../format/condition.ts';
import { factsInCondition, factsUnder } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { type AnswerClass, answerClasses } from './answer-classes.ts';

/** The questions to be gone through, in order, each with its classes of answers. */
export interface Walk {
  readonly questions: readonly string[];
  readonly classes: readonly (readonly AnswerClass[])[];
}

/** A document with conditions of its own, all of which are looked at together. */
export interface Subject {
  readonly document: RuleSetDocument;
  readonly conditions: readonly Condition[];
}

/** The way through the questions that some conditions rest on. @throws {OutsideError} where a question's answers cannot be listed. */
export function planWalk(subjects: readonly Subject[], classesOf: (question: string) => readonly AnswerClass[] = (id) => answerClasses(id, subjects.map(({ document }) => document))): Walk {
  const questions = orderQuestions(subjects);
  return { questions, classes: questions.map(classesOf) };
}

/** The questions that some conditions rest on, those that open others first and those that share a concept together. */
function orderQuestions(subjects: readonly Subject[]): string[] {
  const order = new Set<string>();
  for (const { document, conditions } of subjects) {
    const under = factsUnder(conditions.flatMap(factsInCondition), document);
    const plans = planQuestions(document).filter(({ question }) => under.has(question.id));
    const conceptOf = ({ question }: QuestionPlan) => question.concept ?? question.id;
    const gatesOf = new Map(plans.flatMap(({ question: { id, askedWhen } }) => (askedWhen === undefined ? [] : [[id, factsUnder(factsInCondition(askedWhen), document)] as const])));
    const gates = new Set([...gatesOf.values()].flatMap((facts) => [...facts]));
    const place = (plan: QuestionPlan): void => {
      const { id } = plan.question;
      if (order.has(id)) return;
      const own = gatesOf.get(id);
      if (own !== undefined) for (const gate of plans) if (own.has(gate.question.id) && gate !== plan) place(gate);
      order.add(id);
    };
    for (const plan of plans) if (gates.has(plan.question.id)) place(plan);
    for (const plan of plans) for (const other of plans) if (conceptOf(other) === conceptOf(plan)) place(other);
  }
  return [...order];
}

/** How many answer sets a walk goes through. */
export function answerSetsIn({ classes }: Walk): bigint {
  return classes.reduce((product, { length }) => product * BigInt(length), 1n);
}

/** A concern weighs far more than an answer, and an answer more than nothing. */
export function costOf({ concerns, kind }: AnswerClass): number {
  return concerns * 1000 + (kind === 'unknown' ? 0 : 1);
}

/** Answers by the places of their classes; those that are not known are left out. */
export function answersAt(places: readonly number[], { questions, classes }: Walk): Answers {
  return Object.fromEntries(questions.flatMap((id, q) => {
    const value = classes[q]?.[places[q] as number]?.value;
    return value === undefined ? [] : [[id, value] as const];
  }));
}
