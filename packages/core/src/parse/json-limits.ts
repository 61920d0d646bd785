/** The largest file that is read, in UTF-16 code units. */
export const MAX_LENGTH = 1_000_000;
/** The deepest nesting that is read. */
export const MAX_DEPTH = 32;

/** Names of object members, which no key may have. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** What is left of bytes that are no text: the file is binary, or not UTF-8. */
export const LOST_BYTES = /[\0\uFFFD]/;
/** Half of a surrogate pair. */
export const HALF_CHARACTER = /\p{Surrogate}/u;

/** The text without its byte-order mark. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** Whether a number is not the one that was written: beyond what is kept exactly, or too small to be told from 0. */
export function isLost(value: number, written: string): boolean {
  return !(Math.abs(value) <= Number.MAX_SAFE_INTEGER) || (value === 0 && /^[^eE]*[1-9]/.test(written));
}

/** The offset at which brackets nest too deep, or -1. A plain scan, so that no depth of input can exhaust the stack. */
export function findTooDeep(text: string): number {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (inString) {
      if (c === '\\') i++;
      else if (c === '"' || c === '\n') inString = false;
    } else if (c === '"') inString = true;
    else if (c === '{' || c === '[') {
      depth++;
      if (depth > MAX_DEPTH) return i;
    } else if (c === '}' || c === ']') depth--;
  }
  return -1;
}
