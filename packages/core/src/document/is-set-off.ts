import type { Comparison, Condition } from '../format/condition.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';

/** Whether switches, as they are set, keep a condition from ever holding. Numbers and answers are left open. */
export function isSetOff(condition: Condition, document: RuleSetDocument): boolean {
  const switches = new Map(document.parameters.flatMap(({ id, value }) => (typeof value === 'boolean' ? [[id, value] as const] : [])));
  return settled(condition, switches) === false;
}

/** True or false where switches alone settle it, else null. */
function settled(condition: Condition, switches: ReadonlyMap<string, boolean>): boolean | null {
  if ('all' in condition) return settleGroup(condition.all.map((each) => settled(each, switches)), false);
  if ('any' in condition) return settleGroup(condition.any.map((each) => settled(each, switches)), true);
  if (!('not' in condition)) return compare(condition, switches);
  const inner = settled(condition.not, switches);
  return inner === null ? null : !inner;
}

/** In `all` one false settles it, in `any` one true. */
function settleGroup(results: readonly (boolean | null)[], deciding: boolean): boolean | null {
  if (results.includes(deciding)) return deciding;
  return results.includes(null) ? null : !deciding;
}

function compare({ fact, operator, value }: Comparison, switches: ReadonlyMap<string, boolean>): boolean | null {
  const set = switches.get(fact);
  if (set === undefined || typeof value !== 'boolean') return null;
  return (operator === 'equal') === (set === value);
}
