export { checkRuleSet } from './check-rule-set.ts';
export { type Fix, fixText } from './fix-text.ts';
export { joinAlike } from './join-alike.ts';
export { lintRuleSet } from './lint-rule-set.ts';
export type { LintOptions } from './lint-options.ts';
export { type Advice, ADVICE } from './wording-advice.ts';
