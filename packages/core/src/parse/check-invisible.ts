import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Issue } from '../issue.ts';
import { pointer } from './pointer.ts';

/** Characters that cannot be seen or that reorder what is seen. */
export const INVISIBLE = /[\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\u2800\u3164\uFEFF\uFFA0]/;

/** Warns of wordings that hold what cannot be seen. */
export function checkInvisible(document: RuleSetDocument): Issue[] {
  const issues: Issue[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      if (INVISIBLE.test(value)) issues.push({ code: 'invisible-character', severity: 'warning', path, message: 'The text holds a character that cannot be seen or that turns its direction.', hint: 'Delete it, unless a person who reads the language says it belongs there.' });
    } else {
      // A number or a switch has no entries.
      for (const [key, inner] of Object.entries(value as object)) walk(inner, pointer(path, key));
    }
  };
  walk(document, '');
  return issues;
}
