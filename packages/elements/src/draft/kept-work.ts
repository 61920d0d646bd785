import type { Answers, RuleSet, ScreeningRecord } from '@cse-screening/core';
import { CseDraftEvent } from '../events.ts';
import { isNothing, NOTHING_ENTERED } from '../flow/entered.ts';
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
  /** The id of what was taken up; null where nothing was. */
  #taken: string | null = null;
  #random = randomId();
  #store: DraftStore | null = null;
  /** The page was left, and may come back as it was. */
  #away = false;

  constructor(ports: KeptWorkPorts) {
    this.#ports = ports;
    this.#draft = new DraftController({
      restore: (text) => this.restore(text),
      write: () => this.write(),
      tell: (state) => {
        const kept = state === 'failed' ? 'failed' : 'yes';
        if (this.#notices.kept !== kept) this.#notice({ kept });
        ports.emit(new CseDraftEvent(state));
      },
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
    if (this.#store === store || this.#away) return;
    this.#store = store;
    this.#draft.use(store);
  }

  /** Notes that something was entered. */
  changed(): void {
    this.comeBack();
    if (isNothing(this.#ports.session.entered)) void this.#draft.discard();
    else this.#draft.changed();
  }

  save(): Promise<boolean> {
    return this.#draft.save();
  }

  discard(): Promise<void> {
    return this.#draft.discard();
  }

  /** The draft as it stands; null where nothing is entered. */
  write(): string | null {
    const ruleSet = this.#ports.ruleSet();
    const { entered, stepName: step, begunWith } = this.#ports.session;
    return ruleSet === null || isNothing(entered) ? null : writeDraft({ entered, recordId: this.recordId, step, begunWith }, ruleSet);
  }

  /** Takes up a draft. False where it is of another rule set, or of another record. */
  restore(text: string): boolean {
    const { session, ruleSet, emit } = this.#ports;
    const draft = readDraft(text);
    const fits = draft !== null && draft.ruleSet.id === ruleSet()?.document.id && (this.#known === null || this.#known === draft.recordId);
    const begun = !isNothing(session.entered);
    if (fits) {
      session.resume(draft);
      this.#before = draft.ruleSet;
      this.#taken = draft.recordId;
      if (begun) this.#draft.changed();
    }
    this.#notice(fits ? { restored: true } : { kept: 'foreign' });
    emit(new CseDraftEvent(fits ? 'restored' : 'foreign'));
    return fits;
  }

  /** Takes up a record, to go on with it; its date, or null where it is none. */
  take(record: ScreeningRecord | null): string | null {
    if (record !== null && this.#ports.session.gave(record)) return record.date;
    const taken = record === null ? null : takeUpRecord(record);
    // What the store holds is of the record before: it is read anew, and not written over.
    if (taken !== null && taken.id !== this.recordId) this.#leaveStore();
    this.#ports.session.accept(taken?.entered ?? NOTHING_ENTERED, taken?.finished ?? null);
    this.#before = taken?.before ?? null;
    this.#name(taken?.id ?? null);
    this.#notice({ altered: taken?.altered ?? false });
    return taken?.date ?? null;
  }

  /** What was taken up has been read of once. */
  heard(): void {
    this.#before = null;
    this.#notices = { ...this.#notices, restored: false };
  }

  /** Empties the form; what is kept of it stays. */
  empty(): void {
    this.#ports.session.restart('nothing');
    this.#before = null;
    this.#name(null);
    this.#notice(NOTHING_TO_SAY);
  }

  /** The page is left: nothing of it stays but the draft. */
  goAway(): void {
    const taken = this.#taken;
    this.#away = true;
    this.#leaveStore();
    this.empty();
    // A page that comes back is about the same child: no draft of another one may come up on it.
    this.#taken = taken;
  }

  comeBack(): void {
    if (!this.#away) return;
    this.#away = false;
    this.#ports.show();
  }

  #name(taken: string | null): void {
    this.#taken = taken;
    this.#random = randomId();
  }

  #leaveStore(): void {
    this.#store = null;
    this.#draft.leave();
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
