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

/** Finds the places at which a JSON value does not fit a shape. A number fits only where JavaScript keeps it exactly. */
export function findMisfits(value: unknown, shape: Shape, shapes: Shapes, path = ''): readonly Refusal[] {
  const no = (code: IssueCode, key?: string | number): Refusal[] => [{ code, path: key === undefined ? path : pointer(path, key) }];
  const inside = (key: string | number, inner: unknown, of: Shape) => findMisfits(inner, of, shapes, pointer(path, key));

  if (shape instanceof RegExp) return typeof value !== 'string' ? no('wrong-type') : shape.test(value) ? [] : no('invalid-value');
  if (shape === null) return value === null ? [] : no('wrong-type');
  // Only the number of the format is a number of which the value is given.
  if (typeof shape === 'number') return typeof value !== 'number' ? no('wrong-type') : value === shape ? [] : no(value > shape ? 'format-newer' : 'format-older');
  if (typeof shape === 'string') {
    const named = shapes[shape];
    if (named !== undefined) return findMisfits(value, named, shapes, path);
    return typeof value === shape && (typeof value !== 'number' || Math.abs(value) <= Number.MAX_SAFE_INTEGER) ? [] : no('wrong-type');
  }
  if (isList(shape)) {
    const [of, least = 0, most = Infinity] = shape;
    if (!Array.isArray(value)) return no('wrong-type');
    return value.length < least || value.length > most ? no('invalid-value') : value.flatMap((inner, i) => inside(i, inner, of));
  }
  if (isUnion(shape)) return findLikeliest(shape.anyOf, (alternative) => findMisfits(value, alternative, shapes, path));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return no('wrong-type');
  const held = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(held);
  if (isRecord(shape)) return keys.flatMap((key) => (shape.keys.test(key) ? inside(key, held[key], shape.values) : no('unknown-field', key)));
  const misfits = Object.entries(shape).flatMap(([field, of]) => {
    const name = field.replace('?', '');
    return Object.hasOwn(held, name) ? inside(name, held[name], of) : name === field ? no('missing-field', name) : [];
  });
  return [...misfits, ...keys.filter((key) => !Object.hasOwn(shape, key) && !Object.hasOwn(shape, `${key}?`)).flatMap((key) => no('unknown-field', key))];
}

/** The misfits of the alternative that was most likely meant: none where one fits; otherwise of the one whose first misfit lies deepest. */
function findLikeliest(alternatives: readonly Shape[], find: (alternative: Shape) => readonly Refusal[]): readonly Refusal[] {
  const depth = ([first]: readonly Refusal[]) => first?.path.split('/').length ?? Infinity;
  return alternatives.map(find).reduce((likeliest, misfits) => (depth(misfits) > depth(likeliest) ? misfits : likeliest));
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
