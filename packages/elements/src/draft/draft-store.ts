/**
 * Where a host keeps a draft. The text holds answers: whoever keeps it keeps it as they keep the record. Each method may
 * fail, or take too long; the element then works in memory, and says so. `load` gives what was saved or removed last, also
 * while that is still under way.
 */
export interface DraftStore {
  /** The text that was kept last, or null. */
  load(): Promise<string | null>;
  save(text: string): Promise<void>;
  remove(): Promise<void>;
}
