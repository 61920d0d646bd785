import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Issue, ISSUE_CODES, parse } from '../../src/index.ts';

const FOLDER = new URL('../fixtures/faults/', import.meta.url);
const SMALL = readFileSync(new URL('../fixtures/small.rule-set.json', import.meta.url), 'utf8');

/** A fault: how the file came to be (edits of the small rule set, or a text of its own), and the issues that must be found. */
interface Fault {
  readonly edit?: readonly { readonly find: string; readonly put: string }[];
  readonly text?: string;
  readonly cut?: number;
  readonly repeat?: { readonly before: string; readonly text: string; readonly times: number; readonly after: string };
  readonly bom?: boolean;
  readonly crlf?: boolean;
  /** Each issue that must be found; `message` and `hint` are parts of the whole. */
  readonly expect: readonly (Partial<Issue> & Pick<Issue, 'code'>)[];
  /** Others may be found too. */
  readonly some?: boolean;
}

function textOf(fault: Fault): string {
  if (fault.text !== undefined) return fault.text;
  if (fault.repeat !== undefined) return fault.repeat.before + fault.repeat.text.repeat(fault.repeat.times) + fault.repeat.after;
  const edited = (fault.edit ?? []).reduce((text, { find, put }) => {
    if (!text.includes(find)) throw new Error(`The small rule set does not hold ${find}`);
    return text.replace(find, () => put);
  }, SMALL);
  const cut = fault.cut === undefined ? edited : edited.slice(0, fault.cut);
  const lines = fault.crlf === true ? cut.replaceAll('\n', '\r\n') : cut;
  return fault.bom === true ? `\uFEFF${lines}` : lines;
}

const faults = readdirSync(FOLDER).map((file): [string, Fault] => [file.replace('.json', ''), JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Fault]);

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
    expect(ISSUE_CODES.filter((code) => !covered.has(code)).sort()).toEqual(ofAnswers.sort());
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
