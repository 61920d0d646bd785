import { requireObject } from '../parse/require-given.ts';

/**
 * Refuses what is no plan that was read: nothing would be counted by it, which reads as if there was nothing.
 * @throws {TypeError}
 */
export function requirePlan(plan: unknown): void {
  requireObject(plan, 'tables', 'A plan of statistics is needed: the `plan` that parsePlan(text) gives. Where it is null, `issues` say why.');
}
