/** What a terminal would obey or hide, beyond the first 32 control characters, which JSON escapes itself. */
const HIDDEN = /[\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

/**
 * Writes a value as JSON that can be printed: no character in it acts on a terminal or hides others.
 * @param indent spaces a level; 0 puts everything on one line
 */
export function writeData(value: unknown, indent = 2): string {
  const escape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value, null, indent).replace(HIDDEN, escape)}\n`;
}
