import { isCalendarDate } from '../evaluate/calendar.ts';
import { FORBIDDEN_KEYS, HALF_CHARACTER } from '../parse/json-limits.ts';
import { pointer, valueAt } from '../parse/pointer.ts';
import type { Fault } from './fault-words.ts';

/** A name that can be told in a path: one that could be an id, and so is no text that someone typed. */
export const LIKE_AN_ID = /^[a-z0-9-]{1,80}$/;

/** Finds days that are not in the calendar. */
export function findWrongDays(value: unknown): readonly Fault[] {
  return ['/date', '/createdAt', '/judgement/date'].flatMap((path): Fault[] => {
    const date = valueAt(value, path);
    return typeof date !== 'string' || isCalendarDate(date.slice(0, 10)) ? [] : [{ code: 'not-a-date', path, fault: ['notInCalendar'] }];
  });
}

/**
 * Finds what the schema allows but `parseRecord` would not read again: reserved names of object members, and half characters.
 * A path stops before a name that is neither a field nor like an id: someone may have typed it, and it may say who the child is.
 */
export function findUnkeepable(value: unknown, isField: (name: string) => boolean, path = ''): readonly Fault[] {
  // Canonical JSON has no form for half a character (a lone surrogate), and words are never rewritten to give them one.
  if (typeof value === 'string') return HALF_CHARACTER.test(value) ? [{ code: 'not-utf8', path, fault: ['halfCharacter'] }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]): readonly Fault[] => {
    if (FORBIDDEN_KEYS.has(name)) return [{ code: 'forbidden-key', path, fault: ['everyObjectHasIt'] }];
    const isTold = isField(name) || LIKE_AN_ID.test(name);
    return findUnkeepable(inner, isField, isTold ? pointer(path, name) : path);
  });
}
