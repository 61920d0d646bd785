import type { Answers, ScreeningRecord } from '@cse-screening/core';
import type { Refusal } from '@cse-screening/core/load';
import type { FailureCode } from './rule-set-failure.ts';

const UP = { bubbles: true, composed: true };

/** A rule set is loaded and its questions are on the page. */
export class CseReadyEvent extends Event {
  constructor() {
    super('cse-ready', UP);
  }
}

/** A practitioner changed something. Answers leave with it only where a listener reads `record`. */
export class CseChangeEvent extends Event {
  readonly #read: () => ScreeningRecord | null;

  constructor(read: () => ScreeningRecord | null) {
    super('cse-change', UP);
    this.#read = read;
  }

  /** The record as it was when the event was sent, made when it is first read. Null where none can be made. */
  get record(): ScreeningRecord | null {
    return this.#read();
  }
}

/** A practitioner changed an answer in `<cse-questions>`. Answers leave with it only where a listener reads them. */
export class CseAnswersEvent extends Event {
  readonly #answers: Answers;

  constructor(answers: Answers) {
    super('cse-answers', UP);
    this.#answers = answers;
  }

  /** The answers as they were when the event was sent: plain data, frozen. */
  get answers(): Answers {
    return this.#answers;
  }
}

/** A practitioner's answer made actions pressing that were not before. */
export class CseUrgentEvent extends Event {
  /** Ids of the rule set's actions, most urgent first. */
  readonly actions: readonly string[];

  constructor(actions: readonly string[]) {
    super('cse-urgent', UP);
    this.actions = actions;
  }
}

/** The practitioner is at another step. Holds no answer; the name of a step can be of a question that an answer asked for. */
export class CseStepEvent extends Event {
  /** `section:ID`, `question:ID`, `account`, `check`, `result` or `judgement`. */
  readonly step: string;

  constructor(step: string) {
    super('cse-step', UP);
    this.step = step;
  }
}

/** The practitioner finished the screening: sent once for a record. */
export class CseCompleteEvent extends Event {
  readonly #record: ScreeningRecord;

  constructor(record: ScreeningRecord) {
    super('cse-complete', UP);
    this.#record = record;
  }

  /** The finished record, frozen, with its digest. A getter, so that no log that writes events out takes it along. */
  get record(): ScreeningRecord {
    return this.#record;
  }
}

/** What became of the draft. Holds no answer. */
export class CseDraftEvent extends Event {
  /** `foreign`: the store holds the draft of another screening, which is left alone. */
  readonly state: 'saved' | 'restored' | 'discarded' | 'failed' | 'foreign';

  constructor(state: CseDraftEvent['state']) {
    super('cse-draft', UP);
    this.state = state;
  }
}

/**
 * The screening cannot be shown, and the element shows where to get help instead. The code `to-correct` is for something else: the
 * list of what to put right came, changed or went, or the screening can be shown again. Never holds an answer.
 */
export class CseErrorEvent extends Event {
  readonly code: FailureCode | 'to-correct';
  /** What went wrong, for the web team. */
  readonly message: string;
  /** The first thing that is wrong with the rule set, where that is the cause: its code and JSON pointer. */
  readonly issues: readonly Refusal[];
  /** How many things there are to put right: put "Error: " before the page's title while it is more than 0. */
  readonly count: number;

  constructor(code: CseErrorEvent['code'], message: string, issues: readonly Refusal[], count = 1) {
    super('cse-error', UP);
    this.code = code;
    this.message = message;
    this.issues = issues;
    this.count = count;
  }
}

/** The practitioner leaves the page at once, and the answers are gone. Prevent its default to go elsewhere yourself. */
export class CseExitEvent extends Event {
  constructor() {
    super('cse-exit', { ...UP, cancelable: true });
  }
}

declare global {
  // They bubble: whoever listens further up has them too.
  interface GlobalEventHandlersEventMap {
    'cse-ready': CseReadyEvent;
    'cse-answers': CseAnswersEvent;
    'cse-change': CseChangeEvent;
    'cse-urgent': CseUrgentEvent;
    'cse-step': CseStepEvent;
    'cse-complete': CseCompleteEvent;
    'cse-draft': CseDraftEvent;
    'cse-error': CseErrorEvent;
    'cse-exit': CseExitEvent;
  }
}
