import type { Answers } from '../evaluate/result.ts';
import { CalendarDate, Id, Version } from '../format/identifiers.ts';
import * as z from '../format/zod.ts';

/** A file of answers in full. Each answer is for the screening to check, so any value passes here. */
export const AnswersSchema = z.strictObject({
  ruleSet: z.optional(z.strictObject({ id: Id, version: Version })),
  date: z.optional(CalendarDate),
  answers: z.record(z.string(), z.unknown()),
});

/** Answers as they stand in a file: which rule set they are for, the screening date, and the answers by question id. */
export interface AnswersDocument {
  readonly ruleSet?: { readonly id: string; readonly version: string } | undefined;
  readonly date?: string | undefined;
  readonly answers: Answers;
}
