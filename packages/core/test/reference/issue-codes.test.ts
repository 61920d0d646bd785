import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ISSUE_CODES } from '../../src/index.ts';

const PAGE = readFileSync(new URL('../../../../docs/reference/issue-codes.md', import.meta.url), 'utf8');

/** The rows of every table on the page whose first column is a code. */
const rows = [...PAGE.matchAll(/^\| `([^`]+)` \| (.*) \| (.*) \|$/gm)].map(([, code = '', meaning = '', remedy = '']) => ({ code, meaning, remedy }));

describe('the page of issue codes', () => {
  it('has one line for each code, and none besides, in the order of the code', () => {
    expect(rows.map(({ code }) => code)).toEqual([...ISSUE_CODES]);
  });

  it.each(rows)('says what $code means and what to do, in whole sentences', ({ meaning, remedy }) => {
    expect(meaning).toMatch(/^[A-Z`].*\.$/);
    expect(remedy).toMatch(/^[A-Z`].*\.$/);
  });
});
