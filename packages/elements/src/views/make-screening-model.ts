import { sayProblem } from '../flow/problems.ts';
import { progressOf } from '../flow/progress.ts';
import type { Step } from '../flow/steps.ts';
import { formatDate } from '../format-date.ts';
import type { Session } from '../session.ts';
import type { ScreeningModel } from './screening-model.ts';

/** What an element has at hand when it lays a screening out. */
interface ModelParts extends Pick<ScreeningModel, 'ruleSet' | 'screened' | 'layout' | 'language' | 'strings' | 'notices' | 'recordId' | 'on'> {
  readonly session: Session;
  /** How dates are written; null is as in the language. */
  readonly locale: string | null;
}

/** Puts together what the views of a screening are made from. */
export function makeScreeningModel({ session, locale, ...parts }: ModelParts): ScreeningModel {
  const { ruleSet, screened, language, strings } = parts;
  const { entered, turn, steps, at, returnTo, problems, problemsOn, finished, reopened, pressing } = session;
  const step = steps[at] as Step;
  const inWords = (date: string) => formatDate(date, locale ?? language, screened.wording);
  return {
    ...parts, entered, turn, step, finished, reopened,
    last: at === steps.length - 1,
    canGoBack: at > 0 || returnTo !== null,
    returning: returnTo !== null,
    progress: progressOf(ruleSet.document.sections, entered.answers, new Set(screened.result.answers.hidden)),
    problems: step.name === problemsOn ? problems : [],
    problemAt: (place) => sayProblem(problems, place, strings, language, inWords),
    pressingAfter: step.questions.some(({ id }) => id === pressing.after) ? pressing.after : null,
    added: pressing.added,
    formatDate: inWords,
  };
}
