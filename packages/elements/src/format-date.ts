import { isDate } from './flow/typed-date.ts';

/** A date in the words of a locale; what is no date, as it is. */
export function formatDate(date: string, locale: string): string {
  if (!isDate(date)) return date;
  try {
    // English without a region would put the month first.
    return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
  } catch {
    // Not the tag of a locale.
    return date;
  }
}
