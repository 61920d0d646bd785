import type { ResultWording } from '@cse-screening/core';

/**
 * What the elements themselves say. What a result says, headings included, comes from core; the questions come from the
 * rule set. The words of one language are in a file of their own, `en.ts` and `cy.ts`.
 */
export interface Strings {
  /** The language that these strings are in: the one asked for, or English. */
  readonly language: string;

  readonly idle: string;
  readonly loading: string;
  readonly unavailableTitle: string;
  readonly unavailableMeaning: string;
  readonly unavailableTell: string;
  readonly unavailableDanger: string;

  readonly yes: string;
  readonly no: string;
  readonly notKnown: string;
  /** In place of `notKnown`, where someone answers for themselves. */
  readonly iDoNotKnow: string;
  readonly notAsked: string;
  readonly notApplicable: string;
  readonly recordedAs: string;
  readonly selectAll: string;
  readonly or: string;
  readonly clear: string;
  readonly help: string;
  readonly wording: string;
  readonly helpAndWording: string;
  readonly origin: string;
  readonly local: (title: string) => string;

  readonly result: string;
  readonly seeResult: string;
  readonly seeReasons: string;
  /** After the steps that are read out as they come up: how many more are shown. */
  readonly moreSteps: (count: number) => string;
  readonly showRest: string;
  readonly reasonAndOrigin: string;
  readonly sources: string;
  readonly newTab: string;

  readonly progress: (answered: number, of: number) => string;
  readonly questionOf: (title: string, at: number, of: number) => string;
  readonly next: string;
  readonly back: string;
  readonly toCheck: string;
  readonly change: string;

  readonly problem: string;
  readonly error: string;
  readonly enterNumber: (minimum: number | undefined, maximum: number | undefined) => string;
  readonly enterDate: string;
  readonly enterEarlier: (date: string) => string;
  readonly chooseAnswer: string;
  readonly answerNeeded: (question: string) => string;
  readonly narrativeNeeded: string;
  readonly categoryNeeded: string;
  readonly reasonNeeded: string;
  readonly roleNeeded: string;
  readonly cannotRecord: string;

  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly dateHint: string;
  /** The label of a field that can stay empty. What is written is shown under the label alone. */
  readonly optional: (label: string) => string;
  readonly addDetail: string;
  readonly detail: string;
  readonly detailDate: string;
  readonly detailSource: string;
  readonly detailSourceHint: string;
  readonly detailNote: string;

  readonly account: string;
  readonly narrative: string;
  readonly narrativeHint: string;
  readonly childsWords: string;
  readonly childsWordsHint: string;

  readonly check: string;
  readonly answers: string;
  readonly notAnswered: string;
  readonly notWritten: string;
  readonly notUsable: string;
  readonly ruledOut: string;
  readonly ruledOutKept: string;

  readonly resultStep: string;
  readonly toJudgement: string;
  readonly judgement: string;
  readonly judgementMade: string;
  readonly judgementIntro: string;
  readonly pickCategory: string;
  readonly indicatedOne: string;
  readonly noCategory: string;
  readonly noSuchCategory: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly reasonNow: string;
  readonly changedSince: string;
  readonly role: string;
  readonly roleHint: string;
  readonly notJudged: string;
  readonly judgedOn: string;

  readonly finishStep: string;
  readonly finish: string;
  readonly finished: string;
  readonly finishedMeans: string;
  readonly printRecord: string;
  readonly record: string;
  readonly recordDate: string;
  readonly recordId: string;
  readonly recordDigest: string;
  readonly reasonsOfResult: string;
  readonly unfinished: string;
  readonly formUnfinished: string;
  readonly formUnusable: string;

  readonly notice: string;
  /** After a change to a screening that was finished. */
  readonly reopened: string;
  readonly draftRestored: string;
  readonly draftKept: string;
  readonly discardDraft: string;
  readonly draftFailed: string;
  readonly draftForeign: string;
  readonly versionChanged: (before: string, now: string) => string;
  readonly noPlace: string;
  readonly reworded: string;
  readonly added: string;
  readonly altered: string;

  readonly exit: string;
  readonly exitKeys: string;
  readonly exitMore: (times: number) => string;
}

/** Strings that stand in for the built-in ones: those of a language, or a few of a host's own. */
export interface Wording extends Partial<Strings> {
  /** Used only while this language is asked for. Default: used for every language. */
  readonly language?: string;
  /** The strings that a speaker has approved; the others are drafts. Default: all. For people who keep the words: what a result says of it goes by `ofResult.approved`. */
  readonly approved?: readonly (keyof Strings)[];
  /** What a result says in this language; core's. Default: English. */
  readonly ofResult?: ResultWording;
}

/** What a host may set as the `strings` of an element: of several, the later ones win. */
export type Wordings = Wording | readonly Wording[] | null;
