import type { RuleSet, ScreeningRecord } from '@cse-screening/core';
import type { Entered } from './flow/entered.ts';
import { type MadeRecord, makeRecord, type RecordParts } from './make-record.ts';
import type { Screened } from './screening.ts';

/** What a record needs of the element. */
export interface RecordPorts {
  /** What the rule set makes of answers; null where there is none, or it cannot be used with them. */
  readonly screen: (entered: Entered) => Screened | null;
  readonly ruleSet: () => RuleSet | null;
  /** The record's id, today (`YYYY-MM-DD`) and now. */
  readonly recordId: () => string;
  readonly clock: () => { readonly today: string; readonly now: string };
}

/** Everything that a record is made of, as it was at one time. */
interface Snapshot extends RecordParts {
  /** The record; undefined until it is asked for. */
  record?: ScreeningRecord | null;
}

/** Makes the records of a session: one of each state of it, when it is first asked for. */
export class RecordMaker {
  readonly #ports: RecordPorts;
  #last: Snapshot | null = null;

  constructor(ports: RecordPorts) {
    this.#ports = ports;
  }

  /** What is entered now, with all that a record of it rests on; null where none can be made. */
  take(entered: Entered): Snapshot | null {
    const screened = this.#ports.screen(entered);
    const ruleSet = this.#ports.ruleSet();
    if (screened === null || ruleSet === null) return null;
    const id = this.#ports.recordId();
    const { today } = this.#ports.clock();
    const last = this.#last;
    if (last?.entered !== entered || last.screened !== screened || last.id !== id || last.today !== today) this.#last = { entered, screened, ruleSet, id, today };
    return this.#last;
  }

  /** The record of a snapshot; null where none can be made. */
  record(snapshot: Snapshot | null): ScreeningRecord | null {
    if (snapshot === null) return null;
    if (snapshot.record === undefined) snapshot.record = makeRecord(snapshot).record;
    return snapshot.record;
  }

  /** The record of a snapshot as finished now, or the place of what it cannot hold. */
  finish(snapshot: Snapshot): MadeRecord {
    return makeRecord(snapshot, this.#ports.clock().now);
  }

  /** The record of what is entered, where somebody asked for it already. */
  made(entered: Entered): ScreeningRecord | null {
    return (this.#last?.entered === entered && this.#last.record) || null;
  }

  /** What was made is not handed back from now on. */
  forget(): void {
    this.#last = null;
  }
}

