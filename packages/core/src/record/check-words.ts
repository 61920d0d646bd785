import type { Issue } from '../issue.ts';
import { inWords } from './fault-words.ts';
import { findUnkeepable, findWrongDays } from './find-unkeepable.ts';

/** Finds days that are not in the calendar. */
export function checkDates(value: unknown): Issue[] {
  return findWrongDays(value).map(inWords);
}

/** Finds what fits the schema and could not be read again. No issue repeats a name that is neither a field nor an id. */
export function checkStrings(value: unknown, isField: (name: string) => boolean): Issue[] {
  return findUnkeepable(value, isField).map(inWords);
}
