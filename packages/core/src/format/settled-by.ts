import { otherFact } from './condition-parts.ts';
import type { Comparison, Condition } from './condition.ts';

/** Facts that stay as they are whatever else is recorded, such as switches, by id. */
export type Settled = ReadonlyMap<string, number | boolean>;

/** Whether a condition holds or does not, whatever else is recorded; null where what is settled does not settle it. */
export function settledBy(condition: Condition, settled: Settled): boolean | null {
  if ('not' in condition) {
    const inner = settledBy(condition.not, settled);
    return inner === null ? null : !inner;
  }
  if ('fact' in condition) return compare(condition, settled);
  // In `all` one that does not hold decides, in `any` one that does.
  const [parts, deciding] = 'all' in condition ? [condition.all, false] : [condition.any, true];
  const found = parts.map((part) => settledBy(part, settled));
  return found.includes(deciding) ? deciding : found.includes(null) ? null : !deciding;
}

function compare(comparison: Comparison, settled: Settled): boolean | null {
  const { fact, operator, value } = comparison;
  const other = otherFact(comparison);
  const left = settled.get(fact);
  const right = other === null ? value : settled.get(other);
  if (left === undefined || typeof right !== typeof left) return null;
  const [a, b] = [Number(left), Number(right)];
  switch (operator) {
    case 'equal':
      return a === b;
    case 'notEqual':
      return a !== b;
    case 'lessThan':
      return a < b;
    case 'lessThanInclusive':
      return a <= b;
    case 'greaterThan':
      return a > b;
    case 'greaterThanInclusive':
      return a >= b;
    default:
      return null;
  }
}
