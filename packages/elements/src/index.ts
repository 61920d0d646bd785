export { CseScreening } from './elements/cse-screening.ts';
export { CseChangeEvent, CseErrorEvent } from './events.ts';
export type { FailureCode } from './rule-set-failure.ts';
export type { ScreeningRecord } from './screening-record.ts';
