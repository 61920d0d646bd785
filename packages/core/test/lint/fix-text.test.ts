import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.ts';
import { checkRuleSet, type Fix, fixText } from '../../src/lint/index.ts';

const CLEAN = readFileSync(new URL('./nothing-to-find.rule-set.json', import.meta.url), 'utf8');

/** What a person or an editor did to the file, what is corrected, and what the file is then; default: as it was. */
const CASES: readonly [what: string, soil: (text: string) => string, fixes: readonly Fix[], after?: (text: string) => string][] = [
  ['nothing', (text) => text, []],
  ['a byte-order mark', (text) => `\uFEFF${text}`, [{ what: 'byte-order-mark', count: 1 }]],
  ['Windows line ends', (text) => text.replaceAll('\n', '\r\n'), [{ what: 'line-ends', count: CLEAN.split('\n').length - 1 }]],
  ['a last line without its end', (text) => text.trimEnd(), [{ what: 'last-line', count: 1 }]],
  ['commas before closing brackets', (text) => text.replace('["en", "cy"]', '["en", "cy", ]').replace(/\n\}\n$/, ',\n}\n'), [{ what: 'trailing-comma', count: 2 }], (text) => text.replace('["en", "cy"]', '["en", "cy" ]')],
  ['spaces around and inside a text', (text) => text.replace('Look at it together.', ' Look  at it together. '), [{ what: 'untidy-text', count: 1 }]],
  ['a letter written as two characters', (text) => text.replace('Look at it together.', 'Look at it over cafe\u0301.'), [{ what: 'untidy-text', count: 1 }], (text) => text.replace('Look at it together.', 'Look at it over café.')],
];

describe('a correction', () => {
  it.each(CASES)('of %s leaves everything else as it was', (_what, soil, fixes, after = (text) => text) => {
    expect(fixText(soil(CLEAN))).toEqual({ text: after(CLEAN), fixes });
  });

  it.each(CASES)('of %s leaves nothing to correct', (_what, soil) => {
    const once = fixText(soil(CLEAN)).text;
    expect(fixText(once)).toEqual({ text: once, fixes: [] });
    expect(checkRuleSet(once, { date: '2026-06-01' }).issues.map(({ code }) => code)).toEqual(['quote-not-compared']);
  });

  it('never touches a quote', () => {
    const soiled = CLEAN.replace('another sign', 'another  sign cafe\u0301 ');
    expect(fixText(soiled)).toEqual({ text: soiled, fixes: [] });
  });

  it('never writes one of two texts under the same key over the other', () => {
    const twice = CLEAN.replace('"title": { "en": "A rule', '"title": { "en": "Another  title", "cy": "Testun" },\n  "title": { "en": "A  rule');
    expect(fixText(twice)).toEqual({ text: twice, fixes: [] });
  });

  it('never changes what the rule set means', () => {
    const soiled = `\uFEFF${CLEAN.replace('["en", "cy"]', '["en", "cy",]').replaceAll('\n', '\r\n').trimEnd()}`;
    expect(parse(fixText(soiled).text).ruleSet?.digest).toBe(parse(CLEAN).ruleSet?.digest);
  });

  it.each(['', ' ', '\n \t'])('leaves a file in which nothing stands as it is: %j', (text) => {
    expect(fixText(text)).toEqual({ text, fixes: [] });
  });

  it.each(['{', '[1, 2,', 'not JSON at all', '{"a": "b,}"}\n'])('leaves %j to a person', (text) => {
    expect(fixText(text).fixes.filter(({ what }) => what !== 'last-line')).toEqual([]);
  });
});
