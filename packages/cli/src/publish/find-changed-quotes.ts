import type { RuleSetDocument } from '@cse-screening/core';
import type { Objection } from './find-objections.ts';

type Source = RuleSetDocument['sources'][number];
type Row = Source['rows'][number];

/**
 * That a quote is not what the version before quotes. The document has not changed under it: a new edition of a document is
 * another source. So one of the two versions does not quote it word for word, and somebody has to say which. A row, or a
 * source, that has another id than before is found by what it holds.
 */
export function findChangedQuotes({ sources }: RuleSetDocument, previous: RuleSetDocument): readonly Objection[] {
  return sources.flatMap((source) => {
    const before = sourceBefore(source, sources, previous)?.rows ?? [];
    const kept = source.rows.flatMap((row) => before.filter(({ id }) => id === row.id).map((was) => ({ was, row })));
    const changed = kept.filter(({ was, row }) => was.quote !== row.quote).map(({ was, row }) => ({ was, row, how: `is not what ${previous.version} quotes` }));
    const renamed = pairRenamed(before, source.rows).map(({ was, row }) => ({ was, row, how: `stands where ${previous.version} has ${was.id}, and quotes something else` }));
    return [...changed, ...renamed].map(({ was, row, how }) => ({ check: 'quote', about: row.id, message: `The quote ${row.id} of ${source.id} ${how}: ${describeChange(was.quote, row.quote)}`, remedy: 'Restore it' }));
  });
}

/** What a source was in the version before: the one with its id, else one whose id is gone and that is the same document. */
function sourceBefore(source: Source, sources: readonly Source[], previous: RuleSetDocument): Source | undefined {
  const isGone = ({ id }: Source) => sources.every((other) => other.id !== id);
  return previous.sources.find(({ id }) => id === source.id) ?? previous.sources.find((other) => isGone(other) && other.title === source.title && other.published === source.published);
}

/** The quotes that are no longer there, by id or word for word, each with the one that is new and most like it; until either run out. */
function pairRenamed(before: readonly Row[], after: readonly Row[]): readonly { readonly was: Row; readonly row: Row }[] {
  const without = (rows: readonly Row[], others: readonly Row[]) => rows.filter(({ id, quote }) => others.every((other) => other.id !== id && other.quote !== quote));
  const gone = without(before, after);
  const fresh = without(after, before);
  const pairs = gone.flatMap((was) => fresh.map((row) => ({ was, row, alike: countShared(was, row) }))).sort((a, b) => b.alike - a.alike);
  const paired: typeof pairs = [];
  for (const pair of pairs) if (paired.every(({ was, row }) => was !== pair.was && row !== pair.row)) paired.push(pair);
  return paired.sort((a, b) => after.indexOf(a.row) - after.indexOf(b.row));
}

/** How many words two quotes share; of two that share as many, one from the same section is more alike. */
function countShared(one: Row, other: Row): number {
  const words = new Set(one.quote.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const shared = new Set((other.quote.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => words.has(word)));
  return shared.size + (one.section === other.section ? 0.5 : 0);
}

/** How much of a quote a message shows around the place where it differs. */
const SHOWN = 50;

function describeChange(was: string, is: string): string {
  let differs = 0;
  while (differs < was.length && was[differs] === is[differs]) differs += 1;
  // From the beginning of the word in which they differ.
  const from = was.lastIndexOf(' ', differs - 1) + 1;
  const show = (quote: string) => `“${from > 0 ? '…' : ''}${quote.slice(from, from + SHOWN)}${quote.length > from + SHOWN ? '…' : ''}”`;
  return `${show(was)} has become ${show(is)}.`;
}
