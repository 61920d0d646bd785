import { findTooDeep, FORBIDDEN_KEYS, HALF_CHARACTER, isLost, LOST_BYTES, MAX_LENGTH, withoutMark } from '../parse/json-limits.ts';
import { pointer } from '../parse/pointer.ts';
import type { Refusal } from './find-misfits.ts';

/** The tokens that are looked at: strings, brackets, commas and numbers. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],]|-?\d[-+.\deE]*/g;

/** An object or list that is being read: the key or index reached in it, and the keys of an object so far. */
interface Container {
  step: string | number;
  readonly keys: Set<string>;
}

/** Reads JSON from text and refuses what `JSON.parse` would let through. */
export function readText(input: string): { readonly value: unknown; readonly refusal: Refusal | null } {
  const text = withoutMark(input);
  const refuse = (code: Refusal['code'], path = '') => ({ value: undefined, refusal: { code, path } });
  if (text.length > MAX_LENGTH) return refuse('too-large');
  if (LOST_BYTES.test(text)) return refuse('not-utf8');
  if (text.trim() === '') return refuse('empty-file');
  if (findTooDeep(text) >= 0) return refuse('too-deep');
  try {
    // -0 is read as 0.
    return { value: JSON.parse(text, (_key, value: unknown) => (value === 0 ? 0 : value)), refusal: findLost(text) };
  } catch {
    return refuse('invalid-json');
  }
}

/** The first place in well-formed JSON at which reading it would lose or change something, or null. */
function findLost(text: string): Refusal | null {
  const open: Container[] = [];
  // The object or list that expects its next part. If it is an object, a string that comes now is a key.
  let begun: Container | null = null;
  const at = () => open.reduce((path, { step }) => pointer(path, step), '');
  for (const [token] of text.matchAll(TOKEN)) {
    const inside = open.at(-1) ?? null;
    if (token === '{' || token === '[') {
      begun = { step: token === '{' ? '' : 0, keys: new Set() };
      open.push(begun);
    } else if (token === '}' || token === ']') open.pop();
    else if (token === ',') {
      begun = inside;
      if (typeof inside?.step === 'number') inside.step++;
    } else if (token.startsWith('"')) {
      const string = JSON.parse(token) as string;
      if (typeof begun?.step === 'string') {
        begun.step = string;
        if (FORBIDDEN_KEYS.has(string)) return { code: 'forbidden-key', path: at() };
        if (begun.keys.has(string)) return { code: 'duplicate-key', path: at() };
        begun.keys.add(string);
        begun = null;
      } else if (HALF_CHARACTER.test(string)) return { code: 'not-utf8', path: at() };
    } else if (isLost(Number(token), token.slice(0, 30))) return { code: 'number-out-of-range', path: at() };
  }
  return null;
}
