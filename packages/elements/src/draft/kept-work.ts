import type { Answers, RuleSet, ScreeningRecord } from '@cse-screening/core';
import { CseDraftEvent } from '../events.ts';
import { isNothing, NOTHING_ENTERED } from '../flow/entered.ts';
import { resumeDraft } from '../flow/resume-draft.ts';
import type { Session } from '../session.ts';
import { takeUpRecord } from '../take-up-record.ts';
import type { Notices } from '../views/screening-model.ts';
import { compareVersions } from './compare-versions.ts';
import type { DraftStore } from './draft-store.ts';
import { type Draft, readDraft, writeDraft } from './draft.ts';
import { type Identity, isOf, randomId } from './identity.ts';
import { type DraftPorts, KeptDraft } from './kept-draft.ts';
import { NO_ORIGIN } from './origin.ts';

/** What kept work needs of its element. */
interface KeptWorkPorts {
  readonly session: Session;
  readonly ruleSet: () => RuleSet | null;
  /** The page's own name for the record; null where it gives none. */
  readonly givenId: () => string | null;
  /** How long a store may take until a person is told, in milliseconds. */
  readonly patience: () => number;
  readonly show: () => void;
  readonly emit: (event: Event) => void;
}

/**
 * Where the entries are kept: in a draft, in the page alone, or nowhere, while the page is away. `name` is the name of the record
 * that they belong to: null where it has none, undefined while no store was ever used. `draft` is the one that was used last.
 */
type Place =
  | { readonly in: 'draft'; readonly name: string | null; readonly draft: KeptDraft }
  | { readonly in: 'page'; readonly name: string | null | undefined; readonly draft: KeptDraft | null; readonly toEmpty?: DraftStore | null }
  | { readonly in: 'away'; readonly name: string | null | undefined; readonly draft: KeptDraft | null };

/**
 * What outlives the page: records and drafts that are taken up, the draft that is kept, and what a person is told of them.
 * Decision 17 has the table of its places, and of those of a draft.
 */
export class KeptWork implements DraftPorts {
  readonly #ports: KeptWorkPorts;
  #place: Place = { in: 'page', name: undefined, draft: null };
  #identity: Identity = { taken: null, random: randomId(), only: null, past: null };
  /** The rule set's id. It stays known while the rule set is loaded anew and a store is read. */
  #ruleSetId = '';
  /** The record or draft that somebody goes on with. */
  #origin = NO_ORIGIN;
  /** The same for what the page handed over, before a draft came up: a reset goes back to it. */
  #given = NO_ORIGIN;
  /** What a person is told about whether the entries are kept. */
  #kept: Notices['kept'] = 'yes';

  constructor(ports: KeptWorkPorts) {
    this.#ports = ports;
  }

  /** The record's id: the page's own name for it, that of what was taken up, or a random one. */
  get recordId(): string {
    return this.#name ?? this.#identity.random;
  }

  /** The id that says which child it is about; null while it is a random one, which says nothing. */
  get #name(): string | null {
    return this.#ports.givenId() ?? this.#identity.taken;
  }

  /**
   * Whether what was taken up was made with another rule set: one with another id, of which this is no version. A record
   * that is only to be read is shown under the very version that it names: another one may indicate something else.
   */
  isOfAnother({ document, digest }: RuleSet, readOnly: boolean): boolean {
    const { entered, handed } = this.#ports.session;
    const { before } = this.#origin;
    return before !== null && (before.id !== document.id || (readOnly && entered === handed && before.digest !== digest));
  }

  notices(ruleSet: RuleSet, answers: Answers): Notices {
    const { before, altered, draft, heard } = this.#origin;
    return { restored: draft !== null && !heard, kept: this.#kept, altered, change: before === null || heard ? null : compareVersions(before, ruleSet, answers) };
  }

  /** Has work kept under a rule set: takes up what the browser kept with the form, and keeps drafts in a store from now on. */
  prepare(ruleSet: RuleSet, formState: string | null, store: DraftStore | null): void {
    this.#ruleSetId = ruleSet.document.id;
    this.takeUp(formState);
    this.#use(store);
  }

  /** Notes that something was entered. */
  changed(): void {
    this.comeBack();
    if (this.#place.in === 'draft') this.#place.draft.changed(isNothing(this.#ports.session.entered));
  }

  async save(): Promise<boolean> {
    return this.#place.in === 'draft' && this.#place.draft.save();
  }

  /** Removes the draft from a store; where the store is not in use yet, as soon as it is. */
  async discard(store: DraftStore | null): Promise<void> {
    if (this.#place.in === 'page') this.#place = { ...this.#place, toEmpty: store };
    else await this.#place.draft?.discard();
  }

  /** Takes up the draft that a text holds. Undefined where the text holds something else, such as the draft of another record. */
  takeUp(held: string | null): string | null | undefined {
    const { session } = this.#ports;
    const draft = held === null ? null : this.#find(held);
    if (draft === null) return null;
    if (draft === undefined) {
      this.tell('foreign');
      return undefined;
    }
    const begun = !isNothing(session.entered);
    session.resume(draft);
    this.#origin = { ...this.#origin, before: draft.ruleSet, draft: session.entered, heard: false };
    const { recordId: id, named } = draft;
    this.#identity = { ...this.#identity, ...(named ? { taken: id } : { random: id, only: id }) };
    this.#place = { ...this.#place, name: this.#name };
    if (begun) this.#place.draft?.changed(false);
    this.#ports.show();
    this.tell('restored');
    return held;
  }

  /** Judges what a store holds when it is read later, for the screening as it is now. */
  later(): DraftPorts['takeUp'] {
    const { entered, handed, begunWith } = this.#ports.session;
    const [text, name, identity] = [this.write(), this.#place.name ?? null, this.#identity];
    return (held) => {
      if (held === null) return text;
      const draft = this.#find(held, name, identity);
      if (draft === undefined || text === null) return draft && held;
      return JSON.stringify({ ...JSON.parse(text), entered: resumeDraft(draft, { entered, handed, begunWith }) });
    };
  }

  /** The draft as it stands; null where nothing is entered. */
  write(): string | null {
    const { entered, stepName: step, begunWith } = this.#ports.session;
    const ruleSet = this.#ports.ruleSet();
    // In a store, a draft keeps the name under which that store is used.
    const name = this.#place.in === 'draft' ? this.#place.name : this.#name;
    return ruleSet === null || isNothing(entered) ? null : writeDraft({ entered, recordId: name ?? this.#identity.random, named: name !== null, step, begunWith }, ruleSet);
  }

  /** Tells a person and the page what became of the draft. */
  tell(state: CseDraftEvent['state']): void {
    const kept = state === 'failed' || state === 'foreign' ? state : 'yes';
    if (this.#kept !== kept) this.#ports.show();
    this.#kept = kept;
    this.#ports.emit(new CseDraftEvent(state));
  }

  /** Takes up a record, to go on with it. Returns its date; null where there is no record, or it cannot be read. */
  take(record: ScreeningRecord | string | null): string | null {
    if (record !== null && typeof record !== 'string' && this.#ports.session.gave(record)) return record.date;
    const taken = record === null ? null : takeUpRecord(record);
    const id = taken?.id ?? null;
    const { name } = this.#place;
    const { random, past } = this.#identity;
    // What the store holds is of the record before: it is read anew, and not written over.
    if (id !== (name ?? random)) this.#leaveDraft(name && null);
    else if (this.#place.in === 'draft') this.#place = { ...this.#place, name: id };
    this.#identity = { ...this.#identity, past: id === null ? (name ?? past ?? random) : null };
    this.begin(taken);
    return taken?.date ?? null;
  }

  /** Begins with answers that the page sets. They may be another child's: nothing that was entered stays, and no name but one that the page itself still gives. */
  give(answers: Answers): void {
    const { session } = this.#ports;
    if (!isNothing(session.entered)) {
      if (this.#ports.givenId() === null) this.take(null);
      else this.begin();
    }
    session.accept({ ...NOTHING_ENTERED, answers });
  }

  /** Notes that somebody has read the notice of what was taken up. */
  heard(): void {
    this.#origin = { ...this.#origin, heard: true };
  }

  /** Begins with a record that was taken up, or anew, with an empty form; what is kept of it stays. */
  begin(taken: ReturnType<typeof takeUpRecord> = null): void {
    this.#ports.session.accept(taken?.entered ?? NOTHING_ENTERED, taken?.finished);
    this.#origin = this.#given = taken?.origin ?? NO_ORIGIN;
    this.#identify(taken?.id ?? null);
    this.#ports.show();
  }

  /** Goes back to what the page handed over. */
  restart(): void {
    this.#ports.session.restart();
    this.#origin = this.#given;
  }

  /** The page is left: nothing of it stays but the draft. */
  goAway(): void {
    const { taken, only } = this.#identity;
    const { recordId } = this;
    this.#leaveDraft();
    this.#place = { ...this.#place, in: 'away' };
    this.begin();
    // A page that comes back is about the same child: no draft of another one may come up on it.
    this.#identity = { ...this.#identity, taken, only: only && recordId };
  }

  comeBack(): void {
    if (this.#place.in !== 'away') return;
    this.#place = { ...this.#place, in: 'page' };
    this.#ports.show();
  }

  /** Acts on the name and the store that the page gives now: decision 17 has the table. Nothing happens while the page is away: what was on it must not come back before the page does. */
  #use(store: DraftStore | null): void {
    const { session } = this.#ports;
    const name = this.#name;
    const before = this.#place;
    const used = before.in === 'draft' ? before.draft.store : null;
    if (before.in === 'away' || (used === store && (store === null || before.name === name))) return;
    // A draft that came up, with nothing entered since, does not belong to another name that the page gives now.
    const cameUp = before.name !== name && session.entered === this.#origin.draft;
    if (cameUp) {
      this.#leaveDraft();
      this.restart();
      this.#identify(null);
    }
    const begun = !isNothing(session.entered);
    if (begun && (before.name ?? name) !== name) {
      // What is entered is of one record, and the page names another: it goes into no draft.
      this.#leaveDraft();
      if (this.#kept !== 'foreign') this.tell('foreign');
    } else if (begun && !cameUp && before.in === 'draft' && used === store) {
      // A screening that was begun under a random id has a name now, and its draft with it.
      this.#place = { ...before, name };
      before.draft.renamed();
    } else {
      // The entries made with the last store are one screening's: the new store's draft of another screening must not be joined to them.
      if (begun && !cameUp && used !== null) this.#identity = { ...this.#identity, only: this.#identity.only ?? this.#identity.random };
      this.#takeUpStore(store, name);
    }
  }

  /** Takes up a store under a name, null for none. */
  #takeUpStore(store: DraftStore | null, name: string | null): void {
    const before = this.#place;
    this.#leaveDraft();
    this.#kept = 'yes';
    if (store === null) return;
    if (name !== this.#identity.past) this.#identity = { ...this.#identity, past: null };
    const draft = new KeptDraft(store, before.draft?.leave(), this.#ports.patience(), this);
    this.#place = { in: 'draft', name, draft };
    if (before.in === 'page' && before.toEmpty === store) void draft.discard();
  }

  /** The draft that a text holds; undefined where it holds none of this rule set and record. */
  #find(text: string, name = this.#name, identity = this.#identity): Draft | undefined {
    const draft = readDraft(text);
    return draft !== null && draft.ruleSet.id === this.#ruleSetId && isOf(draft.recordId, name, identity) ? draft : undefined;
  }

  #identify(taken: string | null): void {
    const random = randomId();
    // Of a screening that is begun after another one there is no draft yet.
    this.#identity = { ...this.#identity, taken, random, only: this.#place.name === undefined ? null : random };
  }

  #leaveDraft(name = this.#place.name): void {
    const { draft } = this.#place;
    void draft?.leave();
    this.#place = { in: this.#place.in === 'away' ? 'away' : 'page', name, draft };
  }
}
