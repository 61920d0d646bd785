/** The day, month and year of a date as someone types them. */
export type DateParts = readonly [day: string, month: string, year: string];

/** Puts three fields together as `YYYY-MM-DD`, or as something that is no date where they are none: nothing typed is lost. */
export function joinDate(typed: DateParts): string {
  const [day, month, year] = typed.map((part) => part.replace(/[\s-]/g, ''));
  if (`${day}${month}${year}` === '') return '';
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-');
}

/** The three fields of a date, or of what was typed instead of one. */
export function splitDate(text: string): DateParts {
  const [year = '', month, day, ...more] = text.split('-');
  if (month === undefined || day === undefined || more.length > 0) return ['', '', text];
  return [shorten(day), shorten(month), year];
}

function shorten(part: string): string {
  return part.replace(/^0+(?=.)/, '').replace(/^0$/, '');
}
