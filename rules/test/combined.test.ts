import { describe, expect, it } from 'vitest';
import { combinePacks, parsed, readPacks, readShippedCombinations } from './fixtures/rule-sets.ts';

const packs = readPacks();

describe('rules/combined', () => {
  it('holds the combinations that the guides name', () => {
    expect(readShippedCombinations().map(({ name }) => name)).toEqual(['banes-cse.json', 'gloucestershire-cse-2023.json', 'gloucestershire-cse-pathway-2023.json', 'gloucestershire-cse-signs-2023.json', 'gloucestershire-cse-young-adults.json', 'shropshire-cse.json']);
  });

  it.each(readShippedCombinations())('$name is what its packs make', ({ name, text }) => {
    const { id, version } = parsed(text).document;
    const named = packs.filter(({ document }) => (version.includes('+') ? version.includes(document.id) : document.becomes?.id === id));
    expect(named.length).toBeGreaterThan(0);
    // Compared as a whole and not shown: the file is longer than any difference that could be read.
    expect(`${JSON.stringify(combinePacks(...named).document, null, 2)}\n` === text, `${name} is out of date: run "npm run generate"`).toBe(true);
  });
});
