import { isCalendarDate } from '../evaluate/calendar.ts';
import { ScreeningDateError } from '../evaluate/compile.ts';
import type { Pack } from './pack.ts';
import { requirePacks } from './require-packs.ts';

/**
 * The edition that is in force on a day, or null where none is. Where several are, the one that came into force last.
 * @param packs packs of one `editionOf`, in any order
 * @param date the screening date, `YYYY-MM-DD`
 * @throws {ScreeningDateError} where that is no day in the calendar: it would be taken for a day on which none is in force
 */
export function chooseEdition(packs: readonly Pack[], date: string): Pack | null {
  requirePacks(packs);
  if (!isCalendarDate(date)) throw new ScreeningDateError();
  const inForce = packs.filter(({ document: { inForce } }) => inForce.from <= date && (inForce.until === undefined || date <= inForce.until));
  return inForce.reduce<Pack | null>((latest, pack) => (latest === null || pack.document.inForce.from > latest.document.inForce.from ? pack : latest), null);
}
