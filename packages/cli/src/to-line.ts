import { escapeControls } from '@cse-screening/core';

/** One line of text that is safe to show. */
export function toLine(text: string): string {
  return escapeControls(text.replace(/\s+/g, ' ').trim());
}
