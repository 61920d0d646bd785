// Control characters (a terminal obeys them), characters that cannot be seen, and characters that reorder what is seen.
// oxlint-disable-next-line no-control-regex -- control characters are what this looks for
const UNSHOWABLE = /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|\p{Surrogate}/gu;

/** Writes every character that would act on a terminal, hide or reorder text as its code, as in `\u{1b}`. */
export function escapeControls(text: string): string {
  return text.replace(UNSHOWABLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** One line of text that is safe to show: white space is single spaces, and controls are written as their codes. */
export function toLine(text: string): string {
  return escapeControls(text.replace(/[ \t\r\n\u00A0]+/g, ' ').trim());
}
