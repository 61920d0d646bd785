import type { QuoteView } from '../present/result-view.ts';
import type { ReferralWarning } from './referral-warning.ts';
import type { RelationMap } from './lay-out-relations.ts';

/** A piece of a referral that is shown. Pages, Markdown and the element are ways of writing the same pieces. */
export type ReferralBlock =
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'strong'; readonly text: string }
  | { readonly type: 'subheading'; readonly text: string }
  | { readonly type: 'facts'; readonly facts: readonly { readonly label: string; readonly text: string }[] }
  /** Words of a person, line by line as they wrote them. */
  | { readonly type: 'words'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'quotes'; readonly quotes: readonly QuoteView[] }
  /** The first cell of a row heads it. */
  | { readonly type: 'table'; readonly caption: string; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly type: 'map'; readonly map: RelationMap; readonly title: string; readonly description: string; readonly key: string };

export interface ReferralSection {
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly ReferralBlock[];
}

/** A referral in words, ready to be laid out. Nothing in it is a score. */
export interface ReferralView {
  /** The language of the rule set's texts. */
  readonly language: string;
  /** The language of headings, labels and sentences. */
  readonly wordsLanguage: string;
  /** Texts of the rule set in another language than `wordsLanguage`, by the language that they are in. They stand whole or within a sentence. */
  readonly otherLanguages: readonly { readonly language: string; readonly texts: readonly string[] }[];
  /** What a link past the head of a page says. */
  readonly skip: string;
  /** What stands before the number of a page. */
  readonly page: string;
  /** That it is confidential. */
  readonly confidential: string;
  readonly title: string;
  /** What a reader must know before reading on. */
  readonly notices: readonly string[];
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly warningsHeading: string;
  readonly warnings: readonly ReferralWarning[];
  readonly sections: readonly ReferralSection[];
  /** What the referral rests on, and whether it can be verified. */
  readonly about: readonly string[];
}
