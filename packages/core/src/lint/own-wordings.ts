import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Translation } from '../format/text.ts';
import { collectTexts, type PlacedText } from '../parse/collect-texts.ts';
import { pointer } from '../parse/pointer.ts';

/** One wording of ours, in one language. */
export interface Wording {
  /** JSON pointer to the words themselves. */
  readonly path: string;
  /** The field that it stands in, such as `help`. */
  readonly field: string;
  readonly language: string;
  readonly words: string;
  readonly status: 'approved' | 'draft';
}

/** The wordings of a text, each with its language. */
export function wordingsOf({ path, field, text }: PlacedText): Wording[] {
  return Object.entries(text).map(([language, translation]: [string, Translation]) => {
    const place = pointer(path, language);
    if (typeof translation === 'string') return { path: place, field, language, words: translation, status: 'approved' };
    return { path: `${place}/text`, field, language, words: translation.text, status: translation.status };
  });
}

/**
 * Every wording that is ours. Quotes and the titles of sources are the source's, and so is the `band` of a category that
 * cites a row with these words, in whatever language it says them again; another heading is nobody's but ours. Why a row is
 * left out and what a reader should know of a source are ours, in the rule set's first language.
 */
export function ownWordings(document: RuleSetDocument): Wording[] {
  const headings = new Set(document.categories.filter((category) => isQuoted(category, document)).map(({ band }) => band));
  const texts = collectTexts(document).filter(({ text }) => !headings.has(text)).flatMap(wordingsOf);
  const language = document.languages[0] ?? 'en';
  const plain = (path: string, field: string, words: string | undefined): Wording[] => (words === undefined ? [] : [{ path: `${path}/${field}`, field, language, words, status: 'approved' }]);
  const beside = document.sources.flatMap((source, i) => [
    ...plain(`/sources/${String(i)}`, 'note', source.note),
    ...source.rows.flatMap((row, j) => plain(`/sources/${String(i)}/rows/${String(j)}`, 'notAsked', row.notAsked)),
  ]);
  return [...texts, ...beside];
}

/** Whether a row that a category cites has the words of its heading. */
export function isQuoted({ band = {}, cites }: RuleSetDocument['categories'][number], { sources }: RuleSetDocument): boolean {
  const quotes = sources.flatMap(({ rows }) => rows.filter(({ id }) => cites.includes(id)).map(({ quote }) => wordsAlone(quote)));
  return wordingsOf({ path: '', field: 'band', text: band }).some(({ words }) => quotes.some((quote) => quote.includes(wordsAlone(words))));
}

/** The words of a text in lower case, a space around each: a heading is set in other punctuation than the row that it is taken from. */
function wordsAlone(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}

/** Whether a language is English, of whatever country. */
export function isEnglish(language: string): boolean {
  return language === 'en' || language.startsWith('en-');
}
