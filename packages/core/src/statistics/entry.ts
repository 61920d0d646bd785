import { Id } from '../format/identifiers.ts';
import * as z from '../format/zod.ts';
import type { ScreeningRecord } from '../record/record.ts';

/** What an agency knows of a child beside the record, as far as tables are made by it. Nothing here says who the child is. */
export const About = z.strictObject({
  /** The id of a locality of the plan; missing is not known. */
  locality: z.exactOptional(Id),
  /** The id of a sex of the plan; missing is not known. */
  sex: z.exactOptional(Id),
  /** Completed years on the screening date; missing is not known. */
  age: z.exactOptional(z.int().check(z.minimum(0), z.maximum(130))),
});

export type About = Readonly<z.infer<typeof About>>;

/** A record to be counted. */
export interface CountedRecord {
  readonly record: ScreeningRecord;
  readonly about: About;
}

/** How a question was answered, as far as it is counted. */
export const ANSWER_STATES = ['present', 'absent', 'not-known', 'not-applicable'] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

/** The state of each question that was asked. What nobody answered is not known: it is not a no. */
export function answerStates({ result }: ScreeningRecord): ReadonlyMap<string, AnswerState> {
  const { present, absent, notKnown, unanswered, notApplicable } = result.answers;
  const states: [readonly string[], AnswerState][] = [
    [present, 'present'],
    [absent, 'absent'],
    [[...notKnown, ...unanswered], 'not-known'],
    [notApplicable, 'not-applicable'],
  ];
  return new Map(states.flatMap(([questions, state]) => questions.map((question): [string, AnswerState] => [question, state])));
}
