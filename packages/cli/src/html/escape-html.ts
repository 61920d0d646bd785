import { toLine } from '@cse-screening/core/escape-controls';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** One line of text that is safe in HTML and in its attributes. */
export function escapeHtml(text: string): string {
  return toLine(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
