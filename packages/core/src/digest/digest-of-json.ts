import { isOpaque } from '../parse/plain-copy.ts';
import { pointer } from '../parse/pointer.ts';
import { digest } from './digest.ts';

/**
 * SHA-256 of a value's canonical JSON (RFC 8785), as 64 hex digits. Key order and white space do not change it. It shows
 * whether content was altered; it does not show who wrote it.
 * @throws {TypeError} where it is no JSON value, or holds what JSON has no word for, with its place: it would be left out, and
 * two values that differ in it would have one digest. A member that is `undefined` is as one that is not there.
 */
export function digestOfJson(value: unknown): string {
  requireJson(value, '', []);
  return digest(value);
}

function requireJson(value: unknown, path: string, around: readonly unknown[]): void {
  const refuse = (what: string) => { throw new TypeError(`Only a JSON value has a digest: there is ${what} at "${path}". Leave it out, or write it as text.`); };
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) refuse('a number that JSON cannot write');
    return;
  }
  if (typeof value !== 'object') {
    refuse(value === undefined ? 'nothing' : `a ${typeof value}`);
    return;
  }
  if (around.includes(value)) refuse('what it stands in itself');
  // A Date says how it is written.
  if (typeof (value as { toJSON?: unknown }).toJSON === 'function') requireJson((value as { toJSON: () => unknown }).toJSON(), path, [...around, value]);
  else if (Array.isArray(value)) Array.from(value as unknown[]).forEach((each, i) => { requireJson(each, pointer(path, i), [...around, value]); });
  else if (isOpaque(value)) refuse('an object that shows nothing of what it holds, such as a Map');
  else for (const [name, each] of Object.entries(value)) if (each !== undefined) requireJson(each, pointer(path, name), [...around, value]);
}
