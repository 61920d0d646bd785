import { requireParsed, type RuleSet } from '../rule-set.ts';

/** A rule set was given together with a record or result that rests on another one. */
export class OtherRuleSetError extends Error {
  readonly code = 'other-rule-set';
  constructor() {
    super('The record or result does not rest on this rule set: their digests differ. Give the very rule set that it names, or see with rerun what another one would make of it.');
    this.name = 'OtherRuleSetError';
  }
}

/**
 * Makes sure that a rule set is the very one that a record or result names.
 * @throws {OtherRuleSetError} where it is not.
 * @throws {TypeError} where it is not a parsed one.
 */
export function requireRuleSet(ruleSet: RuleSet, named: { readonly digest: string } | undefined): void {
  requireParsed(ruleSet);
  if (ruleSet.digest !== named?.digest) throw new OtherRuleSetError();
}
