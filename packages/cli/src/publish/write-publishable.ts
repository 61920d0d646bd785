import type { RuleSetDocument } from '@cse-screening/core';
import { editJson, type JsonEdit } from '../files/edit-json.ts';
import { isDayToSet } from './find-places-to-fill.ts';

/** The days that only the partnership can set, YYYY-MM-DD. */
export interface PublishDates {
  readonly inForceFrom?: string;
  readonly inForceUntil?: string;
  readonly reviewBy?: string;
}

/** What a draft becomes once it is published, or what keeps it from that. */
export interface Publishable {
  readonly text: string;
  /** The days as they will stand in the file. */
  readonly from: string;
  /** What is to be decided first, one sentence each. */
  readonly open: readonly string[];
}

/** Sets the status and the days of a rule set that is to be published, and says which days are missing or do not fit. */
export function writePublishable(text: string, { inForce, reviewBy }: RuleSetDocument, dates: PublishDates, today: string): Publishable {
  const from = dates.inForceFrom ?? inForce.from;
  const until = dates.inForceUntil ?? inForce.until;
  const review = dates.reviewBy ?? reviewBy;
  const open = [
    ...(isDayToSet(from) ? ['Nobody has set the day from which it applies: --in-force-from YYYY-MM-DD'] : []),
    ...(until !== undefined && until < today ? [`It applies until ${until}, and that day is past: --in-force-until YYYY-MM-DD, or take "until" out of the file`] : []),
    ...(until !== undefined && !isDayToSet(from) && until >= today && until < from ? [`It applies from ${from}, which is after its last day, ${until}: --in-force-from or --in-force-until YYYY-MM-DD`] : []),
    ...(isDayToSet(review) ? ['Nobody has set the day by which it is reviewed: --review-by YYYY-MM-DD'] : []),
    ...(review < today ? [`Its review date, ${review}, is past: --review-by YYYY-MM-DD`] : []),
  ];
  const edits: readonly JsonEdit[] = [
    { path: ['status'], value: 'published' },
    ...(from === inForce.from ? [] : [{ path: ['inForce', 'from'], value: from }]),
    ...(until === inForce.until ? [] : [{ path: ['inForce', 'until'], value: until }]),
    ...(review === reviewBy ? [] : [{ path: ['reviewBy'], value: review }]),
  ];
  return { text: editJson(text, edits), from, open };
}
