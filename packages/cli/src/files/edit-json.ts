import { applyEdits, modify } from 'jsonc-parser';

/** One value that is to stand in a JSON file; undefined removes what stands there. */
export interface JsonEdit {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** Changes values in the text of a JSON file and leaves every other character as it is: order, spaces, line ends. */
export function editJson(text: string, edits: readonly JsonEdit[]): string {
  // A line that is added ends as those of the text do: the library looks.
  const formattingOptions = { insertSpaces: true, tabSize: 2 };
  return edits.reduce((current, { path, value }) => applyEdits(current, modify(current, [...path], value, { formattingOptions })), text);
}
