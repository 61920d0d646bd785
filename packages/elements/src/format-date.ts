import type { ResultWording } from '@cse-screening/core';
import { isCalendarDate } from '@cse-screening/core/load';

/**
 * A date in the words of a locale; what is no date, as it is. Few browsers know Welsh: where a locale is not known, the
 * words of the result serve, and else English.
 */
export function formatDate(date: string, locale: string, wording: ResultWording | null = null): string {
  if (!isCalendarDate(date)) return date;
  if (!isKnown(locale) && wording !== null) {
    const [year = '', month = '', day = ''] = date.split('-');
    return wording.date({ day: Number(day), month: wording.months[Number(month) - 1] ?? month, year });
  }
  // English without a region would put the month first.
  return new Intl.DateTimeFormat(isKnown(locale) && locale !== 'en' ? locale : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}

function isKnown(locale: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    // Not the tag of a locale.
    return false;
  }
}
