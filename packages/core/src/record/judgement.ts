import { CalendarDate, Id } from '../format/identifiers.ts';
import * as z from '../format/zod.ts';

const given = {
  /** The category that a person decided on; null is none. */
  category: z.nullable(Id),
  /** Why. Required where it differs from what is indicated, or lies below a floor. */
  reason: z.exactOptional(z.string()),
  /** The person's role, as in `Social worker`. */
  role: z.string().check(z.minLength(1), z.maxLength(200)),
  /** When the person decided, `YYYY-MM-DD`. */
  date: CalendarDate,
};

/** A person's judgement as it is given: whether it agrees with the result is for the software to say. */
export const JudgementGiven = z.strictObject(given);

/** A person's judgement beside the indicated category. */
export const Judgement = z.strictObject({
  ...given,
  /** Whether the category is the indicated one, or within the indicated span. */
  agrees: z.boolean(),
});

export type JudgementGiven = Readonly<z.infer<typeof JudgementGiven>>;
export type Judgement = Readonly<z.infer<typeof Judgement>>;
