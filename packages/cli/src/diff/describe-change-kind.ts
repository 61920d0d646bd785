import { type ChangeLevel, type ChangeReason, classifyChange, type RuleSet } from '@cse-screening/core';

const SENTENCES: Readonly<Record<ChangeLevel, string>> = {
  major: 'This is a change of meaning: it needs a new first number (MAJOR).',
  minor: 'This is a change of questions: it needs a new second number (MINOR). For every answer set to the older questions the same category and actions follow as before.',
  patch: 'This is a change of wording: a new third number (PATCH) is enough. The same follows from every answer set as before.',
  none: 'It needs no new version.',
};

/** What follows from answers and is not told by the moves between categories. */
const BESIDE: ReadonlySet<ChangeReason['about']> = new Set(['span', 'flag', 'floor', 'action']);

/** Says which number of the version has to rise, and what follows otherwise than before beside the category. */
export function describeChangeKind(older: RuleSet, newer: RuleSet): { readonly sentence: string; readonly reasons: readonly string[] } {
  const { level, reasons } = classifyChange(older, newer);
  if (older.document.id !== newer.document.id) return { sentence: 'These are two rule sets: their versions have nothing to do with each other.', reasons: [] };
  return { sentence: SENTENCES[level], reasons: reasons.filter(({ about }) => BESIDE.has(about)).map(({ message }) => message) };
}
