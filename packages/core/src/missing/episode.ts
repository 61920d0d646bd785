import { isCalendarDate } from '../evaluate/calendar.ts';
import { Id } from '../format/identifiers.ts';
import * as z from '../format/zod.ts';

const Moment = z.string().check(z.regex(/^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]+)?)?(Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00))$/));
const Words = z.string().check(z.minLength(1), z.maxLength(2000));

/** What came of the offer of a return interview. */
const Offer = z.strictObject({
  /** When it was offered, with the offset from UTC: `2026-05-01T14:30+01:00`. */
  at: Moment,
  outcome: z.enum(['accepted', 'declined', 'not-known']),
  /** When the interview was held, where it was. */
  held: z.exactOptional(Moment),
});

/**
 * One time that a child was missing: their whereabouts were unknown, whatever the circumstances (MIS-1; S001 11.1). Each moment
 * carries its offset from UTC, so that hours are hours when the clocks change. What is not there is not known.
 */
export const MissingEpisode = z.strictObject({
  /** The agency's name for the episode: opaque, and nothing that says who the child is. */
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  /** The agency's name for the child: opaque, the same in each of the child's episodes. */
  child: z.string().check(z.minLength(1), z.maxLength(200)),
  /** What the child was missing from (MIS-2; S001 11, 8.1). */
  from: z.enum(['home', 'care', 'education']),
  /** When the child was reported missing. */
  reported: z.exactOptional(Moment),
  /** When the child was located. It does not start the 72 hours. */
  found: z.exactOptional(Moment),
  /** When the child was back at home or in the care setting: from here the 72 hours run (S001 11.5). */
  returned: z.exactOptional(Moment),
  /** When the police carried out the safe and well check. */
  safeAndWellCheck: z.exactOptional(Moment),
  interviewOffer: z.exactOptional(Offer),
  /** What drove the child away, in plain words (MIS-7; S001 3.3). */
  push: z.exactOptional(z.array(Words)),
  /** What or who drew the child (MIS-7; S001 3.3). */
  pull: z.exactOptional(z.array(Words)),
  /** Whether the child is unaccompanied: everything that holds for missing children holds for them too (MIS-6; S001 11.6). */
  unaccompanied: z.exactOptional(z.boolean()),
  /** The id of the locality, as in `stroud`. */
  locality: z.exactOptional(Id),
});

export type MissingEpisode = Readonly<z.infer<typeof MissingEpisode>>;

/** Whether a text is a moment with its offset from UTC, on a day of the calendar, as in `2026-05-04T09:00+01:00`. */
export function isMoment(text: unknown): boolean {
  return Moment.safeParse(text).success && isCalendarDate(String(text).slice(0, 10));
}
