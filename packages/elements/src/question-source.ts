import { textIn, type BasisView, type Question, type QuoteView, type RuleSet } from '@cse-screening/core';
import type { Strings } from './strings/strings.ts';

/** What a question rests on: the source's own words, and the local interpretation where there is one. */
export interface QuestionSource {
  readonly quotes: readonly QuoteView[];
  /** Null where it is the source itself. */
  readonly local: BasisView | null;
}

/** For someone who answers about themselves: the source's words about children are not for them to read. */
export const NO_SOURCE: QuestionSource = { quotes: [], local: null };

/** Looks up the rows that a question and its options cite. */
export function sourceOf(question: Question, { document }: RuleSet, language: string, strings: Strings): QuestionSource {
  const options = 'options' in question ? question.options : [];
  const cites = new Set([...question.cites, ...options.flatMap((option) => option.cites ?? [])]);
  const interpretation = document.interpretations.find(({ id }) => id === question.basis);
  return {
    quotes: document.sources.flatMap((source) =>
      source.rows.filter(({ id }) => cites.has(id)).map(({ id, section, quote }) => ({ row: id, where: `${source.title}, ${section}`, quote })),
    ),
    local:
      interpretation === undefined
        ? null
        : { local: true, title: strings.local(textIn(interpretation.title, language)), detail: textIn(interpretation.rationale, language) },
  };
}
