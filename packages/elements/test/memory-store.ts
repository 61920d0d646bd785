import type { DraftStore } from '../src/index.ts';

/** A store in memory that can be told to fail, or to wait. */
export class MemoryStore implements DraftStore {
  text: string | null = null;
  saves = 0;
  broken = false;
  /** Resolved once the store answers. */
  gate: Promise<void> = Promise.resolve();

  constructor(text: string | null = null) {
    this.text = text;
  }

  /** Makes it wait until what this gives is called. */
  holdUp(): () => void {
    let open: () => void = () => undefined;
    this.gate = new Promise((resolve) => { open = resolve; });
    return () => { open(); };
  }

  async load(): Promise<string | null> {
    await this.gate;
    if (this.broken) throw new Error('broken');
    return this.text;
  }

  async save(text: string): Promise<void> {
    await this.gate;
    if (this.broken) throw new Error('full');
    this.saves += 1;
    this.text = text;
  }

  remove(): Promise<void> {
    this.text = null;
    return Promise.resolve();
  }
}
