import { InvalidArgumentError } from 'commander';

/** Reads a day given as an option. Throws what the command line reports as a wrong use. Core has the same check, but to load it here would slow every command down. */
export function readDate(text: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('It must be a day of the calendar, written YYYY-MM-DD.');
  }
  return text;
}
