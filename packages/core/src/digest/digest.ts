import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/** The digest of plain data, as `parse` or `plainCopy` gives it: what else is in a value is not looked for. */
export function digest(value: unknown): string {
  const canonical = canonicalize(value);
  if (canonical === undefined) throw new TypeError('Only a JSON value has a digest.');
  return bytesToHex(sha256(utf8ToBytes(canonical)));
}
