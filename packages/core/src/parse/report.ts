import type { Issue, IssueCode } from '../issue.ts';
import { PROBLEM_WORDS } from './problem-words.ts';

/** Takes note of an issue; an error unless said otherwise. */
export type Report = (code: IssueCode, path: string, message: string, hint: string, severity?: Issue['severity']) => void;

/** Reports a reference to nothing, with the id that was probably meant. */
export function reportUnknown(report: Report, path: string, what: string, id: string, known: Iterable<string>): void {
  const { message, hint } = PROBLEM_WORDS.unknown(what, id, known);
  report('unknown-reference', path, message, hint);
}
