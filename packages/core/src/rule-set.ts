import type { RuleSetDocument } from './format/rule-set.ts';

/** A rule set that has been parsed: the frozen document and its identity. */
export interface RuleSet {
  readonly document: RuleSetDocument;
  /** SHA-256 of the document's canonical JSON (RFC 8785), 64 hex digits. */
  readonly digest: string;
}

/**
 * Refuses what is not a parsed rule set, such as the JSON itself, or the null that parsing gives for a file with errors.
 * @throws {TypeError}
 */
export function requireParsed(ruleSet: unknown): void {
  const { document, digest } = (ruleSet ?? {}) as Partial<RuleSet>;
  if (typeof document !== 'object' || document === null || typeof digest !== 'string') throw new TypeError('A parsed rule set is needed: the `ruleSet` that parse(text) gives. Where it is null, `issues` say why.');
}
