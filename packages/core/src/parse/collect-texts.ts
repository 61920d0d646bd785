import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Text } from '../format/text.ts';
import { pointer } from './pointer.ts';

/** The fields that hold a text in each language. */
export const TEXT_FIELDS: ReadonlySet<string> = new Set(['title', 'purpose', 'text', 'help', 'error', 'noEffect', 'band', 'message', 'service', 'because', 'who', 'due', 'rationale']);

/** A text in all its languages, with its place. */
export interface PlacedText {
  readonly path: string;
  /** The field that it stands in, such as `help`. */
  readonly field: string;
  readonly text: Text;
}

/** Every text of a rule set, in the order of the file. */
export function collectTexts(document: RuleSetDocument): PlacedText[] {
  const found: PlacedText[] = [];
  const walk = (value: unknown, path: string, field: string): void => {
    if (!(value instanceof Object)) return;
    if (TEXT_FIELDS.has(field) && !Array.isArray(value) && !('text' in value)) found.push({ path, field, text: value as Text });
    else for (const [key, inner] of Object.entries(value)) walk(inner, pointer(path, key), Array.isArray(value) ? '' : key);
  };
  walk(document, '', '');
  return found;
}
