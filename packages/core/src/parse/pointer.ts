/** Adds one step to a JSON pointer (RFC 6901). */
export function pointer(parent: string, key: string | number): string {
  return `${parent}/${typeof key === 'number' || !/[~/]/.test(key) ? key : key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The value at a JSON pointer, or undefined. */
export function valueAt(value: unknown, path: string): unknown {
  let current = value;
  for (const step of path.split('/').slice(1)) {
    if (typeof current !== 'object' || current === null) return undefined;
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    current = Object.hasOwn(current, key) ? (current as Record<string, unknown>)[key] : undefined;
  }
  return current;
}
