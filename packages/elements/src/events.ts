import type { Refusal } from '@cse-screening/core/load';
import type { FailureCode } from './rule-set-failure.ts';
import type { ScreeningRecord } from './screening-record.ts';

/** A practitioner changed an answer. `record` holds the answers and what they now indicate. */
export class CseChangeEvent extends Event {
  static readonly type = 'cse-change';
  /** A plain copy; changing it changes nothing in the element. */
  readonly record: ScreeningRecord;

  constructor(record: ScreeningRecord) {
    super(CseChangeEvent.type, { bubbles: true, composed: true });
    this.record = record;
  }
}

/** The screening cannot be shown, and the element shows where to get help instead. Never holds an answer. */
export class CseErrorEvent extends Event {
  static readonly type = 'cse-error';
  readonly code: FailureCode;
  /** What went wrong, for the web team. */
  readonly message: string;
  /** The first thing that is wrong with the rule set, where that is the cause: its code and JSON pointer. */
  readonly issues: readonly Refusal[];

  constructor(code: FailureCode, message: string, issues: readonly Refusal[]) {
    super(CseErrorEvent.type, { bubbles: true, composed: true });
    this.code = code;
    this.message = message;
    this.issues = issues;
  }
}

declare global {
  interface HTMLElementEventMap {
    'cse-change': CseChangeEvent;
    'cse-error': CseErrorEvent;
  }
}
