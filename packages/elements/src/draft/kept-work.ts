import type { Answers, RuleSet, ScreeningRecord } from '@cse-screening/core';
import { CseDraftEvent } from '../events.ts';
import { type Entered, isNothing, NOTHING_ENTERED } from '../flow/entered.ts';
import type { Session } from '../session.ts';
import { takeUpRecord } from '../take-up-record.ts';
import type { Notices } from '../views/screening-model.ts';
import { compareVersions, type VersionBefore } from './compare-versions.ts';
import { DraftController } from './draft-controller.ts';
import type { DraftStore } from './draft-store.ts';
import { readDraft, writeDraft } from './draft.ts';

const NOTHING_TO_SAY = { restored: false, kept: 'yes', altered: false } as const;

/** What kept work needs of its element. */
interface KeptWorkPorts {
  readonly session: Session;
  readonly ruleSet: () => RuleSet | null;
  /** The page's own name for the record; null where it gives none. */
  readonly givenId: () => string | null;
  readonly show: () => void;
  readonly emit: (event: Event) => void;
}

/** What outlives the page: records and drafts that are taken up, the draft that is kept, and what a person is told of them. */
export class KeptWork {
  readonly #ports: KeptWorkPorts;
  readonly #draft: DraftController;
  #notices: Omit<Notices, 'change'> = NOTHING_TO_SAY;
  /** The version that what was taken up was made with. */
  #before: VersionBefore | null = null;
  /** The id of what was taken up; null where nothing was, or it was a random one. */
  #taken: string | null = null;
  #random = randomId();
  /** The random id whose draft alone is taken up; null where any is, as on a page that was just opened. */
  #only: string | null = null;
  /** The id of the record before, whose draft does not come back although the page names it still; null where there is none. */
  #past: string | null = null;
  #store: DraftStore | null = null;
  /** The name under which the store is used, null where it is a random one; undefined before any store is. */
  #as: string | null | undefined;
  /** What was entered when a draft had been taken up. */
  #resumed: Entered | null = null;
  /** What is entered is to be kept no longer, until it changes. */
  #discarded = false;
  /** The page was left, and may come back as it was. */
  #away = false;

  constructor(ports: KeptWorkPorts) {
    this.#ports = ports;
    this.#draft = new DraftController({
      restore: (text) => this.restore(text),
      write: () => this.write(),
      tell: (state) => { this.#tell(state); },
    });
  }

  /** The record's id: the page's own name for it, that of what was taken up, or a random one. */
  get recordId(): string {
    return this.#known ?? this.#random;
  }

  /** The id that says which child it is about; null while it is a random one, which says nothing. */
  get #known(): string | null {
    return this.#ports.givenId() ?? this.#taken;
  }

  notices(ruleSet: RuleSet, answers: Answers): Notices {
    return { ...this.#notices, change: this.#before === null ? null : compareVersions(this.#before, ruleSet, answers) };
  }

  /** Keeps drafts in a store from now on. Not while the page is away: what it had must not come back before it does. */
  use(store: DraftStore | null): void {
    const { session } = this.#ports;
    const name = this.#known;
    if (this.#away || (this.#store === store && (store === null || this.#as === name))) return;
    // Where only the store had it, it is not of another name that the page gives now.
    if (this.#as !== name && session.entered === this.#resumed) {
      this.#leaveStore();
      session.restart();
      this.#name(null);
      this.heard();
    }
    const begun = !isNothing(session.entered);
    if (begun && (this.#as ?? name) !== name) {
      // What is entered is of one record, and the page names another: it goes into no draft.
      this.#leaveStore();
      if (this.#notices.kept !== 'foreign') this.#tell('foreign');
      return;
    }
    const named = begun && this.#store === store;
    if (!named) {
      this.#notices = { ...this.#notices, kept: 'yes' };
      this.#draft.use(store);
    }
    this.#store = store;
    if (store !== null) this.#as = name;
    // A screening that was begun under a random id has a name now, and its draft with it.
    if (named && !this.#discarded) this.#draft.changed();
  }

  /** Notes that something was entered. */
  changed(): void {
    this.comeBack();
    this.#discarded = false;
    if (isNothing(this.#ports.session.entered)) void this.#draft.discard();
    else this.#draft.changed();
  }

  save(): Promise<boolean> {
    return this.#draft.save();
  }

  discard(): Promise<void> {
    this.#discarded = true;
    return this.#draft.discard();
  }

  /** The draft as it stands; null where nothing is entered. */
  write(): string | null {
    const ruleSet = this.#ports.ruleSet();
    const { entered, stepName: step, begunWith } = this.#ports.session;
    // What is in a store is kept under the name of which it is, until the store is used under another.
    const name = this.#store === null ? this.#known : (this.#as ?? null);
    return ruleSet === null || isNothing(entered) ? null : writeDraft({ entered, recordId: name ?? this.#random, named: name !== null, step, begunWith }, ruleSet);
  }

  /** Takes up a draft. False where it is of another rule set, or of another record. */
  restore(text: string): boolean {
    const { session, ruleSet } = this.#ports;
    const draft = readDraft(text);
    const id = draft?.recordId;
    const only = this.#known ?? this.#only;
    if (draft === null || draft.ruleSet.id !== ruleSet()?.document.id || (only !== null && id !== only && id !== this.#random) || id === this.#past) {
      this.#tell('foreign');
      return false;
    }
    const begun = !isNothing(session.entered);
    session.resume(draft);
    this.#resumed = session.entered;
    this.#before = draft.ruleSet;
    if (draft.named) this.#taken = draft.recordId;
    else this.#only = this.#random = draft.recordId;
    this.#as = this.#known;
    if (begun) this.#draft.changed();
    this.#notice({ restored: true });
    this.#tell('restored');
    return true;
  }

  /** Takes up a record, to go on with it; its date, or null where it is none. */
  take(record: ScreeningRecord | null): string | null {
    if (record !== null && this.#ports.session.gave(record)) return record.date;
    const taken = record === null ? null : takeUpRecord(record);
    const id = taken?.id ?? null;
    const before = this.#as ?? this.#random;
    this.#past = id === null ? before : null;
    // What the store holds is of the record before: it is read anew, and not written over.
    if (id === before) this.#as = id;
    else {
      this.#leaveStore();
      this.#as &&= null;
    }
    this.#begin(taken);
    return taken?.date ?? null;
  }

  /** What was taken up has been read of once. */
  heard(): void {
    this.#before = null;
    this.#notices = { ...this.#notices, restored: false };
  }

  /** Empties the form; what is kept of it stays. */
  empty(): void {
    this.#begin(null);
  }

  /** The page is left: nothing of it stays but the draft. */
  goAway(): void {
    const taken = this.#taken;
    const only = this.#only && this.recordId;
    this.#away = true;
    this.#leaveStore();
    this.empty();
    // A page that comes back is about the same child: no draft of another one may come up on it.
    this.#taken = taken;
    this.#only = only;
  }

  comeBack(): void {
    if (!this.#away) return;
    this.#away = false;
    this.#ports.show();
  }

  /** Begins with a record that was taken up, or anew. */
  #begin(taken: ReturnType<typeof takeUpRecord>): void {
    this.#ports.session.accept(taken?.entered ?? NOTHING_ENTERED, taken?.finished);
    this.#before = taken?.before ?? null;
    this.#name(taken?.id ?? null);
    this.#notice({ restored: false, altered: taken?.altered ?? false });
  }

  #name(taken: string | null): void {
    this.#taken = taken;
    this.#random = randomId();
    // Of a screening that is begun after another one there is no draft yet.
    this.#only = this.#as === undefined ? null : this.#random;
  }

  #tell(state: CseDraftEvent['state']): void {
    const kept = state === 'failed' || state === 'foreign' ? state : 'yes';
    if (this.#notices.kept !== kept) this.#notice({ kept });
    this.#ports.emit(new CseDraftEvent(state));
  }

  #leaveStore(): void {
    this.#draft.use(null);
    this.#store = null;
  }

  #notice(change: Partial<Omit<Notices, 'change'>>): void {
    this.#notices = { ...this.#notices, ...change };
    this.#ports.show();
  }
}

/** Not randomUUID, which a page without a secure context does not have. */
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
