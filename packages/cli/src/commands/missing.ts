import { parseEpisodes, summariseEpisodes } from '@cse-screening/core/missing';
import { writeData } from '../write-data.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { findStates, writeAhead, writeEpisodes } from '../missing/write-episodes.ts';
import { readInput } from '../read-input.ts';
import { writeFindings } from '../write-findings.ts';

/** What `missing` is asked to do. */
export interface MissingOptions {
  readonly file: string;
  /** The moment of asking, with its offset from UTC. */
  readonly now: string;
  readonly json?: boolean;
}

/** Says of missing episodes who is missing now, and which return interviews are due and overdue. */
export async function missing({ file, now, json = false }: MissingOptions, io: Io): Promise<ExitCode> {
  const { episodes, issues } = parseEpisodes(await readInput(file, io));
  if (issues.length > 0) io.err(writeFindings(file, issues));
  if (episodes === null) {
    io.err('The episodes cannot be used. Where a child is missing now, do not wait for this: tell the police.\n');
    return EXIT.findings;
  }
  io.err(writeAhead(episodes, now));
  io.out(json ? writeData({ now, episodes: findStates(episodes, now), summary: summariseEpisodes(episodes, now) }) : writeEpisodes(episodes, now));
  return EXIT.well;
}
