export { CseReferral } from './elements/cse-referral.ts';
