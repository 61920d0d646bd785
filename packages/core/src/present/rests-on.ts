import { questionsOf } from '../format/facts.ts';
import type { Question } from '../format/question.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Result } from '../evaluate/result.ts';
import type { BasisView, QuoteView } from './result-view.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a category, rule, flag, floor or action rests on. One that is not certain says so with `certain`. */
export type RestsOn = (outcome: { readonly basis: string; readonly cites: readonly string[]; readonly certain?: boolean }) => { readonly basis: BasisView; readonly quotes: readonly QuoteView[] };

/**
 * Makes the function that says what an outcome rests on. An outcome may cite the wording of several questions and follow from the
 * answers to only some of them. The wording of the others is then left out: below a step, “forced marriage” would read as if it were
 * recorded.
 */
export function restsOnReader(document: RuleSetDocument, { answers }: Result, { basis, quotes }: Vocabulary): RestsOn {
  const asked = questionsOf(document).filter(({ kind }) => kind !== 'context');
  const wording = rowsOf(asked);
  const present = new Set(answers.present);
  const recorded = rowsOf(asked.filter(({ id }) => present.has(id)));
  return ({ basis: id, cites, certain = true }) => ({
    basis: basis(id),
    quotes: quotes(certain && cites.some((row) => recorded.has(row)) ? cites.filter((row) => recorded.has(row) || !wording.has(row)) : cites),
  });
}

/** The rows that hold the wording of questions and their options. */
function rowsOf(questions: readonly Question[]): ReadonlySet<string> {
  return new Set(questions.flatMap((question) => [question, ...('options' in question ? question.options : [])]).flatMap(({ cites }) => cites ?? []));
}
