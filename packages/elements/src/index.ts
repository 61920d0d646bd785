export { CseExplanation } from './elements/cse-explanation.ts';
export { CseResult } from './elements/cse-result.ts';
export { CseScreening } from './elements/cse-screening.ts';
export { CseChangeEvent, CseCompleteEvent, CseDraftEvent, CseErrorEvent, CseExitEvent, CseReadyEvent, CseStepEvent, CseUrgentEvent } from './events.ts';
export type { DraftStore } from './draft/draft-store.ts';
export type { Layout } from './flow/steps.ts';
export type { FailureCode } from './rule-set-failure.ts';
export type { ScreeningRecord } from '@cse-screening/core';
export type { Strings, Wording, Wordings } from './strings/strings.ts';
