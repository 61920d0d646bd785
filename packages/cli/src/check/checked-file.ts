import type { Fix } from '@cse-screening/core/lint';
import type { Finding } from '../write-findings.ts';

/** One file with everything that was found in it. */
export interface CheckedFile {
  /** The path as it was typed, or found. */
  readonly file: string;
  readonly text: string;
  readonly findings: readonly Finding[];
  /** How many of its sources had a text to compare quotes with. */
  readonly sourcesAtHand: number;
  /** What `--fix` corrected in it. */
  readonly fixes: readonly Fix[];
}

/** How many findings there are of each severity. */
export type Counts = Readonly<Record<Finding['severity'], number>>;

export function countFindings(files: readonly CheckedFile[]): Counts {
  const all = files.flatMap(({ findings }) => findings);
  const count = (severity: Finding['severity']) => all.filter((finding) => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}
