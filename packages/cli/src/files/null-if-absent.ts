/** For a file function's `catch`: null where there is no such file; any other error is thrown on. */
export function nullIfAbsent(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
