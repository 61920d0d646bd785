import { describe, expect, it } from 'vitest';
import { describePlace } from '../../src/check/describe-place.ts';
import { wrap } from '../../src/wrap.ts';
import { writeGithub } from '../../src/check/write-github.ts';
import { writeJson } from '../../src/check/write-json.ts';
import { writePretty } from '../../src/check/write-pretty.ts';
import type { Finding } from '../../src/write-findings.ts';

const finding: Finding = { code: 'untidy-text', severity: 'warning', path: '', line: 3, column: 7, message: 'One, two: 100%\u001b[2J', hint: 'Second\u202Eline.' };
const files = [{ file: 'a,b:c%\u001b.json', text: '', fixes: [], sourcesAtHand: 0, findings: [finding] }];

describe('what would act on a terminal or on a workflow is written as its code', () => {
  it('for GitHub', () => {
    expect(writeGithub(files)).toBe('::warning file=a%2Cb%3Ac%25\\u{1b}.json,line=3,col=7,title=untidy-text::One, two: 100%25\\u{1b}[2J%0ASecond\\u{202e}line.\n');
  });

  it('for a person', () => {
    expect(writePretty(files, { notes: false, unchecked: 0 })).toBe('a,b:c%\\u{1b}.json:3:7  warning\n  One, two: 100%\\u{1b}[2J\n  to do  Second\\u{202e}line.\n  code   untidy-text\n\n1 file checked: no errors, 1 warning.\n');
  });

  it('as data, which is the same data', () => {
    const json = writeJson(files, 0);
    expect(json).not.toMatch(/[^\n\u0020-\u007E]/);
    expect(JSON.parse(json)).toMatchObject({ files: [{ file: files[0]?.file, findings: [finding] }], counts: { errors: 0, warnings: 1, notes: 0 } });
  });
});

it('of findings that are alike ten are shown, and how many more there are', () => {
  const many = Array.from({ length: 13 }, (_, i): Finding => ({ ...finding, line: i + 1, message: 'A text.', hint: '' }));
  const written = writePretty([{ file: 'a.json', text: '', fixes: [], sourcesAtHand: 0, findings: [...many, { ...finding, code: 'score-shown' }] }], { notes: false, unchecked: 0 });
  expect(written.match(/^a\.json:\d+:7 {2}warning$/gm)).toHaveLength(11);
  expect(written).toContain('a.json  and 3 more\n  code   untidy-text; --format json lists them all\n');
  expect(written).toContain('1 file checked: no errors, 14 warnings.');
});

describe('a place in words', () => {
  const text = JSON.stringify({ sections: [{ id: 'signs', questions: [{ id: 'gifts', text: { en: 'x' }, options: [{ id: 'often', text: { en: 'y' } }] }] }], rules: [{ id: 'r', when: { all: [{ fact: 'a' }] } }], sources: [{ id: 'S', rows: [{ id: 'S-1' }] }], languages: ['en'], parameters: [{}] });
  it.each([
    ['', ''],
    ['/sections/0', 'section "signs"'],
    ['/sections/0/questions/0/text/en', 'question "gifts", text (en)'],
    ['/sections/0/questions/0/options/0/text/en', 'question "gifts", option "often", text (en)'],
    ['/rules/0/when/all/0/fact', 'rule "r", when › all › no. 1 › fact'],
    ['/sources/0/rows/0/quote', 'row "S-1", quote'],
    ['/languages/0', 'languages › no. 1'],
    ['/parameters/0/value', 'parameter no. 1, value'],
    ['/nowhere/0/at~1all', 'nowhere › 0 › at/all'],
  ])('%s is %j', (path, words) => {
    expect(describePlace(text, path)).toBe(words);
  });

  it('is not known of a text that is not JSON', () => {
    expect(describePlace('{', '')).toBe('');
  });
});

it('a line is broken between words, before 80 characters', () => {
  const lines = wrap('word '.repeat(40).trim(), '  head  ').split('\n').slice(0, -1);
  expect(lines[0]).toMatch(/^ {2}head {2}word/);
  expect(lines.slice(1).every((line) => line.startsWith('        word'))).toBe(true);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(lines.join(' ').match(/word/g)).toHaveLength(40);
});
