import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { digest, parseRecord, verifyRecord } from '../../src/index.ts';

interface Vectors {
  readonly values: readonly { readonly name: string; readonly value: unknown; readonly canonical: string; readonly digest: string }[];
  readonly record: { readonly answers: object };
  readonly altered: { readonly question: string; readonly answer: string };
}

const FOLDER = new URL('../../../../docs/reference/', import.meta.url);
const { values, record, altered } = JSON.parse(readFileSync(new URL('digest-vectors.json', FOLDER), 'utf8')) as Vectors;
const [, PYTHON = ''] = /^```python\n(.*?)^```$/ms.exec(readFileSync(new URL('digest.md', FOLDER), 'utf8')) ?? [];

const sealed = JSON.stringify(record);
const changed = JSON.stringify({ ...record, answers: { ...record.answers, [altered.question]: altered.answer } });

describe('the values of the page on the digest', () => {
  it.each(values)('have the digest that stands there: $name', ({ value, canonical, digest: expected }) => {
    expect(digest(value)).toBe(expected);
    expect(digest(JSON.parse(canonical))).toBe(expected);
  });

  it.each([['as it was', sealed, true], ['altered', changed, false]])('hold a record: %s', (_, text, intact) => {
    const { record: kept, issues } = parseRecord(text);
    expect(issues.map(({ path }) => path)).toEqual(intact ? [] : ['/digest']);
    expect(verifyRecord(kept).intact).toBe(intact);
  });
});

/** Runs the page's Python with a line after it; what it printed. */
function runPython(line: string, input: string): string {
  const { stdout, stderr } = spawnSync('python3', ['-c', `${PYTHON}\nimport sys\ngiven = sys.stdin.buffer.read().decode('utf-8')\n${line}`], { input, encoding: 'utf8', env: { ...process.env, PYTHONIOENCODING: 'utf-8' } });
  return stdout === '' ? stderr : stdout.trimEnd();
}

describe.skipIf(spawnSync('python3', ['--version']).status !== 0)('the Python on the page on the digest', () => {
  it.each(values)('comes to the same: $name', ({ value, canonical, digest: expected }) => {
    expect(runPython('print(digest(json.loads(given)))', JSON.stringify(value))).toBe(expected);
    expect(runPython('sys.stdout.write(canonical(json.loads(given)))', JSON.stringify(value))).toBe(canonical);
  });

  it.each([['as it was', sealed, 'True'], ['indented', JSON.stringify(record, null, 2), 'True'], ['altered', changed, 'False']])('verifies a record: %s', (_, text, verdict) => {
    expect(runPython('print(verify(given))', text)).toBe(verdict);
  });

  it.each([['a key that stands twice', '{"a":1,"a":2}'], ['NaN', '{"a":NaN}']])('refuses %s', (_, text) => {
    expect(runPython('verify(given)', text)).toMatch(/ValueError/);
  });
});
