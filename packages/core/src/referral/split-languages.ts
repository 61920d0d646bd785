import type { ReferralView } from './referral-view.ts';

/** A piece of a text, and its language where that is not the language around it. */
export interface LanguagePiece {
  readonly text: string;
  /** A language tag; null for the language around it. */
  readonly language: string | null;
}

/**
 * Makes the function that parts a text of a referral by language, so that each piece can say which it is in: a screen reader
 * would read it in the wrong voice. The pieces together are the text.
 * @param others texts in another language than the words around them, as a referral's view names them
 */
export function splitLanguages(others: ReferralView['otherLanguages']): (text: string) => readonly LanguagePiece[] {
  const languages = new Map(others.flatMap(({ language, texts }) => texts.map((text) => [text, language] as const)));
  if (languages.size === 0) return (text) => [{ text, language: null }];
  // The longest first: one text may stand within another.
  const known = [...languages.keys()].sort((one, other) => other.length - one.length).map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${known.join('|')})(?![\\p{L}\\p{N}])`, 'u');
  return (text) => text.split(pattern).filter((piece) => piece !== '').map((piece) => ({ text: piece, language: languages.get(piece) ?? null }));
}
