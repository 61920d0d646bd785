import { describe, expect, it } from 'vitest';
import { readCombinations, readDocument, readRuleSets } from './fixtures/rule-sets.ts';

/** Words that blame a child, or that read as an all-clear. They may stand in quotes from a source, never in our texts. */
const AVOIDED: readonly RegExp[] = [
  /\brisky\b/i,
  /\bpromiscuous\b/i,
  /\blifestyle\b/i,
  /\bprostitut/i,
  /attention.seeking/i,
  /\bstreetwise\b/i,
  /\babscond/i,
  /refus\w* to engage/i,
  /\bhard to reach\b/i,
  /\bput\w* (her|him|them)sel\w+ at risk/i,
  /\binvolved in (CSE|exploitation)\b/i,
  /\b(not at|no|low|mild|without) risk\b/i,
  /\b(child|children|they|is|are) (is |are )?(safe|cleared|clear)\b/i,
  /\ball clear\b/i,
  /\bsexting\b/i,
  /^(?!.*describes as).*\b(boyfriend|girlfriend)/i,
  /\b(he|she|his|her|him|girls?|boys?)\b/i,
];

/** Every text of ours, with the path it stands at. A source's own heading (`band`) and its quotes are not ours. */
function ownTexts(value: unknown, path: string): readonly { path: string; text: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'sources' || key === 'band') return [];
    if (key === 'en' && typeof inner === 'string') return [{ path, text: inner }];
    return ownTexts(inner, `${path}/${key}`);
  });
}

describe.each([...readRuleSets(), ...readCombinations()])('the wording of $name', ({ ruleSet }) => {
  const document = readDocument(ruleSet);
  const texts = ownTexts(document, '');
  const questions = document.sections.flatMap((section) => section.questions);

  it.each(AVOIDED.map((pattern) => ({ pattern })))('never matches $pattern', ({ pattern }) => {
    expect(texts.filter(({ text }) => pattern.test(text))).toEqual([]);
  });

  it.each(questions)('$id asks a question, and its error text says what to select', ({ text, error }) => {
    expect(text['en']).toMatch(/^[A-Z].*\?$/);
    expect(error?.['en']).toMatch(/^(Select|Enter) .*[^.]$/);
  });

  it.each([...document.rules, ...document.actions, ...document.flags.map(({ id, text }) => ({ id, because: text }))])('$id is explained in whole sentences', ({ because }) => {
    expect(because['en']).toMatch(/^[A-Z].*\.$/);
  });
});
