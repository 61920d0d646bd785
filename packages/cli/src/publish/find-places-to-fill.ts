/** A place of a template that nobody has filled in yet. */
export interface PlaceToFill {
  /** The line, from 1. */
  readonly line: number;
  /** What is written there now, without its quotation marks. */
  readonly text: string;
}

/** Whether a day stands for one that nobody has set yet: the format asks for a day, and a likely one could be taken for a decision. */
export function isDayToSet(text: string): boolean {
  return /^9999-[0-9]{2}-[0-9]{2}$/.test(text);
}

/** Finds what is marked as to be filled in, and days that nobody has set, in the text of a JSON file. */
export function findPlacesToFill(text: string): readonly PlaceToFill[] {
  return text.split('\n').flatMap((content, index) =>
    [...content.matchAll(/"((?:[^"\\]|\\.)*)"/g)].flatMap(([, written = '']) =>
      (written.includes('FILL IN') || isDayToSet(written) ? [{ line: index + 1, text: written }] : [])));
}
