import type { DraftStore } from './draft-store.ts';

/** What a draft in a store needs of its screening. Once the store is left, `takeUp` and `tell` are not called any more. */
export interface DraftPorts {
  /** Takes up what the store holds (null for nothing), and returns what it is to hold. Undefined where what it holds is not this screening's. */
  takeUp(held: string | null): string | null | undefined;
  /** The same judgement for the screening as it is now, to be made when the store is read later. Nothing is taken up then. */
  later(): DraftPorts['takeUp'];
  /** The draft as it stands now; null where there is nothing to keep. */
  write(): string | null;
  tell(state: 'saved' | 'failed' | 'discarded'): void;
}

/**
 * The draft of one screening in one store, from when the store is taken up until it is left. It is read before anything is
 * written, and `closed` for good where it holds something else or cannot be read. The store does one thing at a time, and
 * ends with what was wished for last. One that fails, or never answers, costs no answer.
 */
export class KeptDraft {
  readonly store: DraftStore;
  readonly #ports: DraftPorts;
  readonly #patience: number;
  #state: 'reading' | 'open' | 'closed' = 'reading';
  #left = false;
  /** Judges the store once it is read, in place of `takeUp`, where another screening may be on the page by then. */
  #judge: DraftPorts['takeUp'] | null = null;
  /** What the store is still to hold: a text, or nothing (null). Undefined where it holds it. */
  #wish: string | null | undefined;
  /** Whether the last entries are saved; entries made in one go are saved once. `discarded`: they are not kept until something else is entered. */
  #entered: 'saved' | 'unsaved' | 'discarded' = 'saved';
  readonly #reading: Promise<void>;
  #work: Promise<boolean> | null = null;

  /** `before` is waited for first; `patience` is how long the store may take until a person is told, in milliseconds. */
  constructor(store: DraftStore, before: Promise<unknown> | undefined, patience: number, ports: DraftPorts) {
    this.store = store;
    this.#patience = patience;
    this.#ports = ports;
    this.#reading = this.#read(before);
    void this.#wait(this.#reading);
  }

  /** Notes that something changed; `emptied`: nothing is entered any more. */
  changed(emptied: boolean): void {
    if (emptied && this.#state === 'open') void this.discard();
    else if (this.#entered !== 'unsaved') {
      this.#entered = 'unsaved';
      if (this.#state === 'open') queueMicrotask(() => { this.#saveEntered(); });
    }
  }

  /** Notes that the record has another name. What was discarded stays so until something is entered. */
  renamed(): void {
    if (this.#entered !== 'discarded') this.changed(false);
  }

  /** Saves what is entered now. False where it could not be kept, or there is nothing to keep. */
  async save(): Promise<boolean> {
    if (this.#state === 'reading') await this.#wait(this.#reading);
    // Written now and not when its turn comes: leaving the page empties the form.
    const text = this.#state === 'open' && !this.#left ? this.#ports.write() : null;
    return text !== null && this.#wait(this.#want(text));
  }

  /** Removes the draft from the store. */
  async discard(): Promise<void> {
    this.#entered = 'discarded';
    if (this.#state === 'reading') this.#judge = this.#ports.later();
    await this.#wait(this.#want(null));
  }

  /** Leaves the store. Settles once it is done with what it was told, or takes too long. */
  leave(): Promise<unknown> {
    if (this.#state !== 'reading') this.#saveEntered();
    else if (!this.#left && this.#wish === undefined) this.#judge = this.#entered === 'unsaved' ? this.#ports.later() : () => undefined;
    this.#left = true;
    // Removed at once, too: the removal above waits for a save that is under way, and a page that is left may not live that long.
    if (this.#state === 'open' && this.#wish === null) void (async () => this.store.remove())().catch(() => undefined);
    return this.#wait(this.#want());
  }

  #saveEntered(): void {
    if (this.#entered !== 'unsaved') return;
    this.#entered = 'saved';
    void this.save();
  }

  async #read(before: Promise<unknown> | undefined): Promise<void> {
    try {
      await before;
      // Some stores give an empty text where they hold nothing.
      const held = (await this.store.load()) || null;
      const wanted = this.#judge === null ? this.#ports.takeUp(held) : this.#judge(held);
      this.#state = wanted === undefined ? 'closed' : 'open';
      if (this.#wish === undefined && wanted !== held) void this.#want(wanted);
    } catch {
      // It may hold a draft all the same, which must not be written over.
      this.#state = 'closed';
      this.#tell('failed');
    }
    if (!this.#left) this.#saveEntered();
  }

  #want(wish = this.#wish): Promise<boolean> {
    this.#wish = wish;
    return (this.#work ??= this.#carryOut());
  }

  async #carryOut(): Promise<boolean> {
    // Always waits first: if it ended before it returned, `#work` would be set only after that, and would seem to go on for ever.
    await this.#reading;
    let became: 'saved' | 'failed' | 'discarded' = 'failed';
    while (this.#state === 'open' && this.#wish !== undefined) {
      const wish = this.#wish;
      this.#wish = undefined;
      try {
        await (wish === null ? this.store.remove() : this.store.save(wish));
        became = wish === null ? 'discarded' : 'saved';
      } catch {
        became = 'failed';
      }
      this.#tell(became);
    }
    this.#work = null;
    return became === 'saved';
  }

  /** Waits for the store, but not for ever: what takes too long is not given up, and a person is told. */
  #wait<T>(work: Promise<T>): Promise<T | false> {
    return new Promise((resolve) => {
      const late = setTimeout(() => {
        this.#tell('failed');
        resolve(false);
      }, this.#patience);
      void work.then((done) => {
        clearTimeout(late);
        resolve(done);
      });
    });
  }

  #tell(state: 'saved' | 'failed' | 'discarded'): void {
    if (!this.#left) this.#ports.tell(state);
  }
}
