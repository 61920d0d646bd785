import type { Text } from './text.ts';

/**
 * The language in which a text is read by someone who wants `language`: that one, or the nearest wider one (`cy` for `cy-GB`:
 * the lookup of RFC 4647, section 3.4); else English, or whatever language it has. Undefined where it has none.
 */
export function languageIn(text: Text, language: string): string | undefined {
  return lookUp(text, language) ?? (Object.hasOwn(text, 'en') ? 'en' : Object.keys(text)[0]);
}

/** A text in the wanted language, or in English, or in whatever language it has. See `languageIn`. */
export function textIn(text: Text, language: string): string {
  const translation = text[languageIn(text, language) ?? ''];
  if (translation === undefined) return '';
  return typeof translation === 'string' ? translation : translation.text;
}

/** The language of a text that the lookup gives; undefined where it gives none. Case does not count in a tag. */
export function lookUp(text: Text, language: string): string | undefined {
  if (Object.hasOwn(text, language)) return language;
  const narrow = language.toLowerCase();
  return Object.keys(text)
    .filter((tag) => `${narrow}-`.startsWith(`${tag.toLowerCase()}-`))
    .sort((one, other) => other.length - one.length)[0];
}
