import type { Draw } from '../differential/draw.ts';

/** Values that are often one step from right: of the wrong type, empty, reserved, invisible, out of range. */
const ODD_VALUES: readonly unknown[] = [null, true, false, 0, 1, -1, 2, 1.5, 2 ** 60, '', ' ', 'x', 'yes', 'no', 'source', 'then', 'not-known', 'Not An Id', 'a\u200Bb', '2026-02-30', '2026-13-01', 'javascript:alert(1)', 'http://example.org', 'published', 'matches', [], {}, ['x'], { fact: 'x' }, { en: 'Text' }, { xx: { text: 'Text', status: 'done' } }];
const ODD_KEYS = ['x', 'all', 'any', 'not', 'path', 'regex', 'helpp', 'when', 'cites', 'reading', 'upTo', 'askedWhen', 'EN', 'cy'];
const ODD_PIECES = ['{', '}', '[', ']', ',', ':', '"', '\\', '\n', '\t', ' ', '0', '-', '-0', '1e400', '1e-400', '.5', '01', '+1', '1.', 'e', 'true', 'null', 'NaN', '//', '/*', '\u00A0', '\uFEFF', '\u0000', '\u001F', '\uFFFD', '\uD800', '\\u0000', '\\ud800', '\\x', '\\u12', '"__proto__": 1,', '"constructor": 1,', '"id": "twice",', '"\\u0069d": "twice",', '[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[', "'"];

type Holder = Record<string, unknown> | unknown[];

/** A copy of a document with one to three things wrong, or by chance nothing. */
export function mutateValue(document: unknown, draw: Draw): string {
  const copy: unknown = structuredClone(document);
  draw.times(1, 3, () => { mutateOnce(copy, draw); });
  return JSON.stringify(copy);
}

function mutateOnce(root: unknown, draw: Draw): void {
  const holders = holdersIn(root).filter((holder) => Object.keys(holder).length > 0);
  const holder = draw.pick(holders);
  const key = draw.pick(Object.keys(holder));
  const set = (value: unknown) => { (holder as Record<string, unknown>)[key] = value; };
  const other = draw.pick(holders);
  const elsewhere = structuredClone((other as Record<string, unknown>)[draw.pick(Object.keys(other))]);
  switch (draw.below(6)) {
    case 0:
      set(draw.pick(ODD_VALUES));
      return;
    case 1:
      set(elsewhere);
      return;
    case 2:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else Reflect.deleteProperty(holder, key);
      return;
    case 3:
      if (Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]));
      else holder[draw.pick(ODD_KEYS)] = elsewhere;
      return;
    case 4:
      if (Array.isArray(holder)) holder.length = 0;
      else rename(holder, key, draw.pick([`${key}s`, key.toUpperCase(), key.slice(1), ...ODD_KEYS]));
      return;
    default:
      if (typeof root === 'object' && root !== null && Object.hasOwn(root, 'status')) (root as { status: unknown }).status = draw.pick(['published', 'draft', 'withdrawn']);
      set(elsewhere);
  }
}

function rename(holder: Record<string, unknown>, from: string, to: string): void {
  holder[to] = holder[from];
  if (to !== from) Reflect.deleteProperty(holder, from);
}

function holdersIn(value: unknown): Holder[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Holder, ...Object.values(value).flatMap(holdersIn)];
}

/** A text with pieces put in, taken out or doubled, or cut short. */
export function mutateText(text: string, draw: Draw): string {
  let mutated = text;
  draw.times(1, 2, () => {
    const at = draw.below(mutated.length);
    const until = at + draw.below(draw.chance(50) ? 3 : 40);
    const change = draw.below(5);
    if (change === 0) mutated = mutated.slice(0, at) + draw.pick(ODD_PIECES) + mutated.slice(at);
    else if (change === 1) mutated = mutated.slice(0, at) + mutated.slice(until);
    else if (change === 2) mutated = mutated.slice(0, until) + mutated.slice(at);
    else if (change === 3) mutated = mutated.slice(0, at) + draw.pick(ODD_PIECES) + mutated.slice(at + 1);
    else mutated = draw.chance(20) ? mutated.slice(0, at) : draw.pick(ODD_PIECES) + mutated + draw.pick(ODD_PIECES);
  });
  return mutated;
}
