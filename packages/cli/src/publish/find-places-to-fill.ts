/** A place of a template that nobody has filled in yet. */
export interface PlaceToFill {
  /** The line, from 1. */
  readonly line: number;
  /** What is written there now, without its quotation marks. */
  readonly text: string;
}

/** Stands for a day that nobody has set yet: the format asks for one, and a made-up one could be taken for a decision. */
export const DAY_TO_SET = '9999-12-31';

/** Finds what is marked as to be filled in, and days that nobody has set, in the text of a JSON file. */
export function findPlacesToFill(text: string): readonly PlaceToFill[] {
  return text.split('\n').flatMap((content, index) =>
    [...content.matchAll(/"((?:[^"\\]|\\.)*)"/g)].flatMap(([, written = '']) =>
      (written.includes('FILL IN') || written === DAY_TO_SET ? [{ line: index + 1, text: written }] : [])));
}
