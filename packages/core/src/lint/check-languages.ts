import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Issue } from '../issue.ts';
import { collectTexts } from '../parse/collect-texts.ts';
import { wordingsOf } from './own-wordings.ts';

/** A text of so many words, or more, that is the same in two languages was most likely copied. */
const COPIED_FROM = 3;

/** Looks at every text, language by language: drafts, copies, and languages that the rule set does not name. A missing one is found by `parse`. */
export function checkLanguages(document: RuleSetDocument): Issue[] {
  const [first = 'en'] = document.languages;
  return collectTexts(document).flatMap((placed) => {
    const wordings = wordingsOf(placed);
    const original = wordings.find(({ language }) => language === first)?.words;
    return wordings.flatMap(({ path, field, language, words, status }): Issue[] => {
      if (!document.languages.includes(language)) {
        return [{ code: 'undeclared-language', severity: 'warning', path, message: `"${field}" has a text in "${language}", which "languages" does not name. Nobody will see it.`, hint: `Add "${language}" to "languages", or remove the text.` }];
      }
      if (status === 'draft') {
        return [{ code: 'unapproved-translation', severity: document.status === 'published' ? 'error' : 'warning', path, message: `The text in "${language}" is a draft.`, hint: 'Have a person who speaks the language approve it, and then write it as a plain text.' }];
      }
      if (language !== first && words === original && words.split(/\s+/).length >= COPIED_FROM) {
        return [{ code: 'untranslated-text', severity: 'warning', path, message: `The text in "${language}" is the one in "${first}", word for word.`, hint: `Translate it, or mark it: { "text": "…", "status": "draft" }.` }];
      }
      return [];
    });
  });
}
