/**
 * How much of what was asked is not known or not answered, as in `23.4%`: of those that were answered as present or absent, or
 * not known. It is reckoned from the numbers as they are printed and from nothing else, so whoever reads the table could
 * reckon it, and it gives no suppressed number back. `[c]` where one of them is not printed; `–` where nobody was asked.
 */
export function notKnownRate(present: string, absent: string, notKnown: string): string {
  if (![present, absent, notKnown].every((cell) => /^\d+$/.test(cell))) return '[c]';
  const part = Number(notKnown);
  const all = Number(present) + Number(absent) + part;
  if (all === 0) return '–';
  const tenths = Math.round((part / all) * 1000);
  // Neither none nor all where it is not.
  return `${String((part === 0 || part === all ? tenths : Math.min(999, Math.max(1, tenths))) / 10)}%`;
}
