import type { Answers, Result } from '@cse-screening/core';

/** A screening as plain data: which rule set, which day, what was answered, what it indicates. */
export interface ScreeningRecord {
  readonly ruleSet: { readonly id: string; readonly version: string; readonly digest: string };
  /** The screening date, `YYYY-MM-DD`. */
  readonly date: string;
  readonly answers: Answers;
  readonly result: Result;
}
