import type { Condition } from '../format/condition.ts';
import type { CategoriesApply } from '../format/pack.ts';
import type { Rule } from '../format/rule.ts';

/** Whether a rule indicates a category or sets a floor. */
export function namesCategory({ then }: Rule): boolean {
  return !('flag' in then);
}

/**
 * The rules with each that names a category held to `when`, and first among them the one that raises the flag wherever any
 * would have followed and `when` does not hold. So nothing is kept back without a word, whatever the answers are.
 */
export function applyCategories(rules: readonly Rule[], apply: CategoriesApply | undefined): Rule[] {
  const kept = rules.filter(namesCategory);
  if (apply === undefined) return [...rules];
  const { id, when, otherwise, because, cites, basis } = apply;
  const each = new Map(kept.map((rule) => [JSON.stringify(rule.when), rule.when]));
  const any: Condition = { any: [...each.values()] };
  return [{ id, when: { all: [{ not: when }, any] }, then: { flag: otherwise }, because, cites, basis }, ...rules.map((rule) => heldTo(rule, apply))];
}

/** The rule as it stands in the combination. */
export function heldTo(rule: Rule, apply: CategoriesApply | undefined): Rule {
  return apply === undefined || !namesCategory(rule) ? rule : { ...rule, when: { all: [...partsOf(rule.when), ...partsOf(apply.when)] } };
}

function partsOf(condition: Condition): readonly Condition[] {
  return 'all' in condition ? condition.all : [condition];
}
