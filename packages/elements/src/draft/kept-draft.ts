import type { DraftStore } from './draft-store.ts';

/** What a draft is asked for and told. It takes up and tells only until its store is left. */
export interface DraftPorts {
  /** What the store is to hold, by what it holds now (null for nothing). Undefined where that is not this screening's. */
  takeUp(held: string | null): string | null | undefined;
  /** The same for the screening as it is now, where the store is read only later: it is not taken up. */
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
  /** What judges the store once it is read, where that is not what is on the page by then. */
  #judge: DraftPorts['takeUp'] | null = null;
  /** What the store is still to hold: a text, or nothing (null). Undefined where it holds it. */
  #wish: string | null | undefined;
  /** What was entered last is to be saved: once for what is entered in one go. Or it was discarded, and is kept no longer until it changes. */
  #entered: 'saved' | 'unsaved' | 'discarded' = 'saved';
  readonly #reading: Promise<void>;
  #work: Promise<boolean> | null = null;

  /** `before` is what is waited for first; `patience` is how long anything is, until a person is told, in milliseconds. */
  constructor(store: DraftStore, before: Promise<unknown> | undefined, patience: number, ports: DraftPorts) {
    this.store = store;
    this.#patience = patience;
    this.#ports = ports;
    this.#reading = this.#read(before);
    void this.#wait(this.#reading);
  }

  /** Notes that something was entered, or (`emptied`) that nothing is entered any more. */
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
    // Once more and at once: a page that is left may not live until the save is done that this would wait for.
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
      // An empty text is what some stores have where they hold nothing.
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
    // Never at once, so that what failed at once would not be taken for what is still going on.
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
