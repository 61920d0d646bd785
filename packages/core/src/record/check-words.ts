import { isCalendarDate } from '../evaluate/calendar.ts';
import type { Issue } from '../issue.ts';
import { FORBIDDEN_KEYS, HALF_CHARACTER } from '../parse/json-limits.ts';
import { pointer, valueAt } from '../parse/pointer.ts';

/** Finds days that are not in the calendar. */
export function checkDates(value: unknown): Issue[] {
  return ['/date', '/createdAt', '/judgement/date'].flatMap((path): Issue[] => {
    const date = valueAt(value, path);
    if (typeof date !== 'string' || isCalendarDate(date.slice(0, 10))) return [];
    return [{ code: 'not-a-date', severity: 'error', path, message: 'The date is not a day in the calendar.', hint: 'Correct it.' }];
  });
}

/**
 * Finds what fits the schema and could not be read again: names of object members, and half characters. A name that is
 * neither a field nor an id may be anything that someone typed: the path stops before it.
 */
export function checkStrings(value: unknown, isField: (name: string) => boolean, path = ''): Issue[] {
  if (typeof value === 'string') return checkCharacters(value, path);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]): Issue[] => {
    if (FORBIDDEN_KEYS.has(name)) return [{ code: 'forbidden-key', severity: 'error', path, message: 'A name here is one that every object has.', hint: 'Choose another name.' }];
    if (isField(name) || /^[a-z0-9-]{1,80}$/.test(name)) return checkStrings(inner, isField, pointer(path, name));
    return [...checkCharacters(name, path), ...checkStrings(inner, isField, path)];
  });
}

/** Canonical JSON has no form for half a character (a lone surrogate), and words are never rewritten to give them one. */
function checkCharacters(text: string, path: string): Issue[] {
  if (!HALF_CHARACTER.test(text)) return [];
  return [{ code: 'not-utf8', severity: 'error', path, message: 'This text holds half a character, which cannot be kept.', hint: 'Type the text again where it is cut off.' }];
}
