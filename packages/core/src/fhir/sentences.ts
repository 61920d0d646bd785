/** Texts one after the other, each ended as a sentence. */
export function sentences(texts: readonly (string | undefined)[]): string {
  return texts.flatMap((text = '') => (text.trim() === '' ? [] : [/[.?!]\s*$/.test(text) ? text.trimEnd() : `${text}.`])).join(' ');
}
