import { type ChangeClassification, type ChangeLevel, type ChangeReason, namePart, type PartKind, type RuleSet, type RuleSetDocument } from '@cse-screening/core';

const SENTENCES: Readonly<Record<ChangeLevel, string>> = {
  major: 'This is a change of meaning: it needs a new first number (MAJOR).',
  minor: 'This is a change of questions: it needs a new second number (MINOR). For every answer set to the older questions the same category and actions follow as before.',
  patch: 'This is a change of wording: a new third number (PATCH) is enough. The same follows from every answer set as before.',
  none: 'It needs no new version.',
};

/** What follows from answers, and how several of it are called. */
const OUTCOMES: Readonly<Partial<Record<ChangeReason['about'], { readonly heading: string; readonly kind: PartKind }>>> = {
  category: { heading: 'categories', kind: 'categories' },
  span: { heading: 'reaches of an indication', kind: 'categories' },
  floor: { heading: 'floors', kind: 'categories' },
  flag: { heading: 'flags', kind: 'flags' },
  action: { heading: 'actions', kind: 'actions' },
};

/** More than this are counted: the data (`--format json`) names them. */
const MOST_NAMED = 3;

/** Says which number of the version has to rise, and what follows otherwise than before beside the category. */
export function describeChangeKind(older: RuleSet, newer: RuleSet, { level, reasons }: ChangeClassification): { readonly sentence: string; readonly reasons: readonly string[] } {
  if (older.document.id !== newer.document.id) return { sentence: 'These are two rule sets: their versions have nothing to do with each other.', reasons: [] };
  // A category that follows otherwise is told by the moves.
  const beside = reasons.filter(({ about, byQuestionsAlone }) => !byQuestionsAlone && about !== 'category' && OUTCOMES[about] !== undefined).map(({ message }) => message);
  return { sentence: SENTENCES[level], reasons: [...beside, ...describeOpen(reasons, [older.document, newer.document])] };
}

/** One sentence for all that only a question or an option that came or went leaves open: one by one they would bury the rest. */
function describeOpen(reasons: readonly ChangeReason[], documents: readonly RuleSetDocument[]): readonly string[] {
  const open = reasons.filter(({ byQuestionsAlone }) => byQuestionsAlone);
  const lists = Object.entries(OUTCOMES).flatMap(([about, { heading, kind }]) => {
    const names = [...new Set(open.flatMap((reason) => (reason.about === about && reason.id !== null ? [namePart(kind, reason.id, documents)] : [])))];
    return names.length === 0 ? [] : [names.length > MOST_NAMED ? `${String(names.length)} ${heading}` : `${heading} ${names.join(', ')}`];
  });
  return lists.length === 0 ? [] : [`Only because of a question or an option that was added or removed, more or less may follow than before, of these: ${lists.join('; ')}.`];
}
