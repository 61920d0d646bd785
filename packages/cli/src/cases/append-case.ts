import type { Case, RuleSet } from '@cse-screening/core';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';

/** A list or an object is written in one line where it is no longer than this. */
const WIDTH = 120;

/** Adds a case at the end of the text of a file of cases; every other character stays as it is. */
export function appendCase(text: string, added: Case): string {
  const tree = parseTree(text.replace(/^\uFEFF/, ' '));
  const last = tree === undefined ? undefined : findNodeAtLocation(tree, ['cases'])?.children?.at(-1);
  if (last === undefined) throw new TypeError('A file of cases without a case cannot be added to.');
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const place = last.offset + last.length;
  const indent = /[ \t]*$/.exec(text.slice(0, last.offset))?.[0] ?? '';
  return `${text.slice(0, place)},${end}${indent}${write(added, indent).replaceAll('\n', end)}${text.slice(place)}`;
}

/** A file of cases that holds one case. */
export function startCases({ document: { id, version } }: RuleSet, first: Case): string {
  return `{\n  "ruleSet": ${inOneLine({ id, version })},\n  "cases": [\n    ${write(first, '    ')}\n  ]\n}\n`;
}

/** The case itself is written over several lines, and of what is in it what is too long for one. */
function write(value: object, indent: string): string {
  const inner = `${indent}  `;
  const entries = Object.entries(value).map(([key, each]: [string, unknown]) => {
    const line = inOneLine(each);
    const fits = typeof each !== 'object' || each === null || Array.isArray(each) || inner.length + key.length + line.length + 4 <= WIDTH;
    return `${inner}${JSON.stringify(key)}: ${fits ? line : write(each, inner)}`;
  });
  return `{\n${entries.join(',\n')}\n${indent}}`;
}

function inOneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`;
  const entries = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${inOneLine(each)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
