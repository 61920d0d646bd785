/**
 * Where a host keeps a draft. The text holds answers: whoever keeps it keeps it as they keep the record. Each method may
 * fail; the element then works in memory, and says so.
 */
export interface DraftStore {
  /** The text that was kept last, or null. */
  load(): Promise<string | null>;
  save(text: string): Promise<void>;
  remove(): Promise<void>;
}
