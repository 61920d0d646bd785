import type { PackDocument } from '../format/pack.ts';

/** A pack that has been parsed: the frozen document and its identity. */
export interface Pack {
  readonly document: PackDocument;
  /** SHA-256 of the document's canonical JSON (RFC 8785), 64 hex digits. */
  readonly digest: string;
}
