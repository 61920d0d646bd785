import { createHash } from 'node:crypto';

/** What tells whether a file is still what was read: the SHA-256 of its bytes, as 64 hex digits. */
export function fingerprint(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
