/**
 * Every text in what core puts into words, as it is read, but not what has one of some names. What has no space in it is a name
 * or a number, and not looked at.
 */
export function textsOf(part: unknown, except: readonly string[]): readonly string[] {
  if (typeof part === 'string') return part.trim().includes(' ') ? [part.replace(/\s+/g, ' ').trim()] : [];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, inner]) => (except.includes(name) ? [] : textsOf(inner, except)));
}
