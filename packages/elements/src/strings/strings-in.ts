import type { ResultWording } from '@cse-screening/core';
import { en } from './en.ts';
import type { Strings, Wording, Wordings } from './strings.ts';

/**
 * The strings for a language: English, and over it in turn what each wording has for that language. A string that is
 * missing from a wording, or is not of the right kind, stays as it was.
 */
export function stringsIn(language: string, wordings: Wordings = null): Strings {
  const strings: Record<string, unknown> = { ...en };
  for (const wording of fitting(language, wordings)) {
    for (const [name, words] of Object.entries(wording)) if (typeof words === typeof strings[name]) strings[name] = words;
  }
  return strings as unknown as Strings;
}

/** The words of a result in a language, where one of the wordings has them. */
export function resultWordingIn(language: string, wordings: Wordings): ResultWording | null {
  return fitting(language, wordings).flatMap(({ ofResult }) => ofResult ?? []).at(-1) ?? null;
}

function fitting(language: string, wordings: Wordings): readonly Wording[] {
  return ([wordings ?? []].flat() as readonly Wording[]).filter((wording) => wording.language === undefined || isSameLanguage(wording.language, language));
}

/** Whether two tags name the same language: `cy-GB` is `cy`. */
function isSameLanguage(one: string, other: string): boolean {
  const [base, wanted] = [one, other].map((tag) => tag.split('-', 1)[0]?.toLowerCase());
  return base === wanted;
}
