import type { ReferralView } from '@cse-screening/core/referral';
import { withSpaces } from '../docs/write-pieces.ts';
import { type Content, markup } from '../html/markup.ts';

/**
 * Gives what says of the parts of a text which language they are in, where that is not the page's own: a screen reader would
 * read them in the wrong voice.
 */
export function markLanguages(others: ReferralView['otherLanguages']): (text: string) => Content {
  const languages = new Map(others.flatMap(({ language, texts }) => texts.map((text) => [text, language] as const)));
  if (languages.size === 0) return (text) => text;
  // The longest first: one text may stand within another.
  const known = [...languages.keys()].sort((one, other) => other.length - one.length).map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${known.join('|')})(?![\\p{L}\\p{N}])`, 'u');
  return (text) => {
    if (!pattern.test(text)) return text;
    return text.split(pattern).filter((piece) => piece !== '').map((piece) => {
      const language = languages.get(piece);
      return language === undefined ? withSpaces(piece) : markup`<span lang="${language}">${piece}</span>`;
    });
  };
}
