/** For a file function's `catch`: null where there is no such file; any other error is thrown on. */
export function nullIfAbsent(error: unknown): null {
  // What reads a file for a command throws an error of its own, with that of the file system as its cause.
  const fault = error instanceof Error ? (error.cause ?? error) : error;
  if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null;
  throw error;
}
