import type { IssueCode } from '../issue.ts';
import { pointer } from '../parse/pointer.ts';

/**
 * What may stand at a place: a text that fits a pattern; null; one number and no other; a list of a shape with its least
 * and largest length; an object with these fields, `?` behind those that may be missing; an object whose every key and
 * value fits; any of several; or, by its name, another shape, `number` or `boolean`.
 */
export type Shape =
  | RegExp
  | null
  | number
  | readonly [Shape, number?, number?]
  | { readonly anyOf: readonly Shape[] }
  | { readonly keys: RegExp; readonly values: Shape }
  | Fields
  | string;

interface Fields {
  readonly [field: string]: Shape;
}

/** Shapes by name. */
export type Shapes = Readonly<Record<string, Shape>>;

/** Why a file is refused: the code, and the place as a JSON pointer. */
export interface Refusal {
  readonly code: IssueCode;
  readonly path: string;
}

/** The first place at which a JSON value does not have a shape, or null. */
export function findMisfit(value: unknown, shape: Shape, shapes: Shapes, path = ''): Refusal | null {
  const inside = (key: string | number, inner: unknown, of: Shape) => findMisfit(inner, of, shapes, pointer(path, key));
  const wrongType = { code: 'wrong-type', path } as const;
  const impossible = { code: 'invalid-value', path } as const;

  if (shape instanceof RegExp) return typeof value !== 'string' ? wrongType : shape.test(value) ? null : impossible;
  if (shape === null) return value === null ? null : wrongType;
  // The only number that is asked for by its value is that of the format.
  if (typeof shape === 'number') return typeof value !== 'number' ? wrongType : value === shape ? null : { code: value > shape ? 'format-newer' : 'format-older', path };
  if (typeof shape === 'string') {
    const named = shapes[shape];
    return named !== undefined ? findMisfit(value, named, shapes, path) : typeof value === shape ? null : wrongType;
  }
  if (isList(shape)) {
    const [of, least = 0, most = Infinity] = shape;
    if (!Array.isArray(value)) return wrongType;
    if (value.length < least || value.length > most) return impossible;
    return first(value.entries(), ([i, inner]) => inside(i, inner, of));
  }
  if (isUnion(shape)) {
    // Of the alternatives, the one that fits best was meant: the one in which the misfit lies deepest.
    let deepest: Refusal | null = null;
    for (const alternative of shape.anyOf) {
      const misfit = findMisfit(value, alternative, shapes, path);
      if (misfit === null) return null;
      if (deepest === null || depth(misfit) > depth(deepest)) deepest = misfit;
    }
    return deepest;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrongType;
  const entries = Object.entries(value);
  if (isRecord(shape)) {
    return first(entries, ([key, inner]) => (shape.keys.test(key) ? inside(key, inner, shape.values) : { code: 'invalid-value', path: pointer(path, key) }));
  }
  const fields = Object.entries(shape).map(([name, of]) => ({ name: name.replace('?', ''), needed: !name.endsWith('?'), of }));
  return (
    first(fields, ({ name, needed, of }) => (Object.hasOwn(value, name) ? inside(name, (value as Readonly<Record<string, unknown>>)[name], of) : needed ? { code: 'missing-field', path: pointer(path, name) } : null)) ??
    first(entries, ([key]) => (fields.some(({ name }) => name === key) ? null : { code: 'unknown-field', path: pointer(path, key) }))
  );
}

function depth({ path }: Refusal): number {
  return path.split('/').length;
}

function first<Each>(items: Iterable<Each>, find: (item: Each) => Refusal | null): Refusal | null {
  for (const item of items) {
    const misfit = find(item);
    if (misfit !== null) return misfit;
  }
  return null;
}

function isList(shape: Shape): shape is readonly [Shape, number?, number?] {
  return Array.isArray(shape);
}

function isUnion(shape: object): shape is { readonly anyOf: readonly Shape[] } {
  return 'anyOf' in shape;
}

function isRecord(shape: object): shape is { readonly keys: RegExp; readonly values: Shape } {
  return 'keys' in shape;
}
