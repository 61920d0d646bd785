import { escapeControls, type RuleSet } from '@cse-screening/core';
import { wrap } from '../wrap.ts';

type Document = RuleSet['document'];

/** The parts of a rule set that a pack can bring or take out, by the word for one of them. */
const PARTS: readonly (readonly [one: string, of: (document: Document) => readonly { readonly id: string }[]])[] = [
  ['section', ({ sections }) => sections.map(({ questions: _, ...section }) => section)],
  ['question', ({ sections }) => sections.flatMap(({ questions }) => questions)],
  ['measure', ({ measures }) => measures],
  ['parameter', ({ parameters }) => parameters],
  ['reading', ({ readings }) => readings],
  ['category', ({ categories }) => categories],
  ['flag', ({ flags }) => flags],
  ['rule', ({ rules }) => rules],
  ['action', ({ actions }) => actions],
  ['requirement', ({ completeness }) => completeness],
  ['interpretation', ({ interpretations }) => interpretations],
  ['source', ({ sources }) => sources.map(({ rows: _, ...source }) => source)],
  ['source row', ({ sources }) => sources.flatMap(({ rows }) => rows)],
];

/** Says what came into a rule set, what went out of it and what is told or asked otherwise, by id, in lines of 80 characters. */
export function describeCombination(before: Document, after: Document): string {
  const came: string[] = [];
  const went: string[] = [];
  const changed: string[] = [];
  for (const [one, of] of PARTS) {
    const [old, now] = [of(before), of(after)];
    const idsOf = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
    const [oldIds, nowIds] = [idsOf(old), idsOf(now)];
    came.push(...writePart(one, now.filter(({ id }) => !oldIds.has(id))));
    went.push(...writePart(one, old.filter(({ id }) => !nowIds.has(id))));
    const others = new Map(old.map((part) => [part.id, JSON.stringify(part)]));
    changed.push(...writePart(one, now.filter((part) => oldIds.has(part.id) && others.get(part.id) !== JSON.stringify(part))));
  }
  return [...writeGroup('Came in', came), ...writeGroup('Went out', went), ...writeGroup('Says something else, or cites other rows', changed)].join('');
}

function writePart(one: string, parts: readonly { readonly id: string }[]): string[] {
  if (parts.length === 0) return [];
  return [wrap(parts.map(({ id }) => escapeControls(id)).join(', '), `  ${one.padEnd(16)}`)];
}

function writeGroup(title: string, lines: readonly string[]): string[] {
  return [`${title}:${lines.length === 0 ? ' nothing' : ''}\n`, ...lines];
}
