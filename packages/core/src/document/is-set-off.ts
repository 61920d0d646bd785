import type { Condition } from '../format/condition.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { settledBy } from '../format/settled-by.ts';

/** Whether switches, as they are set, keep a condition from ever holding. Numbers and answers are left open. */
export function isSetOff(condition: Condition, { parameters }: RuleSetDocument): boolean {
  return settledBy(condition, new Map(parameters.flatMap(({ id, value }) => (typeof value === 'boolean' ? [[id, value]] : [])))) === false;
}
