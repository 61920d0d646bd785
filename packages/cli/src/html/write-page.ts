import { createHash } from 'node:crypto';
import { type Content, markup } from './markup.ts';

/** What a page is made of. Its style is plain CSS. */
interface Page {
  readonly language: string;
  readonly title: string;
  readonly style: string;
  readonly body: Content;
}

/** Writes one HTML page that stands alone: no script, nothing loaded, its style allowed by its digest. */
export function writePage({ language, title, style, body }: Page): string {
  const digest = createHash('sha256').update(style).digest('base64');
  return `${[
    '<!doctype html>',
    markup`<html lang="${language}">`.text,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    markup`<title>${title}</title>`.text,
    `<style>${style}</style>`,
    '</head>',
    markup`<body>\n${body}\n</body>`.text,
    '</html>',
  ].join('\n')}\n`;
}

/** A text as a string of CSS, every character that is no letter or digit as its code. */
export function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`;
}
