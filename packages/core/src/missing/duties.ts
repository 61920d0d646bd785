import { isMoment, type MissingEpisode } from './episode.ts';
import { requireObject } from '../parse/require-given.ts';

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
  /** What came of the offer; `accepted` until the interview is held, and null where none was made. */
  readonly answer: 'accepted' | 'held' | 'declined' | 'not-known' | null;
}

/** The caller passed a moment of asking that is none. */
export class MomentError extends Error {
  readonly code = 'moment';
  constructor() {
    super('The moment of asking must be a moment with its offset from UTC, as in 2026-05-04T09:00+01:00.');
    this.name = 'MomentError';
  }
}

/**
 * Where the offer of a return interview stands. `Within 72 hours of the child returning to their home or care setting, the
 * child is offered a return interview` (S001 11.5): the hours run from the return, not from the report or from being found,
 * and an offer at the last moment is in time.
 * @param now the moment of asking, with its offset. What is recorded for later has not come yet
 * @throws {MomentError} where `now` is no moment
 */
export function returnInterview(episode: MissingEpisode, now: string): ReturnInterview {
  const { found, returned, interviewOffer } = asOf(episode, now);
  const answer = interviewOffer === undefined ? null : interviewOffer.held !== undefined && isBy(interviewOffer.held, now) ? 'held' : interviewOffer.outcome;
  if (returned === undefined) return { state: found === undefined ? 'waits-for-return' : 'return-not-known', dueBy: null, answer };
  const due = Date.parse(returned) + RETURN_INTERVIEW_HOURS * 3_600_000;
  const dueBy = new Date(due).toISOString();
  if (interviewOffer !== undefined) return { state: Date.parse(interviewOffer.at) <= due ? 'offered' : 'offered-late', dueBy, answer };
  return { state: Date.parse(now) <= due ? 'due' : 'overdue', dueBy, answer };
}

/**
 * Where the police's safe and well check stands: `as soon as possible once a missing child has been found` (S001 11.5). The
 * source names no hours, so nothing here calls it late.
 * @param now as for `returnInterview`
 * @throws {MomentError} where `now` is no moment
 */
export function safeAndWellCheck(episode: MissingEpisode, now: string): 'waits-until-found' | 'as-soon-as-possible' | 'done' {
  const { found, returned, safeAndWellCheck: done } = asOf(episode, now);
  if (done !== undefined) return 'done';
  return found === undefined && returned === undefined ? 'waits-until-found' : 'as-soon-as-possible';
}

/**
 * Whether the child is missing at a moment, as far as is recorded: neither found nor back by then. The source considers a child
 * missing until `their well-being or otherwise is established` too (S001 11.1), and not by what: `safeAndWellCheck` says where that stands.
 * @param now as for `returnInterview`
 * @throws {MomentError} where `now` is no moment
 */
export function isMissing(episode: MissingEpisode, now: string): boolean {
  const { found, returned } = asOf(episode, now);
  return found === undefined && returned === undefined;
}

/**
 * Whether an episode holds a moment that has not come yet. Often a slip in the year: nobody who reads that a child was found
 * next May should take the child for found.
 * @throws {MomentError} where `now` is no moment
 */
export function isAhead(episode: MissingEpisode, now: string): boolean {
  requireObject(episode, 'child', EPISODE);
  if (!isMoment(now)) throw new MomentError();
  const { reported, found, returned, safeAndWellCheck: check, interviewOffer: { at, held } = {} } = episode;
  return [reported, found, returned, check, at, held].some((moment) => moment !== undefined && !isBy(moment, now));
}

const EPISODE = 'An episode is needed: one of the `episodes` that parseEpisodes(text) gives.';

type Past = { readonly [Part in 'found' | 'returned' | 'safeAndWellCheck' | 'interviewOffer']: MissingEpisode[Part] | undefined };

/** What of an episode had come at a moment. */
function asOf(episode: MissingEpisode, now: string): Past {
  requireObject(episode, 'child', EPISODE);
  const { found, returned, safeAndWellCheck: check, interviewOffer } = episode;
  if (!isMoment(now)) throw new MomentError();
  const come = (moment: string | undefined) => (moment !== undefined && isBy(moment, now) ? moment : undefined);
  return { found: come(found), returned: come(returned), safeAndWellCheck: come(check), interviewOffer: come(interviewOffer?.at) === undefined ? undefined : interviewOffer };
}

function isBy(moment: string, now: string): boolean {
  return Date.parse(moment) <= Date.parse(now);
}
