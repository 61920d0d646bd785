import type { Answers, AnswerValue } from '../evaluate/result.ts';
import { CalendarDate, Id } from '../format/identifiers.ts';
import * as z from '../format/zod.ts';

/** A number that JSON keeps exactly. */
const ExactNumber = z.number().check(z.minimum(-Number.MAX_SAFE_INTEGER), z.maximum(Number.MAX_SAFE_INTEGER));
const Ticks = z.array(z.string()).check(z.maxLength(100));

/** An answer's value. Which values a question takes is for its rule set to say. */
export const RecordedValue: z.ZodMiniType<AnswerValue> = z.union([z.string(), ExactNumber, Ticks]);

/** An answer in full. */
export const FullAnswer = z.strictObject({
  value: RecordedValue,
  date: z.exactOptional(CalendarDate),
  source: z.exactOptional(z.string()),
  note: z.exactOptional(z.string()),
  reason: z.exactOptional(z.string()),
  amended: z.exactOptional(z.strictObject({ points: ExactNumber, reason: z.string() })),
});

/** Answers by question id, short or in full, as they were given. */
export const RecordedAnswers: z.ZodMiniType<Answers> = z.record(Id, z.union([z.string(), ExactNumber, Ticks, FullAnswer]));
