import { questionsOf } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Text } from '../format/text.ts';
import { textIn } from '../format/text-in.ts';
import type { PartKind } from './compare-contents.ts';
import { requireList, requireObject } from '../parse/require-given.ts';

/** What a part of each kind is known by. A source row is known by its id. */
const KNOWN_BY: Readonly<Record<PartKind, 'text' | 'title' | 'because' | 'id'>> = {
  questions: 'text', actions: 'text', flags: 'text',
  sections: 'title', parameters: 'title', measures: 'title', readings: 'title', categories: 'title', interpretations: 'title', sources: 'title',
  rules: 'because', completeness: 'because',
  rows: 'id',
};

type Part = Readonly<Record<string, unknown>> & { readonly id: string };

/** Words of a part that a message has room for. */
const MOST = 90;

/**
 * Names a part of a rule set in a message as whoever reads the rule set knows it, by its words, and then by its id, as whoever
 * edits it does: `‘Category 1’ (category-1)`. In English where it has it; a long sentence is cut, unless it is wanted `inFull`.
 * Plain text, not escaped. Where there is no such part, its id alone: `"category-1"`.
 * @param documents where there are two versions, the older one first: the part is named as the last one that has it does
 */
export function namePart(kind: PartKind, id: string, documents: readonly RuleSetDocument[], { inFull = false }: { readonly inFull?: boolean } = {}): string {
  requireList(documents, 'sections', 'A list is needed of the `document` of each rule set.');
  const part = documents.reduce<Part | undefined>((found, document) => findPart(kind, id, document) ?? found, undefined);
  const words = part?.[KNOWN_BY[kind]];
  if (KNOWN_BY[kind] === 'id' || words === undefined) return `"${id}"`;
  const said = typeof words === 'string' ? words : textIn(words as Text, 'en');
  return `‘${inFull ? said : cut(said)}’ (${id})`;
}

/** Every part of a kind, in the order of the rule set. */
export function partsOf(kind: PartKind, document: RuleSetDocument): readonly Part[] {
  requireObject(document, 'sections', 'The `document` of a rule set is needed.');
  return kind === 'questions' ? questionsOf(document) : kind === 'rows' ? document.sources.flatMap(({ rows }) => rows) : document[kind];
}

/** A part of a rule set by its kind and id; undefined where there is none. */
export function findPart(kind: PartKind, id: string, document: RuleSetDocument): Part | undefined {
  return partsOf(kind, document).find((part) => part.id === id);
}

/** Cuts a text after its last whole word that there is room for. */
function cut(text: string): string {
  if (text.length <= MOST) return text;
  const end = text.lastIndexOf(' ', MOST);
  return `${text.slice(0, end > 0 ? end : MOST).replace(/[\s.,;:–-]+$/, '')} …`;
}
