import type { RuleSetDocument } from './format/rule-set.ts';

/** A rule set that has been parsed: the frozen document and its identity. */
export interface RuleSet {
  readonly document: RuleSetDocument;
  /** SHA-256 of the document's canonical JSON (RFC 8785), 64 hex digits. */
  readonly digest: string;
}
