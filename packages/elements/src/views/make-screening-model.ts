import type { Entered } from '../flow/entered.ts';
import { findUnusable, sayInList, sayProblem } from '../flow/problems.ts';
import { progressOf } from '../flow/progress.ts';
import type { Step } from '../flow/steps.ts';
import { formatDate } from '../format-date.ts';
import type { Screened } from '../screening.ts';
import type { Session } from '../session.ts';
import type { Words } from '../strings/words.ts';
import type { ScreeningModel } from './screening-model.ts';

/** What an element has at hand when it lays a screening out. */
interface ModelParts extends Pick<ScreeningModel, 'screened' | 'layout' | 'language' | 'strings' | 'notices' | 'recordId' | 'print' | 'discardDraft'> {
  readonly session: Session;
  /** How dates are written; null is as in the language. */
  readonly locale: string | null;
}

/** Puts together what the views of a screening are made from. */
export function makeScreeningModel({ session, locale, ...parts }: ModelParts): ScreeningModel {
  const { language, strings } = parts;
  const { entered, turn, steps, at, returnTo, problems, problemsOn, finished, reopened, pressing } = session;
  const step = steps[at] as Step;
  const words: Words = { strings, language, formatDate: (date) => formatDate(date, locale ?? language, parts.screened.wording) };
  const screened = sayIssues(parts.screened, entered, words);
  return {
    ...parts, ...words, ruleSet: screened.ruleSet, screened, entered, turn, step, finished, reopened,
    on: session,
    last: at === steps.length - 1,
    canGoBack: at > 0 || returnTo !== null,
    returning: returnTo !== null,
    progress: progressOf(screened.sections, entered.answers),
    problems: step.name === problemsOn ? problems : [],
    problemAt: (place) => sayProblem(problems, place, words),
    pressingAfter: step.questions.some(({ id }) => id === pressing.after) ? pressing.after : null,
    added: pressing.added,
  };
}

/** Says of answers that cannot be used what to do as it is said by their fields: core's words are for who writes answers in a file. */
function sayIssues(screened: Screened, entered: Entered, words: Words): Screened {
  const { result, view } = screened;
  if (view.issues.length === 0) return screened;
  const unusable = findUnusable(entered, screened);
  const issues = view.issues.map((issue, i) => {
    const problem = unusable.find(({ of }) => result.issues[i]?.path === `/${of?.id}`);
    return problem === undefined ? issue : sayInList(problem, words);
  });
  return { ...screened, view: { ...view, issues } };
}
