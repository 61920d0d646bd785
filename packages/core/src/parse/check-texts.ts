import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Issue } from '../issue.ts';
import { INVISIBLE } from './check-shape.ts';
import { pointer } from './pointer.ts';

const TEXT_FIELDS = new Set(['title', 'purpose', 'text', 'help', 'error', 'noEffect', 'band', 'message', 'service', 'because', 'who', 'due', 'rationale']);

/** Checks the wordings: that every language has them, and that they hold nothing that cannot be seen. */
export function checkTexts(document: RuleSetDocument): Issue[] {
  const issues: Issue[] = [];
  const walk = (value: unknown, path: string, field: string): void => {
    if (typeof value === 'string') {
      if (INVISIBLE.test(value)) issues.push({ code: 'invisible-character', severity: 'warning', path, message: 'The text holds a character that cannot be seen or that turns its direction.', hint: 'Delete it, unless a person who reads the language says it belongs there.' });
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const isText = TEXT_FIELDS.has(field) && !Array.isArray(value) && !('text' in value);
    if (isText) {
      for (const language of document.languages) {
        if (Object.hasOwn(value, language)) continue;
        issues.push({ code: 'missing-translation', severity: document.status === 'published' ? 'error' : 'warning', path, message: `"${field}" has no text in "${language}".`, hint: `Add "${language}", or take the language out of "languages".` });
      }
    }
    for (const [key, inner] of Object.entries(value)) walk(inner, pointer(path, key), Array.isArray(value) ? '' : key);
  };
  walk(document, '', '');
  return issues;
}
