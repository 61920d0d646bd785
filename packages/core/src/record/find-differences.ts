import { pointer } from '../parse/pointer.ts';

/** One place at which two values differ. The values themselves are with the caller. */
export interface ValueDifference {
  /** JSON pointer (RFC 6901) to the place. */
  readonly path: string;
  /** `added` where only the second has it, `removed` where only the first has. */
  readonly kind: 'added' | 'removed' | 'changed';
}

/** Every place at which two values of plain data differ; a list is compared place by place. */
export function findDifferences(before: unknown, after: unknown): readonly ValueDifference[] {
  const differences: ValueDifference[] = [];
  compare(before, after, '', differences);
  return differences;
}

function compare(before: unknown, after: unknown, path: string, differences: ValueDifference[]): void {
  if (before === after) return;
  if (!isObject(before) || !isObject(after) || Array.isArray(before) !== Array.isArray(after)) {
    differences.push({ path, kind: 'changed' });
    return;
  }
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const place = pointer(path, key);
    const [had, has] = [hasMember(before, key), hasMember(after, key)];
    if (had && has) compare(before[key], after[key], place, differences);
    else if (had !== has) differences.push({ path: place, kind: had ? 'removed' : 'added' });
  }
}

/** A member that is undefined is none: JSON would not keep it. */
function hasMember(value: Readonly<Record<string, unknown>>, key: string): boolean {
  return Object.hasOwn(value, key) && value[key] !== undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
