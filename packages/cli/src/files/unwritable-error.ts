import { escapeControls } from '@cse-screening/core/escape-controls';

/** A file was not written. What stood there before is unchanged. */
export class UnwritableError extends Error {
  override readonly name = 'UnwritableError';
  readonly code = 'unwritable-file';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EFBIG: 'the file would be too large',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'nothing can be written there',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links lead in a circle',
};

/** What the system refused, as a plain sentence. */
export function toUnwritable(error: unknown, path: string): UnwritableError {
  if (error instanceof UnwritableError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = (Object.hasOwn(REASONS, code) ? REASONS[code] : undefined) ?? `something went wrong while writing${/^E[A-Z0-9]+$/.test(code) ? ` (${code})` : ''}`;
  return new UnwritableError(`${escapeControls(path)} was not written: ${reason}. What stood there before is unchanged.`, { cause: error });
}
