import { questionsOf } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { compareParts, fieldsThatDiffer, type PartsComparison } from '../record/compare-parts.ts';

/** The kinds of parts that a rule set is made of. A row is a row of a source. */
export type PartKind = 'sections' | 'questions' | 'parameters' | 'measures' | 'readings' | 'categories' | 'flags' | 'rules' | 'actions' | 'completeness' | 'interpretations' | 'sources' | 'rows';

/** How what is written in two rule sets differs; what it does is another matter. */
export interface ContentsComparison {
  /** What was added, removed and changed, by kind and id. A question that moved has changed in its field `section`. */
  readonly parts: Readonly<Record<PartKind, PartsComparison>>;
  /** The kinds of which the parts that both have stand in another order. Where a question moved, questions are not named for that alone. */
  readonly reordered: readonly PartKind[];
  /** The fields of the rule set itself that differ, as in `title` or `inForce`; its id and version are not among them. */
  readonly fields: readonly string[];
}

type Part = { readonly id: string };

/** Compares what is written, part by part. */
export function compareContents(before: RuleSetDocument, after: RuleSetDocument): ContentsComparison {
  const kinds = Object.keys(PARTS) as PartKind[];
  const comparisons = kinds.map((kind) => [kind, compareParts(PARTS[kind](before), PARTS[kind](after))] as const);
  return {
    parts: Object.fromEntries(comparisons) as ContentsComparison['parts'],
    reordered: kinds.filter((kind) => isReordered(kind, before, after)),
    fields: fieldsThatDiffer(ownFields(before), ownFields(after)),
  };
}

/** Whether two rule sets put the categories that both have in one order, so that up and down mean something. */
export function areOrderedAlike(before: RuleSetDocument, after: RuleSetDocument): boolean {
  return !isReordered('categories', before, after);
}

const PARTS: Readonly<Record<PartKind, (document: RuleSetDocument) => readonly Part[]>> = {
  sections: ({ sections }) => sections.map(({ questions: _, ...section }) => section),
  questions: ({ sections }) => sections.flatMap(({ id, questions }) => questions.map((question) => ({ ...question, section: id }))),
  parameters: ({ parameters }) => parameters,
  measures: ({ measures }) => measures,
  readings: ({ readings }) => readings,
  categories: ({ categories }) => categories,
  flags: ({ flags }) => flags,
  rules: ({ rules }) => rules,
  actions: ({ actions }) => actions,
  completeness: ({ completeness }) => completeness,
  interpretations: ({ interpretations }) => interpretations,
  sources: ({ sources }) => sources.map(({ rows: _, ...source }) => source),
  rows: ({ sources }) => sources.flatMap(({ id, rows }) => rows.map((row) => ({ ...row, source: id }))),
};

function isReordered(kind: PartKind, before: RuleSetDocument, after: RuleSetDocument): boolean {
  const moved = kind === 'questions' ? movedQuestions(before, after) : new Set<string>();
  const [older, newer] = [before, after].map((document) => PARTS[kind](document).map(({ id }) => id).filter((id) => !moved.has(id))) as [string[], string[]];
  const [had, has] = [new Set(older), new Set(newer)];
  return older.filter((id) => has.has(id)).join(' ') !== newer.filter((id) => had.has(id)).join(' ');
}

function movedQuestions(before: RuleSetDocument, after: RuleSetDocument): ReadonlySet<string> {
  const sectionOf = (document: RuleSetDocument) => new Map(document.sections.flatMap(({ id, questions }) => questions.map((question) => [question.id, id] as const)));
  const [had, has] = [sectionOf(before), sectionOf(after)];
  return new Set(questionsOf(after).map(({ id }) => id).filter((id) => had.has(id) && had.get(id) !== has.get(id)));
}

function ownFields({ id: _, version: __, ...document }: RuleSetDocument): Part {
  const parts = new Set(['sections', 'parameters', 'measures', 'readings', 'categories', 'flags', 'rules', 'actions', 'completeness', 'interpretations', 'sources']);
  return { id: '', ...Object.fromEntries(Object.entries(document).filter(([field]) => !parts.has(field))) };
}
