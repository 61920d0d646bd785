import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/**
 * SHA-256 of a value's canonical JSON (RFC 8785), as 64 hex digits. Key order and white space do not change it. It shows
 * whether content was altered; it does not show who wrote it.
 */
export function digest(value: unknown): string {
  const canonical = canonicalize(value);
  if (canonical === undefined) throw new TypeError('Only a JSON value has a digest.');
  return bytesToHex(sha256(utf8ToBytes(canonical)));
}
