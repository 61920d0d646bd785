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
  /** Where the days contradict each other, with those that the draft has: the rest of it can be looked at all the same. */
  readonly text: string;
  /** The first day on which it would apply; null where that is to be decided first. */
  readonly from: string | null;
  /** What is to be decided first, one sentence each. */
  readonly open: readonly string[];
}

/** Sets the status and the days of a rule set that is to be published, and says which days are missing or do not fit. */
export function writePublishable(text: string, { inForce, reviewBy }: RuleSetDocument, dates: PublishDates, today: string): Publishable {
  const from = dates.inForceFrom ?? inForce.from;
  const until = dates.inForceUntil ?? inForce.until;
  const review = dates.reviewBy ?? reviewBy;
  const isFromOpen = isDayToSet(from);
  const disorder = isFromOpen ? [] : [
    ...(until !== undefined && until < from ? [`The days are in the wrong order: it would apply from ${from}, and until ${until}. Correct one of them: --in-force-from or --in-force-until YYYY-MM-DD`] : []),
    ...(review <= from ? [`The days are in the wrong order: it would apply from ${from}, and be reviewed by ${review}. Correct one of them: --in-force-from or --review-by YYYY-MM-DD`] : []),
  ];
  const missing = [
    ...(isFromOpen ? ['Nobody has set the day from which it applies: --in-force-from YYYY-MM-DD'] : []),
    ...(isDayToSet(review) ? ['Nobody has set the day by which it is reviewed: --review-by YYYY-MM-DD'] : []),
  ];
  if (disorder.length > 0) return { text: editJson(text, [PUBLISHED]), from: null, open: [...disorder, ...missing] };
  const past = [
    ...(until !== undefined && until < today ? [`It applies until ${until}, and that day is past: --in-force-until YYYY-MM-DD, or take "until" out of the file`] : []),
    ...(review < today ? [`Its review date, ${review}, is past: --review-by YYYY-MM-DD`] : []),
  ];
  const edits: readonly JsonEdit[] = [
    PUBLISHED,
    ...(from === inForce.from ? [] : [{ path: ['inForce', 'from'], value: from }]),
    ...(until === inForce.until ? [] : [{ path: ['inForce', 'until'], value: until }]),
    ...(review === reviewBy ? [] : [{ path: ['reviewBy'], value: review }]),
  ];
  return { text: editJson(text, edits), from: isFromOpen ? null : from, open: [...missing, ...past] };
}

const PUBLISHED: JsonEdit = { path: ['status'], value: 'published' };
