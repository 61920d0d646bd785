import type { Check, RuleSetVerification } from '../../src/analyse/verification.ts';

/** What one check of a proof does not hold. */
export const violationsOf = ({ violations }: RuleSetVerification, check: Check) => violations.filter((violation) => violation.check === check);
