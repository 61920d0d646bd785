import { compile, presentResult, type Answers, type Explanation, type Result, type Question, type ResultView, type ResultWording, type RuleSet, type Screener, type Section } from '@cse-screening/core';
import { askedSections } from './flow/asked-sections.ts';
import { formatDate } from './format-date.ts';

/** Answers, what they indicate, and that in words. */
export interface Screened {
  readonly ruleSet: RuleSet;
  readonly answers: Answers;
  /** The screening date, `YYYY-MM-DD`. */
  readonly date: string;
  readonly language: string;
  readonly wording: ResultWording | null;
  readonly locale: string | null;
  readonly result: Result;
  readonly explanation: Explanation;
  readonly view: ResultView;
  /** The sections as they are asked, and all questions of them. */
  readonly sections: readonly Section[];
  readonly questions: readonly Question[];
}

/** Screens with one rule set. While nothing changes it gives the very same object again. */
export class Screening {
  readonly ruleSet: RuleSet;
  #screener?: Screener;
  #last: Screened | null = null;

  constructor(ruleSet: RuleSet) {
    this.ruleSet = ruleSet;
  }

  /** `locale` is how dates are written; null is as in the language. */
  screen(answers: Answers, date: string, language: string, wording: ResultWording | null = null, locale: string | null = null): Screened {
    const last = this.#last;
    const same = last?.answers === answers && last.date === date;
    if (same && last.language === language && last.wording === wording && last.locale === locale) return last;
    // Compiled here and not in the constructor, because errors are caught here: a script of the page may have replaced `Array.from`.
    const explanation = same ? last.explanation : (this.#screener ??= compile(this.ruleSet)).explain(answers, { date });
    const { result } = explanation;
    const { ruleSet } = this;
    const sections = askedSections(ruleSet.document.sections, result.answers.hidden);
    const inWords = locale === null ? undefined : (day: string) => formatDate(day, locale, wording);
    const view = presentResult(ruleSet, explanation, language, wording, 'respondent', inWords);
    return (this.#last = { ruleSet, answers, date, language, wording, locale, result, explanation, view, sections, questions: sections.flatMap(({ questions }) => questions) });
  }
}
