import type { Comparison, Condition } from './condition.ts';

/**
 * What a condition joins, and whether it joins it by "not": whoever looks for which side of a part matters turns round there.
 * Where conditions can be joined in another way one day, the compiler asks here, and in the few places that are about the
 * way itself.
 */
export function openGroup(group: Exclude<Condition, Comparison>): { readonly parts: readonly Condition[]; readonly isNot: boolean } {
  if ('all' in group) return { parts: group.all, isNot: false };
  if ('any' in group) return { parts: group.any, isNot: false };
  return { parts: [group.not], isNot: true };
}

/** Every comparison in a condition. */
export function comparisonsIn(condition: Condition): readonly Comparison[] {
  return 'fact' in condition ? [condition] : openGroup(condition).parts.flatMap(comparisonsIn);
}

/** The fact that another is compared with; null where it is compared with a value. */
export function otherFact({ value }: Comparison): string | null {
  return typeof value === 'object' && !Array.isArray(value) ? value.fact : null;
}
