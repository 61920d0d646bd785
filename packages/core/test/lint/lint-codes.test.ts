import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/index.ts';
import { LINT_CODES } from '../../src/issue.ts';
import { checkRuleSet } from '../../src/lint/index.ts';

const FOLDER = new URL('./fixtures/', import.meta.url);
const CLEAN = readFileSync(new URL('./nothing-to-find.rule-set.json', import.meta.url), 'utf8');
const DATE = '2026-06-01';
const SOURCES = { EX: 'one sign, and risky behaviour; another sign; left out here; Level 1: low risk, one or more signs' };

/** A fixture, named after its code: edits of the rule set in which there is nothing to find, and what is then found. */
interface Fixture {
  readonly edit?: readonly { readonly find: string; readonly put: string }[];
  readonly date?: string;
  readonly sources?: Readonly<Record<string, string>>;
  /** The first is of the code that the fixture is named after; `message` and `hint` are parts of the whole. */
  readonly expect: readonly Partial<Issue>[];
  /** Others may be found too. */
  readonly some?: boolean;
}

const fixtures = readdirSync(FOLDER).map((file): [string, Fixture] => [file.replace('.json', ''), JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Fixture]);

function edited({ edit = [] }: Fixture): string {
  return edit.reduce((text, { find, put }) => {
    if (!text.includes(find)) throw new Error(`The rule set does not hold ${find}`);
    return text.replace(find, () => put);
  }, CLEAN);
}

describe('a check', () => {
  it('finds nothing where there is nothing to find', () => {
    expect(checkRuleSet(CLEAN, { date: DATE, sources: SOURCES }).issues).toEqual([]);
  });

  it.each(fixtures)('finds %s', (code, fixture) => {
    const { ruleSet, issues } = checkRuleSet(edited(fixture), { date: fixture.date ?? DATE, sources: fixture.sources ?? SOURCES });
    expect(ruleSet).not.toBeNull();
    for (const expected of fixture.expect.map((each) => ({ code, ...each }))) {
      const found = issues.filter((issue) => issue.code === expected.code && issue.path === expected.path);
      expect(found, JSON.stringify(issues, null, 1)).toHaveLength(1);
      const [issue] = found as [Issue];
      if (expected.code === code) expect(issue.severity).toBe(expected.severity ?? 'warning');
      expect(issue.message).toContain(expected.message ?? '');
      expect(issue.hint).toContain(expected.hint ?? '');
      expect(issue.message).toMatch(/^["“A-Z].*[.”]$/);
      expect(issue.hint).toMatch(/^["`“A-Z].*[.)]$/);
      expect(issue.line).toBeGreaterThan(0);
      expect(issue.column).toBeGreaterThan(0);
    }
    if (fixture.some !== true) expect(issues.map((issue) => issue.code).sort()).toEqual(fixture.expect.map((each) => each.code ?? code).sort());
  });

  it('only tells that quotes were not compared where it is given no texts at all, as in a browser', () => {
    const found = (sources?: Readonly<Record<string, string>>) => checkRuleSet(CLEAN, { date: DATE, ...(sources === undefined ? {} : { sources }) }).issues.map(({ code, severity }) => [code, severity]);
    expect(found()).toEqual([['quote-not-compared', 'info']]);
    expect(found({ OTHER: 'the text of another source' })).toEqual([['quote-not-compared', 'warning']]);
  });

  it('has a fixture for each of its codes, and none besides', () => {
    expect(fixtures.map(([code]) => code).sort()).toEqual([...LINT_CODES].sort());
  });
});
