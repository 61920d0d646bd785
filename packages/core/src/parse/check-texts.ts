import type { RuleSetDocument } from '../format/rule-set.ts';
import { collectTexts } from './collect-texts.ts';
import type { Find } from './problem-words.ts';

/** Checks that every text stands in each language of the rule set. */
export function checkTexts(document: RuleSetDocument, find: Find): void {
  for (const { path, field, text } of collectTexts(document)) {
    for (const language of document.languages) {
      if (!Object.hasOwn(text, language)) find('missing-translation', path, ['noTranslation', field, language]);
    }
  }
}
