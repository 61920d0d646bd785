import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.ts';
import { edit } from '../conformance/edit.ts';
import type { Operation } from '../conformance/vector-files.ts';
import { SMALL } from './fault-files.ts';

/** A file, as edits of the small rule set or as a text of its own, and every issue in it: `severity code path | message | hint`. */
interface InFull {
  readonly name: string;
  readonly edit?: readonly Operation[];
  /** Where the file is a text, each issue has its line and column after its path. */
  readonly text?: string;
  readonly issues: readonly string[];
}

const cases = JSON.parse(readFileSync(new URL('../fixtures/issues-in-full.json', import.meta.url), 'utf8')) as InFull[];
const small: unknown = JSON.parse(SMALL);

describe('what a policy lead is told of a file, word for word', () => {
  it.each(cases)('$name', ({ edit: changes, text, issues: expected }) => {
    const source = text ?? JSON.stringify(edit(small, changes ?? []), null, 1);
    const { ruleSet, issues } = parse(source);
    const place = ({ path, line, column }: (typeof issues)[number]) => (text === undefined ? path : `${path} ${String(line)}:${String(column)}`);
    expect(issues.map((issue) => `${issue.severity} ${issue.code} ${place(issue)} | ${issue.message} | ${issue.hint}`)).toEqual(expected);
    expect(ruleSet === null).toBe(issues.some(({ severity }) => severity === 'error'));
  });

  it('stands at the line and the column of what it is about', () => {
    const value = edit(JSON.parse(SMALL) as { rules: { id: string }[] }, [{ op: 'replace', path: '/rules/2/then', value: { category: 'lower', upTo: 'uper' } }]);
    const text = JSON.stringify(value, null, 2);
    const line = text.split('\n').findIndex((each) => each.includes('"uper"'));
    expect(parse(text).issues).toMatchObject([{ path: '/rules/2/then/upTo', line: line + 1, column: (text.split('\n')[line] as string).indexOf('"uper"') + 1 }]);
  });
});
