/**
 * What the elements themselves say. What a result says, headings included, comes from core; the questions come from the
 * rule set. The words of one language are in a file of their own, `en.ts` and `cy.ts`.
 */
export interface Strings {
  /** The language that these strings are in: the one asked for, or English. */
  readonly language: string;
  /** Says that the strings are a draft that no speaker has approved; empty where they are approved. */
  readonly draftNote: string;

  readonly idle: string;
  readonly loading: string;
  readonly unavailableTitle: string;
  readonly unavailableMeaning: string;
  readonly unavailableTell: string;
  readonly unavailableDanger: string;

  readonly yes: string;
  readonly no: string;
  readonly notKnown: string;
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
  readonly showRest: string;
  readonly reasonAndOrigin: string;
  readonly sources: string;
  readonly newTab: string;
}

/** Strings that stand in for the built-in ones: those of a language, or a few of a host's own. */
export interface Wording extends Partial<Strings> {
  /** Used only while this language is asked for. Default: used for every language. */
  readonly language?: string;
  /** The strings that a speaker has approved; the others are drafts. Default: all. */
  readonly approved?: readonly (keyof Strings)[];
}
