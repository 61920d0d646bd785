import { describe, expect, it } from 'vitest';
import { languageIn, textIn } from '../../src/format/text-in.ts';
import type { Text } from '../../src/format/text.ts';

const BOTH: Text = { en: 'Missing', cy: 'Ar goll' };

const cases: readonly (readonly [name: string, text: Text, wanted: string, language: string | undefined, words: string])[] = [
  ['the wanted language', BOTH, 'cy', 'cy', 'Ar goll'],
  ['the language of a wanted region', BOTH, 'cy-GB', 'cy', 'Ar goll'],
  ['the language of a longer tag', BOTH, 'cy-Latn-GB', 'cy', 'Ar goll'],
  ['the wanted language, however its tag is written', BOTH, 'CY-gb', 'cy', 'Ar goll'],
  ['the region where the text has it', { cy: 'Ar goll', 'cy-GB': 'Ar goll yma' }, 'cy-GB', 'cy-GB', 'Ar goll yma'],
  ['the region where its tag is written otherwise', { cy: 'Ar goll', 'cy-GB': 'Ar goll yma' }, 'cy-gb', 'cy-GB', 'Ar goll yma'],
  ['no region that was not asked for', { 'cy-GB': 'Ar goll yma', en: 'Missing' }, 'cy', 'en', 'Missing'],
  ['no language that only begins alike', { en: 'Missing', cy: 'Ar goll' }, 'cyx', 'en', 'Missing'],
  ['English where the wanted language is missing', BOTH, 'pl', 'en', 'Missing'],
  ['English where none is wanted', BOTH, '', 'en', 'Missing'],
  ['whatever it has where there is no English', { pl: 'Zaginięcie' }, 'cy', 'pl', 'Zaginięcie'],
  ['a translation that is a draft', { cy: { text: 'Ar goll', status: 'draft' } }, 'cy-GB', 'cy', 'Ar goll'],
  ['nothing that every object has', { en: 'Missing' }, 'constructor', 'en', 'Missing'],
  ['nothing where it has no text', {}, 'cy', undefined, ''],
];

describe('a text of a rule set is read in', () => {
  it.each(cases)('%s', (_, text, wanted, language, words) => {
    expect(languageIn(text, wanted)).toBe(language);
    expect(textIn(text, wanted)).toBe(words);
  });
});
