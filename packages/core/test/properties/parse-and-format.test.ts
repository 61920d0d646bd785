import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest, parse } from '../../src/index.ts';
import { randomRuleSet } from '../differential/random-rule-set.ts';
import { seedOf } from '../differential/seed.ts';
import { shippedRuleSets } from './shipped-rule-sets.ts';

const seed = seedOf('parse and format');

/** Ways to write one document. */
function writings(document: unknown): string[] {
  const text = JSON.stringify(document, null, 2);
  return [JSON.stringify(document), text, `\uFEFF${text}`, text.replaceAll('\n', '\r\n'), JSON.stringify(backwards(document)), text.replaceAll('"en"', '"\\u0065n"')];
}

/** The same value with the keys of every object in the opposite order. */
function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards);
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).reverse().map(([key, each]) => [key, backwards(each)])) : value;
}

describe('to parse a rule set and to write it are each other\'s inverse', () => {
  it('for random rule sets, however they are written', () => {
    fc.assert(
      fc.property(randomRuleSet(), (document) => {
        for (const text of writings(document)) {
          const { ruleSet } = parse(text);
          expect(ruleSet?.document).toEqual(document);
          expect(ruleSet?.digest).toBe(digest(document));
        }
      }),
      { seed, numRuns: 60 },
    );
  });

  it.each(shippedRuleSets())('for $path', ({ ruleSet, text }) => {
    for (const writing of [text, ...writings(ruleSet.document)]) {
      const again = parse(writing).ruleSet;
      expect(again?.document).toEqual(ruleSet.document);
      expect(again?.digest).toBe(ruleSet.digest);
    }
  });

  it('another meaning has another digest', () => {
    fc.assert(
      fc.property(randomRuleSet(), randomRuleSet(), (one, other) => {
        expect(digest(one) === digest(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
      { seed, numRuns: 100 },
    );
  });
});
