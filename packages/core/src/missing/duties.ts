import type { MissingEpisode } from './episode.ts';

/** Hours within which a return interview is offered, from the return to home or care (S001 11.5). */
export const RETURN_INTERVIEW_HOURS = 72;

/** Where the offer of a return interview stands. The duty is to offer; a child may decline. */
export interface ReturnInterview {
  /**
   * `waits-for-return`: the 72 hours have not begun; `due` and `overdue`: not offered yet; `offered` in time; `offered-late`;
   * `return-not-known`: the child is found, and when they came back is not recorded, so that the time cannot be told.
   */
  readonly state: 'waits-for-return' | 'return-not-known' | 'due' | 'overdue' | 'offered' | 'offered-late';
  /** The end of the 72 hours in UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`, or null where they have not begun. */
  readonly dueBy: string | null;
}

/**
 * Where the offer of a return interview stands. `Within 72 hours of the child returning to their home or care setting, the
 * child is offered a return interview` (S001 11.5): the hours run from the return, not from the report or from being found,
 * and an offer at the last moment is in time.
 * @param now the moment of asking, with its offset
 */
export function returnInterview({ found, returned, interviewOffer }: MissingEpisode, now: string): ReturnInterview {
  if (returned === undefined) return { state: found === undefined ? 'waits-for-return' : 'return-not-known', dueBy: null };
  const due = Date.parse(returned) + RETURN_INTERVIEW_HOURS * 3_600_000;
  const dueBy = new Date(due).toISOString();
  if (interviewOffer !== undefined) return { state: Date.parse(interviewOffer.at) <= due ? 'offered' : 'offered-late', dueBy };
  return { state: Date.parse(now) <= due ? 'due' : 'overdue', dueBy };
}

/**
 * Where the police's safe and well check stands: `as soon as possible once a missing child has been found` (S001 11.5). The
 * source names no hours, so nothing here calls it late.
 */
export function safeAndWellCheck({ found, returned, safeAndWellCheck: done }: MissingEpisode): 'waits-until-found' | 'as-soon-as-possible' | 'done' {
  if (done !== undefined) return 'done';
  return found === undefined && returned === undefined ? 'waits-until-found' : 'as-soon-as-possible';
}

/** Whether the child is missing now, as far as is recorded: neither found nor back (S001 11.1). */
export function isMissing({ found, returned }: MissingEpisode): boolean {
  return found === undefined && returned === undefined;
}
