import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Issue } from '../issue.ts';

/** What a check is told of the world. */
export interface LintOptions {
  /** The day of the check, YYYY-MM-DD. */
  readonly date: string;
  /**
   * The texts of the sources that are at hand, by the source's id. Quotes of other sources are not compared, which is a
   * warning; it is for information where this is left out, by a caller that has no texts to give.
   */
  readonly sources?: Readonly<Record<string, string>>;
}

/** Looks for one subject in a document; positions are added by whoever has the text. */
export type Lint = (document: RuleSetDocument, options: LintOptions) => Issue[];
