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
  /**
   * Writes a file as a whole or not at all, by the path as it was typed. `seen` is the fingerprint of what was read there,
   * from `readFileToEdit`, or null where there must be no file yet. `root` is the folder that nothing is written outside of,
   * of a command that takes `--root`; without it, the working folder. `personal`: a new file is for its owner alone. Rejects
   * with an UnwritableError; the file is then as it was.
   */
  readonly writeFile: (path: string, text: string, seen: string | null, options?: { readonly root?: string | undefined; readonly personal?: boolean }) => Promise<void>;
  /** The names of the folders in a folder; none where it is not there. */
  readonly listFolders: (path: string) => Promise<readonly string[]>;
  /** Gives a folder another name, which nothing has yet. Rejects with an UnwritableError. */
  readonly moveFolder: (from: string, to: string, root?: string) => Promise<void>;
  /** Calls back once it watches, and after each save of one of the files, once it is written in full. Resolves when the user interrupts. */
  readonly watchFiles: (paths: readonly string[], onChange: () => void) => Promise<void>;
  /** How many lines the terminal has; null where standard output does not go to a terminal. */
  readonly terminalRows: () => number | null;
  /** Shows how far long work has come, over what it showed before; null takes it away. Does nothing where standard error is not a terminal. */
  readonly progress: (text: string | null) => void;
  /** The day it is, YYYY-MM-DD. */
  readonly today: () => string;
}

/** How a command ended: well, with findings about the files, or used wrongly. */
export const EXIT = { well: 0, findings: 1, misuse: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
