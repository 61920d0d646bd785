import type { Text } from './text.ts';

/** A text in the wanted language, or in English, or in whatever language it has. */
export function textIn(text: Text, language: string): string {
  const translation = (Object.hasOwn(text, language) ? text[language] : undefined) ?? text['en'] ?? Object.values(text)[0];
  if (translation === undefined) return '';
  return typeof translation === 'string' ? translation : translation.text;
}
