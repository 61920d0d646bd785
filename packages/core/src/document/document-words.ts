import { type Fact, indexFacts, optionIds } from '../format/facts.ts';
import type { Text } from '../format/text.ts';
import type { RuleSet } from '../rule-set.ts';
import { createVocabulary, type Vocabulary } from '../present/vocabulary.ts';
import { type DocumentStrings, documentStrings } from './document-strings.ts';
import type { PartBasisView, DescribedPart, PartReference, Run, SourceQuoteView } from './rule-set-view.ts';

/** The look-ups that a description needs, in one language. */
export interface DocumentWords {
  readonly ruleSet: RuleSet;
  readonly strings: DocumentStrings;
  readonly vocabulary: Vocabulary;
  readonly facts: ReadonlyMap<string, Fact>;
  /** The text or title of a fact, in quotation marks, as a piece of a sentence that points at it. */
  readonly fact: (id: string) => Run;
  readonly option: (question: string, option: string) => string;
  readonly basis: (basis: string) => PartBasisView;
  readonly rationale: (basis: string) => string;
  readonly quotes: (cites: readonly string[]) => readonly SourceQuoteView[];
}

/** Prepares the look-ups. */
export function createWords(ruleSet: RuleSet, language: string): DocumentWords {
  const { document } = ruleSet;
  const strings = documentStrings;
  const vocabulary = createVocabulary(ruleSet, language, null);
  const facts = indexFacts(document);
  const interpretations = new Map(document.interpretations.map((interpretation) => [interpretation.id, interpretation]));
  return {
    ruleSet,
    strings,
    vocabulary,
    facts,
    fact: (id) => {
      const fact = facts.get(id);
      if (fact === undefined) return { text: strings.quoted(id), to: null };
      const text = fact.role === 'question' ? fact.question.text : fact.role === 'measure' ? fact.measure.title : fact.parameter.title;
      return { text: strings.quoted(vocabulary.text(text)), to: { part: fact.role, id } };
    },
    option: (id, option) => {
      const fact = facts.get(id);
      const known = fact?.role === 'question' && optionIds(fact.question)?.includes(option) === true;
      return strings.quoted(known ? vocabulary.answer(id, option) : option);
    },
    basis: (basis) => ({ local: basis !== 'source', interpretation: basis === 'source' ? null : basis, title: vocabulary.basis(basis).title }),
    rationale: (basis) => {
      const interpretation = interpretations.get(basis);
      return interpretation === undefined ? '' : vocabulary.text(interpretation.rationale);
    },
    quotes: vocabulary.quotes,
  };
}

/** A piece of a sentence that points at nothing. */
export function plain(text: string): Run {
  return { text, to: null };
}

/** A part by its name, to be linked. */
export function pointTo(part: DescribedPart, id: string, text: string): Run {
  return { text, to: { part, id } satisfies PartReference };
}

/** A sentence without its links. */
export function inOneLine(sentence: readonly Run[]): string {
  return sentence.map(({ text }) => text).join('');
}

/** The name of a part as it stands in lists: its title, its text or its sentence. */
export function nameOf(part: { readonly id: string; readonly title?: Text; readonly text?: Text; readonly because?: Text }, { vocabulary }: DocumentWords): string {
  return vocabulary.text(part.title ?? part.text ?? part.because) || part.id;
}
