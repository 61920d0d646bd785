export { digest } from '../digest/digest.ts';
export { isCalendarDate } from '../evaluate/calendar.ts';
export { isOpaque, plainCopy } from '../parse/plain-copy.ts';
export { type Alteration, findAlteration } from '../record/find-alteration.ts';
export type { MadeRecord } from '../record/make-record.ts';
export { createRecord } from './create-record.ts';
export type { Refusal } from './find-misfits.ts';
export { type Loaded, loadRuleSet } from './load-rule-set.ts';
