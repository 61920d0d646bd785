import { describe, expect, it } from 'vitest';
import { type Issue, ISSUE_CODES, parse } from '../../src/index.ts';
import { LINT_CODES } from '../../src/issue.ts';
import { faultFiles, SMALL, textOf } from './fault-files.ts';

const faults = faultFiles();

describe('a fault in a rule file is found', () => {
  it.each(faults)('%s', (_name, fault) => {
    const { ruleSet, issues } = parse(textOf(fault));
    for (const expected of fault.expect) {
      const found = issues.filter(({ code, path }) => code === expected.code && (expected.path === undefined || path === expected.path));
      expect(found, `${expected.code} in ${JSON.stringify(issues, null, 1)}`).toHaveLength(1);
      const issue = found[0] as Issue;
      expect(issue.severity).toBe(expected.severity ?? (issue.code === 'rule-cannot-fire' ? 'warning' : 'error'));
      if (expected.line !== undefined) expect(issue.line).toBe(expected.line);
      expect(issue.message).toContain(expected.message ?? '');
      expect(issue.hint).toContain(expected.hint ?? '');
      expect(issue.line).toBeGreaterThan(0);
      expect(issue.column).toBeGreaterThan(0);
    }
    if (fault.some !== true) expect(issues.map(({ code }) => code).sort()).toEqual(fault.expect.map(({ code }) => code).sort());
    expect(ruleSet === null).toBe(issues.some(({ severity }) => severity === 'error'));
  });

  it('covers rows 1 to 22 of the faults', () => {
    const rows = new Set(faults.map(([name]) => Number.parseInt(name, 10)).filter((row) => !Number.isNaN(row)));
    expect([...rows].sort((a, b) => a - b)).toEqual(Array.from({ length: 22 }, (_, i) => i + 1));
  });

  it('covers every code that a file can have', () => {
    const ofAnswers = ['unknown-question', 'unknown-option', 'wrong-answer-type', 'no-value', 'reason-missing', 'answer-out-of-range', 'too-many-answers', 'unreadable-answer', 'fact-failed', 'fact-late', 'fact-aborted'];
    const covered = new Set(faults.flatMap(([, fault]) => fault.expect.map(({ code }) => code)));
    const ofChecks = new Set<string>(LINT_CODES);
    expect(ISSUE_CODES.filter((code) => !covered.has(code) && !ofChecks.has(code)).sort()).toEqual(ofAnswers.sort());
  });
});

describe('a rule file that is well', () => {
  it('is parsed without an issue and frozen to the bottom', () => {
    const { ruleSet, issues } = parse(SMALL);
    expect(issues).toEqual([]);
    expect(Object.isFrozen(ruleSet?.document.sections[0]?.questions)).toBe(true);
  });

  it('means the same with a byte-order mark, CRLF, other white space and another order of keys', () => {
    const reordered = JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(SMALL) as object).reverse()));
    const digests = [SMALL, `\uFEFF${SMALL}`, SMALL.replaceAll('\n', '\r\n'), reordered].map((text) => parse(text).ruleSet?.digest);
    expect(new Set(digests).size).toBe(1);
  });

  it('keeps -0 as 0', () => {
    const minus = parse(SMALL.replace('"value": 2,', '"value": -0,')).ruleSet?.document.parameters[1]?.value;
    expect(Object.is(minus, 0)).toBe(true);
  });

  it('shows HTML in a label as text', () => {
    const label = parse(SMALL.replace('"Has anyone told of harm?"', '"<b>told</b>"')).ruleSet?.document.sections[0]?.questions[2]?.text;
    expect(label).toEqual({ en: '<b>told</b>' });
  });
});
