import * as z from './zod.ts';

/** Lower-case words joined by hyphens: readable in a file, and never the name of an object member such as `__proto__`. */
export const Id = z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/), z.maxLength(80));

/** The id of a row of a source document, as in `A3-GRM-1`. */
export const RowId = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$/), z.maxLength(80));

/** A calendar date, `YYYY-MM-DD`. */
export const CalendarDate = z.string().check(z.regex(/^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/));

/**
 * `MAJOR.MINOR.PATCH`: a change of meaning, a change of questions, a change of wording. What stands behind a `+` names the
 * packs that a rule set is combined with, as in `1.0.0+signs-2023.1.0.0`.
 */
export const Version = z.string().check(z.regex(/^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(\+[0-9a-z-]+(\.[0-9a-z-]+)*)?$/), z.maxLength(400));

/** A language tag such as `en` or `cy`. */
export const Language = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Z]{2})?$/));
