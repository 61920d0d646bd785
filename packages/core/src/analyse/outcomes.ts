import { categoryRulesOf } from '../evaluate/category-rules.ts';
import type { Condition } from '../format/condition.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';

/** One thing that follows from answers or does not, with the condition for it; null where nothing ever gives it. */
export interface Outcome {
  readonly kind: 'category' | 'span' | 'flag' | 'floor' | 'action';
  /** Its id: of a category, a flag or an action. */
  readonly id: string;
  /** For a category and a span: under which reading. */
  readonly reading: string | null;
  readonly when: Condition | null;
}

/** Everything that can follow from answers under a rule set, each thing once, however many rules give it. */
export function outcomesOf(document: RuleSetDocument): readonly Outcome[] {
  const given = (consequence: 'flag' | 'floor', id: string) => document.rules.filter(({ then }) => consequence in then && (then as Record<string, string>)[consequence] === id).map(({ when }) => when);
  return [
    ...document.readings.flatMap(({ id: reading }) => {
      const rules = categoryRulesOf(document, reading);
      const reaching = (side: 'from' | 'to', place: number) => rules.filter((rule) => rule[side] >= place).map(({ rule }) => rule.when);
      return document.categories.flatMap(({ id }, place): Outcome[] => [
        { kind: 'category', id, reading, when: anyOf(reaching('from', place)) },
        { kind: 'span', id, reading, when: anyOf(reaching('to', place)) },
      ]);
    }),
    ...document.flags.map(({ id }): Outcome => ({ kind: 'flag', id, reading: null, when: anyOf(given('flag', id)) })),
    ...document.categories.map(({ id }): Outcome => ({ kind: 'floor', id, reading: null, when: anyOf(given('floor', id)) })),
    ...document.actions.map(({ id, when }): Outcome => ({ kind: 'action', id, reading: null, when })),
  ];
}

function anyOf(conditions: readonly Condition[]): Condition | null {
  return conditions.length === 0 ? null : { any: [...conditions] };
}
