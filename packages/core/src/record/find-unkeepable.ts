import { isCalendarDate } from '../evaluate/calendar.ts';
import { FORBIDDEN_KEYS, HALF_CHARACTER } from '../parse/json-limits.ts';
import { pointer, valueAt } from '../parse/pointer.ts';
import type { Fault } from './fault-words.ts';

/** Finds days that are not in the calendar. */
export function findWrongDays(value: unknown): readonly Fault[] {
  return ['/date', '/createdAt', '/judgement/date'].flatMap((path): Fault[] => {
    const date = valueAt(value, path);
    return typeof date !== 'string' || isCalendarDate(date.slice(0, 10)) ? [] : [{ code: 'not-a-date', path, fault: ['notInCalendar'] }];
  });
}

/**
 * Finds what fits the schema and could not be read again: names of object members, and half characters. A name that is
 * neither a field nor an id is refused by the schema, and may be anything that someone typed: the path stops before it.
 */
export function findUnkeepable(value: unknown, isField: (name: string) => boolean, path = ''): readonly Fault[] {
  // Canonical JSON has no form for half a character (a lone surrogate), and words are never rewritten to give them one.
  if (typeof value === 'string') return HALF_CHARACTER.test(value) ? [{ code: 'not-utf8', path, fault: ['halfCharacter'] }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]): readonly Fault[] => {
    if (FORBIDDEN_KEYS.has(name)) return [{ code: 'forbidden-key', path, fault: ['everyObjectHasIt'] }];
    const isTold = isField(name) || /^[a-z0-9-]{1,80}$/.test(name);
    return findUnkeepable(inner, isField, isTold ? pointer(path, name) : path);
  });
}
