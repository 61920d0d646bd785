import { digest } from '../digest/digest.ts';
import { plainCopy } from '../parse/plain-copy.ts';

/** Why a record cannot be verified. */
export type Alteration = 'altered' | 'no-digest' | 'not-a-record';

/**
 * What `verifyRecord` finds, without its words: why a record cannot be verified, or null where it is as it was when its
 * digest was made. That it was not altered says nothing of who wrote it. Takes anything and never throws.
 */
export function findAlteration(record: unknown): Alteration | null {
  try {
    const copy = plainCopy(record);
    if (typeof copy !== 'object' || copy === null || Array.isArray(copy)) return 'not-a-record';
    const { digest: claimed, ...content } = copy as Record<string, unknown>;
    if (typeof claimed !== 'string') return 'no-digest';
    return digest(content) === claimed ? null : 'altered';
  } catch {
    // Not plain data, or something in it that canonical JSON has no form for: no record that was sealed is like that.
    return 'not-a-record';
  }
}
