import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = new URL('../../elements/stories/', import.meta.url);

describe('a page of Storybook', () => {
  it.each(readdirSync(FOLDER).filter((name) => name.endsWith('.mdx')))('has no Markdown table, which Storybook would show as one line of bars: %s', (name) => {
    expect(readFileSync(new URL(name, FOLDER), 'utf8')).not.toMatch(/^\|/m);
  });
});
