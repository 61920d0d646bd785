import { fitting, lay } from './fitting.ts';
import { labEn, type LabStrings } from './lab-en.ts';
import type { PolicyWording } from './policy-strings.ts';
import type { Wording } from './strings.ts';

/** Words of the lab that stand in for the built-in ones. */
export interface LabWording {
  /** Used only while this language is asked for. Default: used for every language. */
  readonly language?: string;
  readonly lab?: Partial<LabStrings>;
}

type AnyWording = Wording & PolicyWording & LabWording;

/**
 * What a host may set as the `strings` of `<cse-rule-lab>`: of several, the later ones win. Those of the other elements
 * reword the case that is tried and the document.
 */
export type LabWordings = AnyWording | readonly AnyWording[] | null;

/** The words for a language: English, and over it what each wording has for that language. */
export function labStringsIn(language: string, wordings: LabWordings = null): LabStrings {
  return lay(labEn, fitting(language, wordings).map(({ lab }) => lab));
}
