/** Everything that a command needs of the world. A test, or another program, passes its own. */
export interface Io {
  /** Writes to standard output. */
  readonly out: (text: string) => void;
  /** Writes to standard error. */
  readonly err: (text: string) => void;
  /** Reads at most `limit` bytes of a file, by the path as it was typed. Rejects as Node's file functions do. */
  readonly readFile: (path: string, limit: number) => Promise<Uint8Array>;
  /** Reads at most `limit` bytes of standard input. */
  readonly readInput: (limit: number) => Promise<Uint8Array>;
}

/** How a command ended: well, with findings about the files, or used wrongly. */
export const EXIT = { well: 0, findings: 1, misuse: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
