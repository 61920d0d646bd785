/** Whether two tags name the same language: `cy-GB` is `cy`. */
function isSameLanguage(one: string, other: string): boolean {
  const [base, wanted] = [one, other].map((tag) => tag.split('-', 1)[0]?.toLowerCase());
  return base === wanted;
}

/** Of what a page set as words, what serves a language: all that name no language, and those that name this one. */
export function fitting<T extends { readonly language?: string }>(language: string, wordings: T | readonly T[] | null): readonly T[] {
  return ([wordings].flat() as readonly (T | null | undefined)[]).filter((wording): wording is T => wording !== null && wording !== undefined && (wording.language === undefined || isSameLanguage(wording.language, language)));
}

/** Lays words over others: what is missing, or is not of the right kind, stays as it was. */
export function lay<T extends object>(base: T, over: readonly (Partial<T> | undefined)[]): T {
  const laid = { ...base } as Record<string, unknown>;
  for (const words of over) for (const [name, word] of Object.entries(words ?? {})) if (typeof word === typeof laid[name]) laid[name] = word;
  return laid as T;
}

/** The language of words that are laid over English ones: that of the last of them that names one. */
export function languageOfWords(wordings: readonly { readonly language?: string }[]): string {
  return wordings.flatMap(({ language }) => language ?? []).at(-1) ?? 'en';
}
