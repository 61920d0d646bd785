import { applyEdits, createScanner, type Edit, findNodeAtLocation, parseTree } from 'jsonc-parser';
import { checkShape } from '../parse/check-shape.ts';
import { readJson } from '../parse/read-json.ts';
import { tidy } from './check-tidiness.ts';
import { requireText } from '../parse/require-text.ts';
import { ownWordings } from './own-wordings.ts';

/** One kind of correction, and in how many places it was made. */
export interface Fix {
  readonly what: 'byte-order-mark' | 'line-ends' | 'last-line' | 'trailing-comma' | 'untidy-text';
  readonly count: number;
}

/**
 * Corrects in the text of a rule-set file what a machine can correct without changing a word: the byte-order mark, Windows
 * line ends, the end of the last line, commas before a closing bracket, and spaces and accents in texts of ours. Quotes,
 * the order of keys and the layout stay as they are.
 */
export function fixText(text: string): { text: string; fixes: readonly Fix[] } {
  requireText(text);
  const fixes: Fix[] = [];
  const note = (what: Fix['what'], count: number) => {
    if (count > 0) fixes.push({ what, count });
  };
  let fixed = text;
  if (fixed.startsWith('\uFEFF')) {
    fixed = fixed.slice(1);
    note('byte-order-mark', 1);
  }
  note('line-ends', fixed.split('\r\n').length - 1);
  fixed = fixed.replaceAll('\r\n', '\n');
  if (fixed.trim() !== '' && !fixed.endsWith('\n')) {
    fixed += '\n';
    note('last-line', 1);
  }
  for (const [what, find] of [['trailing-comma', findTrailingCommas], ['untidy-text', findUntidyTexts]] as const) {
    const edits = find(fixed);
    fixed = applyEdits(fixed, edits);
    note(what, edits.length);
  }
  return { text: fixed, fixes };
}

// The library's own names are a const enum, which is not there at run time.
const Token = { CloseBrace: 2, CloseBracket: 4, Comma: 5, EndOfFile: 17 } as const;

function findTrailingCommas(text: string): Edit[] {
  const scanner = createScanner(text, true);
  const edits: Edit[] = [];
  let comma = -1;
  for (let token: number = scanner.scan(); token !== Token.EndOfFile; token = scanner.scan()) {
    if (comma >= 0 && (token === Token.CloseBrace || token === Token.CloseBracket)) edits.push({ offset: comma, length: 1, content: '' });
    comma = token === Token.Comma ? scanner.getTokenOffset() : -1;
  }
  return edits;
}

function findUntidyTexts(text: string): Edit[] {
  const { value, issues } = readJson(text);
  // Where a key stands twice, the words of one of the two would be written over the other.
  const document = value === undefined || issues.length > 0 ? null : checkShape(value).document;
  const root = document === null ? undefined : parseTree(text);
  if (document === null || root === undefined) return [];
  return ownWordings(document).flatMap(({ path, words }) => {
    const node = tidy(words) === words ? undefined : findNodeAtLocation(root, path.split('/').slice(1).map((step) => (/^\d+$/.test(step) ? Number(step) : step)));
    return node === undefined ? [] : [{ offset: node.offset, length: node.length, content: JSON.stringify(tidy(words)) }];
  });
}
