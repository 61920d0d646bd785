import type { Answers } from '../evaluate/result.ts';
import type { Case, CasesDocument } from './cases-document.ts';

/** The answers of a case, with those of the base that it starts from. */
export function answersOfCase({ from, answers }: Case, { bases }: CasesDocument): Answers {
  const base = from === undefined || bases === undefined ? undefined : bases[from];
  // Any value passes the cases' schema: the screening checks each answer, and what it complains of fails the case.
  return { ...base, ...answers } as Answers;
}
