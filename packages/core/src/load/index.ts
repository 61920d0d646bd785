export type { Refusal } from './find-misfit.ts';
export { type Loaded, loadRuleSet } from './load-rule-set.ts';
