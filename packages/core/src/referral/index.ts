export { createReferral, type ReferralOutcome } from './create-referral.ts';
export { REFERRAL_WARNINGS, type ReferralWarning } from './find-gaps.ts';
export type { MapLine, MapNode, NodeKind, RelationMap } from './lay-out-relations.ts';
export { parseReferral } from './parse-referral.ts';
export { presentReferral } from './present-referral.ts';
export { Referral, ReferralGiven } from './referral.ts';
export type { ReferralBlock, ReferralSection, ReferralView } from './referral-view.ts';
export { NODE_WORDS } from './referral-words.ts';
export { type ReferralVerification, verifyReferral } from './verify-referral.ts';
