import { en } from './en.ts';
import type { Strings, Wording } from './strings.ts';

/**
 * The strings for a language: English, and over it in turn what each wording has for that language. A string that is
 * missing from a wording, or is not of the right kind, stays as it was.
 */
export function stringsIn(language: string, wordings: Wording | readonly Wording[] | null = null): Strings {
  const strings: Record<string, unknown> = { ...en };
  for (const wording of [wordings ?? []].flat() as readonly Wording[]) {
    if (wording.language !== undefined && !isSameLanguage(wording.language, language)) continue;
    for (const [name, words] of Object.entries(wording)) if (typeof words === typeof strings[name]) strings[name] = words;
  }
  return strings as unknown as Strings;
}

/** Whether two tags name the same language: `cy-GB` is `cy`. */
function isSameLanguage(one: string, other: string): boolean {
  const [base, wanted] = [one, other].map((tag) => tag.split('-', 1)[0]?.toLowerCase());
  return base === wanted;
}
