import type { ResultWording } from '@cse-screening/core';
import { en } from './en.ts';
import { fitting, lay } from './fitting.ts';
import type { Strings, Wordings } from './strings.ts';

/**
 * The strings for a language: English, and over it in turn what each wording has for that language. A string that is
 * missing from a wording, or is not of the right kind, stays as it was.
 */
export function stringsIn(language: string, wordings: Wordings = null): Strings {
  return lay(en, fitting(language, wordings));
}

/** The words of a result in a language, where one of the wordings has them. */
export function resultWordingIn(language: string, wordings: Wordings): ResultWording | null {
  return fitting(language, wordings).flatMap(({ ofResult }) => ofResult ?? []).at(-1) ?? null;
}
