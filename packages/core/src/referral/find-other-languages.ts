import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Text } from '../format/text.ts';
import { languageIn, lookUp, textIn } from '../format/text-in.ts';
import type { WordedScreening } from './referral.ts';

/** The texts of the rule set that stand in a screening in words in another language than its own, by the language that they are in. */
export function findOtherLanguages(document: RuleSetDocument, screening: WordedScreening): NonNullable<WordedScreening['otherLanguages']> {
  const found = new Map<string, Set<string>>();
  const words = stringsOf(screening).join('\n');
  const note = (text: Text): void => {
    const language = languageIn(text, screening.language);
    const written = textIn(text, screening.language);
    if (language === undefined || lookUp(text, screening.language) !== undefined || written === '' || !words.includes(written)) return;
    found.set(language, (found.get(language) ?? new Set<string>()).add(written));
  };
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if (document.languages.some((language) => Object.hasOwn(part, language))) note(part as Text);
    else Object.values(part).forEach(visit);
  };
  visit(document);
  return [...found].map(([language, texts]) => ({ language, texts: [...texts] }));
}

function stringsOf(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(stringsOf) : [];
}
