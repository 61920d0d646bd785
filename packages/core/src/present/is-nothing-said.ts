import type { Result } from '../evaluate/result.ts';

/** Whether nothing is recorded and nothing is ruled out: at most it was said that something is not known. */
export function isNothingSaid({ nothingRecorded, answers: { absent, notApplicable } }: Result): boolean {
  return nothingRecorded && absent.length + notApplicable.length === 0;
}
