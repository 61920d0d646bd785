import type { Issue } from '../issue.ts';

/** Puts issues in the order of the file. */
export function byPlace(a: Issue, b: Issue): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
