import type { RuleSetDocument } from '../format/rule-set.ts';
import { pointer } from './pointer.ts';
import type { Find } from './problem-words.ts';

/** The fields that hold a text in each language. */
export const TEXT_FIELDS: ReadonlySet<string> = new Set(['title', 'purpose', 'text', 'help', 'error', 'noEffect', 'band', 'message', 'service', 'because', 'who', 'due', 'rationale']);

/** Checks that every text stands in each language of the rule set. */
export function checkTexts(document: RuleSetDocument, find: Find): void {
  const walk = (value: unknown, path: string, field: string): void => {
    if (!(value instanceof Object)) return;
    if (TEXT_FIELDS.has(field) && !Array.isArray(value) && !('text' in value)) {
      for (const language of document.languages) {
        if (!Object.hasOwn(value, language)) find('missing-translation', path, ['noTranslation', field, language]);
      }
    }
    for (const [key, inner] of Object.entries(value)) walk(inner, pointer(path, key), Array.isArray(value) ? '' : key);
  };
  walk(document, '', '');
}
