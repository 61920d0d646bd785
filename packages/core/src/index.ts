export { parse, type Parsed } from './parse/parse.ts';
export { compile, RuleSetMismatchError, type Screener, ScreeningDateError, type ScreenOptions } from './evaluate/compile.ts';
export { carryOver, type CarryOver } from './evaluate/carry-over.ts';
export { digest } from './digest/digest.ts';
export { textIn } from './format/text-in.ts';
export { ISSUE_CODES, type Issue, type IssueCode } from './issue.ts';
export type { RuleSet } from './rule-set.ts';
export type * from './evaluate/result.ts';
export type { RuleSetDocument } from './format/rule-set.ts';
