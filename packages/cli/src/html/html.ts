import { escapeHtml } from './escape-html.ts';

/** Text that is HTML already. Only `html` makes one, so that what is not one is always escaped. */
class Html {
  constructor(readonly markup: string) {}
}

export type { Html };

/** What a template takes: text, which it escapes, HTML, or lists of both. */
export type Content = string | Html | readonly Content[];

/** Writes HTML: ``html`<p>${text}</p>` ``. Every text that is put in is escaped, in attributes too; attributes need quotes. */
export function html(markup: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return new Html(markup.map((part, i) => (i === 0 ? part : `${write(contents[i - 1] ?? '')}${part}`)).join(''));
}

/** HTML of nothing, for what is left out. */
export const nothing = html``;

function write(content: Content): string {
  if (typeof content === 'string') return escapeHtml(content);
  return content instanceof Html ? content.markup : content.map(write).join('');
}
