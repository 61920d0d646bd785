import { escapeHtml } from './escape-html.ts';

/** Text that is HTML already. Only `markup` makes one, so that what is not one is always escaped. */
class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type { Markup };

/** What a template takes: text, which it escapes, HTML, or lists of both. */
export type Content = string | Markup | readonly Content[];

/** Writes HTML: ``markup`<p>${text}</p>` ``. Every text that is put in is escaped, in attributes too; attributes need quotes. */
export function markup(template: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return new Markup(template.map((part, i) => (i === 0 ? part : `${write(contents[i - 1] ?? '')}${part}`)).join(''));
}

/** HTML of nothing, for what is left out. */
export const nothing = markup``;

function write(content: Content): string {
  if (typeof content === 'string') return escapeHtml(content);
  return content instanceof Markup ? content.text : content.map(write).join('');
}
