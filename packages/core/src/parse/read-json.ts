import { visit } from 'jsonc-parser';
import type { Issue, IssueCode } from '../issue.ts';
import { describeSyntax, followsFrom, isPassedOver, type SyntaxFault, TYPE_STRAIGHT } from './describe-syntax.ts';
import { findTooDeep, FORBIDDEN_KEYS, HALF_CHARACTER, isLost, LOST_BYTES, MAX_DEPTH, MAX_LENGTH, withoutMark } from './json-limits.ts';
import { pointer } from './pointer.ts';
import { requireText } from './require-text.ts';

const MAX_SYNTAX_ISSUES = 10;

export interface JsonText {
  /** The value, or undefined where the text could not be read as JSON. */
  readonly value: unknown;
  readonly issues: Issue[];
  /** Line and column (from 1) of the value at a JSON pointer, or of its nearest ancestor that is in the text. */
  readonly locate: (path: string) => { line: number; column: number };
}

/**
 * Reads JSON from text and keeps every value's position. Unlike JSON.parse it refuses duplicate keys, keys that are names
 * of object members, numbers that do not survive, and nesting that is too deep, and reports all problems at once.
 * @throws {TypeError} where it is given no text.
 */
export function readJson(input: string): JsonText {
  requireText(input);
  const text = withoutMark(input);
  const lineStarts = findLineStarts(text);
  const at = (offset: number) => positionAt(lineStarts, offset);
  const offsets = new Map<string, number>();
  const locate = (path: string) => {
    let place = path;
    while (place !== '' && !offsets.has(place)) place = place.slice(0, place.lastIndexOf('/'));
    return at(offsets.get(place) ?? 0);
  };
  const issues: Issue[] = [];
  const report = (code: IssueCode, offset: number, path: string, message: string, hint: string) => {
    issues.push({ code, severity: 'error', path, ...at(offset), message, hint });
  };

  const unreadable = findUnreadable(text);
  if (unreadable !== null) {
    report(unreadable.code, unreadable.offset, '', unreadable.message, unreadable.hint);
    return { value: undefined, issues, locate };
  }

  const root: unknown[] = [];
  const stack: { container: unknown[] | Record<string, unknown>; path: string; keys: Set<string> }[] = [
    { container: root, path: '', keys: new Set() },
  ];
  let key: string | null = null;
  const top = () => stack[stack.length - 1] as (typeof stack)[number];
  const put = (value: unknown, offset: number): string => {
    const parent = top();
    const isRoot = stack.length === 1;
    if (Array.isArray(parent.container)) {
      const path = isRoot ? '' : `${parent.path}/${String(parent.container.length)}`;
      parent.container.push(value);
      offsets.set(path, offset);
      return path;
    }
    const path = pointer(parent.path, key ?? '');
    if (key !== null && !FORBIDDEN_KEYS.has(key)) parent.container[key] = value;
    offsets.set(path, offset);
    return path;
  };
  const begin = (container: unknown[] | Record<string, unknown>, offset: number) => {
    const path = put(container, offset);
    stack.push({ container, path, keys: new Set() });
  };
  const end = () => { stack.pop(); };
  const syntaxLines = new Set<number>();
  let passedOver: SyntaxFault | null = null;
  // After a name in curly marks the parser loses its place: what else it finds may be right.
  let hasCurly = false;

  visit(text, {
    onObjectBegin: (offset) => { begin({}, offset); },
    onObjectEnd: end,
    onArrayBegin: (offset) => { begin([], offset); },
    onArrayEnd: end,
    onObjectProperty: (property, offset) => {
      const { path, keys } = top();
      const place = pointer(path, property);
      if (FORBIDDEN_KEYS.has(property)) {
        report('forbidden-key', offset, place, `"${property}" cannot be used as a key.`, 'Choose another name for it.');
      }
      if (keys.has(property)) {
        report('duplicate-key', offset, place, `The key "${property}" stands twice in the same object; one of the two would be lost.`, 'Keep one of them.');
      }
      keys.add(property);
      key = property;
    },
    onLiteralValue: (value: unknown, offset, length) => {
      const written = text.slice(offset, offset + Math.min(length, 30));
      const lost = typeof value === 'number' && isLost(value, written);
      const path = put(value === 0 || lost ? 0 : value, offset);
      if (lost) {
        report('number-out-of-range', offset, path, `The number ${written} is too large or too small to be kept.`, 'Write a number between -9007199254740991 and 9007199254740991.');
      }
      if (typeof value === 'string' && HALF_CHARACTER.test(value)) {
        report('not-utf8', offset, path, 'This text holds half a character.', 'Type the text again.');
      }
    },
    onError: (code, offset) => {
      const { line } = at(offset);
      const fault: SyntaxFault = { code, offset };
      const follows = passedOver !== null && followsFrom(passedOver, fault, text);
      if (isPassedOver(fault, text)) passedOver = fault;
      if (follows || syntaxLines.has(line) || syntaxLines.size >= MAX_SYNTAX_ISSUES) return;
      const { message, hint } = describeSyntax(fault, text);
      if (hasCurly && hint !== TYPE_STRAIGHT) return;
      hasCurly ||= hint === TYPE_STRAIGHT;
      syntaxLines.add(line);
      report('invalid-json', offset, '', message, hint);
    },
  }, { disallowComments: true });

  const broken = issues.some((issue) => issue.code === 'invalid-json');
  return { value: broken ? undefined : root[0], issues, locate };
}

function findUnreadable(text: string): { code: IssueCode; offset: number; message: string; hint: string } | null {
  if (text.length > MAX_LENGTH) {
    return { code: 'too-large', offset: 0, message: `The file is longer than ${String(MAX_LENGTH)} characters.`, hint: 'A rule set is much smaller than this: check that it is the right file.' };
  }
  const lost = text.search(LOST_BYTES);
  if (lost >= 0) {
    return { code: 'not-utf8', offset: lost, message: `Character ${String(lost + 1)} is not readable text: the file is binary, or not saved as UTF-8.`, hint: 'Save the file as UTF-8.' };
  }
  if (text.trim() === '') return { code: 'empty-file', offset: 0, message: 'The file is empty.', hint: 'Restore it from an earlier version.' };
  const deep = findTooDeep(text);
  if (deep >= 0) {
    return { code: 'too-deep', offset: deep, message: `The file nests more than ${String(MAX_DEPTH)} levels deep.`, hint: 'Give the inner conditions a name as measures of type "when", and refer to those.' };
  }
  return null;
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
}

function positionAt(lineStarts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] as number) + 1 };
}
