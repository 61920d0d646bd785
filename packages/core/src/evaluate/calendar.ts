/** A calendar date as text, `YYYY-MM-DD`. Dates of this form sort in the order of the calendar. */
export type CalendarDate = string;

/** Whether something is a day that exists, as text: `YYYY-MM-DD`. */
export function isCalendarDate(text: unknown): boolean {
  if (typeof text !== 'string' || text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false;
  for (let i = 0; i < 10; i++) {
    const c = text.charCodeAt(i);
    if (i !== 4 && i !== 7 && (c < 48 || c > 57)) return false;
  }
  const digit = (i: number) => text.charCodeAt(i) - 48;
  const month = digit(5) * 10 + digit(6);
  const day = digit(8) * 10 + digit(9);
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The same day of another month; a day that the month does not have becomes its last one. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year, month, day] = split(date);
  const count = year * 12 + (month - 1) + months;
  const newYear = Math.floor(count / 12);
  const newMonth = (count % 12 + 12) % 12 + 1;
  return write(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/**
 * Completed calendar months from one date to another; negative where the second is earlier. A month is complete on the
 * same day of the next month, or on its last day where it has no such day.
 */
export function completedMonths(from: CalendarDate, to: CalendarDate): number {
  const [fromYear, fromMonth] = split(from);
  const [toYear, toMonth] = split(to);
  const months = (toYear - fromYear) * 12 + (toMonth - fromMonth);
  return addMonths(from, months) <= to ? months : months - 1;
}

/** Completed years: a person's age on a day. Someone born on 29 February turns a year older on 1 March in a common year. */
export function completedYears(birth: CalendarDate, on: CalendarDate): number {
  const [birthYear] = split(birth);
  const [onYear] = split(on);
  const hadBirthday = on.slice(5) >= birth.slice(5);
  return onYear - birthYear - (hadBirthday ? 0 : 1);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function split(date: CalendarDate): [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function write(year: number, month: number, day: number): CalendarDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
