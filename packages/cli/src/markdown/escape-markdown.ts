import { toLine } from '@cse-screening/core/escape-controls';

/** One line of text that has no meaning as Markdown, as HTML or as a link. */
export function escapeMarkdown(text: string): string {
  return toLine(text)
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])(?= |$)/, '$1\\$2')
    .replace(/:\/\//g, '\\://')
    .replace(/www\./gi, (www) => `${www.slice(0, 3)}\\.`);
}
