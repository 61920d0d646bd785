import * as z from './zod.ts';
import { Condition } from './condition.ts';
import { Id } from './identifiers.ts';
import { Kind } from './question.ts';
import { Text } from './text.ts';

const selection = {
  question: z.optional(Id),
  /** Only these options of the question; default: every option that says the concern is present. */
  options: z.optional(z.array(Id).check(z.minLength(1))),
  kind: z.optional(Kind),
  tag: z.optional(Id),
  section: z.optional(Id),
};

/** Picks answers: all that is given must hold. */
export const Selector = z.strictObject(selection);

/** Picks answers and gives each the points of a parameter, or takes over another measure as it is. */
export const Term = z.union([
  z.strictObject({ ...selection, weight: Id }),
  z.strictObject({ measure: Id }),
]);

const common = { id: Id, title: Text };

/** How many distinct concepts the selected answers hold; a concept is counted once. */
export const CountMeasure = z.strictObject({ type: z.literal('count'), ...common, of: z.array(Selector).check(z.minLength(1)) });
/** The sum of the selected answers' points; each ticked option adds its own. */
export const SumMeasure = z.strictObject({ type: z.literal('sum'), ...common, of: z.array(Term).check(z.minLength(1)) });
/** The highest of the selected answers' points. */
export const MaximumMeasure = z.strictObject({ type: z.literal('maximum'), ...common, of: z.array(Term).check(z.minLength(1)) });
/** Whether a condition holds. */
export const WhenMeasure = z.strictObject({ type: z.literal('when'), ...common, when: Condition });
/** How many of the conditions hold. */
export const CountWhenMeasure = z.strictObject({ type: z.literal('count-when'), ...common, of: z.array(Condition).check(z.minLength(1)) });
/** Completed years on the screening date; an unknown date of birth is a child's (0 to 17). */
export const AgeMeasure = z.strictObject({ type: z.literal('age'), ...common, dateOfBirth: Id });
/** Completed calendar months from the answer's date to the screening date. */
export const MonthsSinceMeasure = z.strictObject({ type: z.literal('months-since'), ...common, question: Id });
/** Whether the question's concern is present with a date in the window; undated is unknown, not absent. */
export const WithinMeasure = z.strictObject({ type: z.literal('within'), ...common, question: Id, months: Id });

/** A named fact that is derived from answers. */
export const Measure = z.discriminatedUnion('type', [
  CountMeasure,
  SumMeasure,
  MaximumMeasure,
  WhenMeasure,
  CountWhenMeasure,
  AgeMeasure,
  MonthsSinceMeasure,
  WithinMeasure,
]);

export type Selector = z.infer<typeof Selector>;
export type Term = z.infer<typeof Term>;
export type Measure = z.infer<typeof Measure>;
