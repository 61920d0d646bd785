import type { ScreeningRecord } from '@cse-screening/core';
import type { Entered } from './flow/entered.ts';
import { type MadeRecord, makeRecord, type RecordParts } from './make-record.ts';
import type { Screened } from './screening.ts';

/** From here on core may refuse the record: it takes 1,000,000 characters, with the result and indentation, and a role of 200. */
const DOUBTFUL_LENGTH = 400_000;
const DOUBTFUL_ROLE = 200;
/** Half a character, as JSON.stringify escapes it. */
const HALF_CHARACTER = /\\ud[89a-f]/;

/** What a record needs of the element. */
export interface RecordPorts {
  /** What the rule set makes of answers; null where there is none, or it cannot be used with them. */
  readonly screen: (entered: Entered) => Screened | null;
  /** The record's id. */
  readonly recordId: () => string;
}

/** Everything that a record is made of, as it was at one time. */
interface Snapshot extends RecordParts {
  /** The record, or what it cannot hold; undefined until it is asked for. */
  made?: MadeRecord;
}

/** Makes the records of a session: one of each state of it, when it is first asked for. */
export class RecordMaker {
  readonly #ports: RecordPorts;
  #last: Snapshot | null = null;
  /** The last id and language with which a record held everything. */
  #fit = '';

  constructor(ports: RecordPorts) {
    this.#ports = ports;
  }

  /** What is entered now, with all that a record of it rests on; null where none can be made. */
  take(entered: Entered): Snapshot | null {
    const screened = this.#ports.screen(entered);
    if (screened === null) return null;
    const id = this.#ports.recordId();
    const last = this.#last;
    if (last?.entered !== entered || last.screened !== screened || last.id !== id) this.#last = { entered, screened, id };
    return this.#last;
  }

  /** The record of a snapshot; null where none can be made. */
  record(snapshot: Snapshot | null): ScreeningRecord | null {
    return snapshot === null ? null : (snapshot.made ??= makeRecord(snapshot)).record;
  }

  /**
   * The place of what a record could not hold; undefined where it holds everything. To make a record takes about a frame, too long
   * to do it at every answer. So it is tried once for an id and a language, and then only where a text may be too long or holds
   * half a character.
   */
  refused(snapshot: Snapshot): string | undefined {
    const { entered, id, screened } = snapshot;
    const named = `${id} ${screened.language}`;
    const text = JSON.stringify(entered);
    const doubtful = named !== this.#fit || text.length > DOUBTFUL_LENGTH || entered.judgement.role.length > DOUBTFUL_ROLE || HALF_CHARACTER.test(text);
    if (doubtful) this.record(snapshot);
    const refused = snapshot.made?.refused;
    if (refused === undefined) this.#fit = named;
    return refused;
  }

  /** The record of a snapshot, finished now, or the place of what it cannot hold. */
  finish(snapshot: Snapshot): MadeRecord {
    return makeRecord(snapshot, new Date().toISOString());
  }

  /** The record of what is entered, where somebody asked for it already. */
  made(entered: Entered): ScreeningRecord | null {
    return (this.#last?.entered === entered && this.#last.made?.record) || null;
  }

  /** Lets go of what was made: nothing of one child's record stays in memory once the screening is another one. */
  forget(): void {
    this.#last = null;
  }
}
