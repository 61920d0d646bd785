/** A file was not written. What stood there before is unchanged. */
export class UnwritableError extends Error {
  override readonly name = 'UnwritableError';
  readonly code = 'unwritable-file';
}
