import type { DraftStore } from './draft-store.ts';

/** What the element is told. Each is called only while the store in question is still the element's. */
interface DraftPorts {
  /** Takes up a draft. False where it is not this screening's: it is then left alone, and nothing is saved over it. */
  readonly restore: (text: string) => boolean;
  /** The draft as it stands now; null where there is nothing to keep. */
  readonly write: () => string | null;
  readonly tell: (state: 'saved' | 'failed' | 'discarded') => void;
}

/**
 * Keeps a draft in a host's store. It loads before it ever saves, so that nothing is written over a draft that was not read;
 * saves one at a time, the newest last; and a store that fails costs no answer.
 */
export class DraftController {
  readonly #ports: DraftPorts;
  #store: DraftStore | null = null;
  /** Counts the times that a store was taken up or left: what was begun before no longer counts. */
  #turn = 0;
  #loading: Promise<void> | null = null;
  /** Set where the draft in the store is not this screening's, or could not be read. */
  #keepOff = false;
  /** The next text to save. */
  #next: string | null = null;
  #saving: Promise<boolean> | null = null;
  #noted = false;
  #removing: Promise<void> | null = null;

  constructor(ports: DraftPorts) {
    this.#ports = ports;
  }

  /**
   * Uses a store from now on, and takes up the draft in it. Null leaves the one before, as when the form is emptied because
   * the page is left. What was entered until now is still saved there.
   */
  use(store: DraftStore | null): void {
    if (this.#noted) void this.save();
    this.#turn += 1;
    this.#store = store;
    this.#keepOff = false;
    this.#loading = store === null ? null : this.#load(store, this.#turn);
  }

  /** Notes that something was entered. What is entered in one go is saved once. */
  changed(): void {
    if (this.#store === null || this.#noted) return;
    this.#noted = true;
    queueMicrotask(() => {
      this.#noted = false;
      void this.save();
    });
  }

  /** Saves what is entered now. False where it could not be kept, or there is nothing to keep. */
  async save(): Promise<boolean> {
    const [store, turn] = [this.#store, this.#turn];
    if (this.#loading !== null) await this.#loading;
    if (store === null || this.#turn !== turn || this.#keepOff) return false;
    // Written now and not when its turn comes: leaving the page empties the form.
    const text = this.#ports.write();
    if (text === null) return false;
    this.#next = text;
    this.#saving ??= this.#saveAll(store, turn);
    return this.#saving;
  }

  /** Removes the draft from the store. */
  async discard(): Promise<void> {
    const [store, turn] = [this.#store, this.#turn];
    if (store === null) return;
    this.#next = null;
    if (this.#loading !== null) await this.#loading;
    // At once where it is read: the next screening may take the store up before this is done.
    if (this.#turn === turn && this.#keepOff) return;
    await (this.#removing = this.#remove(store, turn));
  }

  async #remove(store: DraftStore, turn: number): Promise<void> {
    await this.#saving;
    try {
      await store.remove();
      if (this.#turn === turn) this.#ports.tell('discarded');
    } catch {
      if (this.#turn === turn) this.#ports.tell('failed');
    }
  }

  async #load(store: DraftStore, turn: number): Promise<void> {
    try {
      await this.#saving;
      await this.#removing;
      const text = await store.load();
      // An empty text is what some stores have where they hold nothing.
      if (this.#turn === turn) this.#keepOff = text !== null && text !== '' && !this.#ports.restore(text);
    } catch {
      if (this.#turn !== turn) return;
      // It may hold a draft all the same, which must not be written over.
      this.#keepOff = true;
      this.#ports.tell('failed');
    }
    if (this.#turn === turn) this.#loading = null;
  }

  async #saveAll(store: DraftStore, turn: number): Promise<boolean> {
    // Never at once, so that what failed at once would not be taken for what is still going on.
    await this.#removing;
    let kept = true;
    try {
      while (this.#next !== null) {
        const text = this.#next;
        this.#next = null;
        await store.save(text);
      }
    } catch {
      kept = false;
    }
    this.#saving = null;
    if (this.#turn === turn) this.#ports.tell(kept ? 'saved' : 'failed');
    return kept;
  }
}
