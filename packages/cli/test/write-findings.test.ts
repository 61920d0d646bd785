import { describe, expect, it } from 'vitest';
import { type Finding, writeFindings } from '../src/write-findings.ts';

const FINDING: Finding = { code: 'unknown-option', severity: 'warning', path: '/answers/vehicles', message: 'The question has no such option.', hint: 'Possible: yes, no.' };
const LINE = 'a.json:/answers/vehicles  warning  unknown-option  The question has no such option.';

describe('findings in text', () => {
  it.each<[string, readonly Finding[], string]>([
    ['the same to the letter is counted', [FINDING, FINDING], `${LINE} (2 times)\n    Possible: yes, no.\n`],
    ['another hint is another finding', [FINDING, { ...FINDING, hint: 'Possible: said.' }], `${LINE}\n    Possible: yes, no.\n${LINE}\n    Possible: said.\n`],
    ['another path is another finding', [FINDING, { ...FINDING, path: '/answers/missing' }], `${LINE}\n    Possible: yes, no.\n${LINE.replace('vehicles', 'missing')}\n    Possible: yes, no.\n`],
    ['a line and a column say where', [{ ...FINDING, line: 3, column: 5, hint: '' }], 'a.json:3:5  warning  unknown-option  The question has no such option.\n'],
    ['a line without a column is told with the path in it', [{ ...FINDING, line: 3, hint: '' }], 'a.json:3:/answers/vehicles  warning  unknown-option  The question has no such option.\n'],
    ['of the whole only the file is named', [{ ...FINDING, path: '', hint: '' }], 'a.json  warning  unknown-option  The question has no such option.\n'],
    ['a path moves no cursor', [{ ...FINDING, path: '/answers/\u001b[2J', hint: '' }], 'a.json:/answers/\\u{1b}[2J  warning  unknown-option  The question has no such option.\n'],
  ])('%s', (_, findings, text) => {
    expect(writeFindings('a.json', findings)).toBe(text);
  });
});
