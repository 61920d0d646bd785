import type { Kind } from '../format/question.ts';
import type { Action, Flag } from '../format/rule.ts';
import type { Labels, Standing } from './strings.ts';

/** A quotation from a source document, word for word. */
export interface QuoteView {
  readonly row: string;
  /** The document and section, as in "GSCB CSE strategy 2018–21, Appendix III". */
  readonly where: string;
  readonly quote: string;
}

/** What something rests on: the source itself, or a local interpretation. */
export interface BasisView {
  readonly local: boolean;
  /** "Source text", or "Local interpretation: " and its title. */
  readonly title: string;
  /** The interpretation's rationale, owner and date; empty for the source itself. */
  readonly detail: string;
}

/** An indicated category in the source's own words. */
export interface CategoryView {
  readonly category: string;
  readonly title: string;
  /** The source's own heading; empty where it has none. */
  readonly band: string;
  readonly message: string;
  /** The service that goes with it; empty where there is none. */
  readonly service: string;
  readonly basis: BasisView;
  readonly quotes: readonly QuoteView[];
}

/** A question with an answer to it, in words. */
export interface NamedAnswer {
  readonly question: string;
  readonly text: string;
  readonly answer: string;
}

/** An answer that a reason rests on. */
export interface AnswerView extends NamedAnswer {
  readonly kind: Kind;
  /** The kind in words: possible harm is told apart from risk. */
  readonly kindText: string;
  /** The date given with the answer, and where the information comes from; empty where neither was given. */
  readonly provenance: string;
  /** The earlier answer of the same reason that this one is counted together with, by its question's text; else empty. */
  readonly countedWith: string;
  /** What the question rests on: its wording may be a local one. */
  readonly basis: BasisView;
  readonly quotes: readonly QuoteView[];
}

/** A rule that fired: its sentence, what it rests on, and the answers that made it fire. */
export interface ReasonView {
  readonly rule: string;
  readonly heading: string;
  readonly sentence: string;
  readonly basis: BasisView;
  readonly quotes: readonly QuoteView[];
  /** The numbers and switches of the rule set that the rule compares with. They are the rule set's, never the child's. */
  readonly parameters: readonly { readonly parameter: string; readonly title: string; readonly value: string; readonly basis: BasisView }[];
  readonly answers: readonly AnswerView[];
}

/** A step of the pathway. */
export interface ActionView {
  readonly action: string;
  readonly urgency: Action['urgency'];
  readonly urgencyText: string;
  /** The source's own strength of duty in a word: "Must", "Should", "Offer", "Consider" or "Usually". */
  readonly duty: string;
  readonly text: string;
  /** Who does it; empty where the source does not say. */
  readonly who: string;
  /** By when; empty where the source does not say. */
  readonly due: string;
  readonly because: string;
  readonly basis: BasisView;
  readonly quotes: readonly QuoteView[];
}

/** Something to point out that is not a category. */
export interface FlagView {
  readonly flag: string;
  readonly kind: Flag['kind'];
  readonly text: string;
  readonly because: string;
  readonly certain: boolean;
  readonly basis: BasisView;
  readonly quotes: readonly QuoteView[];
}

/** A category that a person's judgement should not go below. */
export interface FloorView {
  readonly text: string;
  readonly because: string;
  readonly certain: boolean;
  readonly basis: BasisView;
  readonly quotes: readonly QuoteView[];
}

/** Another reading of the same text: what it indicates, and why it differs. */
export interface ReadingView {
  readonly title: string;
  readonly text: string;
  readonly indicated: string;
  /** How it compares with the default reading, in a sentence. */
  readonly difference: string;
  readonly basis: BasisView;
  /** Its rules that give what it indicates. */
  readonly reasons: readonly (Omit<ReasonView, 'heading' | 'parameters' | 'answers'> & {
    /** It makes the difference: the default reading has no such rule. False where only a result was given. */
    readonly onlyHere: boolean;
  })[];
  /** The sentences of the rules that give what the default reading indicates, and that this reading is without. Empty where only a result was given. */
  readonly notHere: readonly string[];
}

/** Given answers that alone are enough for the indicated category. */
export interface SufficientView {
  readonly intro: string;
  readonly answers: readonly NamedAnswer[];
}

/** What would raise the category. It says how the rule set works; it is no list of what to ask about. */
export interface RaiseView {
  readonly category: string;
  readonly sentence: string;
  /** The answers that the sentence speaks of. Of several parts, each is needed, and says in a sentence how many of its answers are. */
  readonly parts: readonly { readonly sentence: string; readonly answers: readonly NamedAnswer[] }[];
}

/** Where the case stands among the category boundaries: in order and in words, never as an amount. */
export interface PositionView {
  /** Every category, highest first. That none is indicated is no place among them. */
  readonly places: readonly { readonly category: string; readonly title: string; readonly standing: Standing; readonly standingText: string }[];
  /** What parts the indicated category from the next one up, as the rule set has it; null where there is none. */
  readonly next: { readonly sentence: string; readonly conditions: readonly { readonly sentence: string; readonly basis: BasisView }[] } | null;
}

/**
 * A result in words of one language, ready to be laid out as text, Markdown or a page. It holds every sentence and
 * heading that a practitioner reads, so that no view words a result of its own. Nothing in it is a score.
 */
export interface ResultView {
  readonly language: string;
  /** Headings and labels in the same language. */
  readonly labels: Labels;
  readonly ruleSet: string;
  /** What must be known before reading on: a draft or withdrawn rule set, or one that was not in force. */
  readonly notices: readonly string[];
  /** The indicated category in words, "No category is indicated …" or "Nothing recorded yet". Without categories, the way or the first step. */
  readonly headline: string;
  /** The source's own heading for it; empty without a category. It is a heading, not a message. */
  readonly band: string;
  /** What a practitioner is told about it. */
  readonly message: string;
  /** The service that goes with the category; empty where there is none. */
  readonly service: string;
  /** The indicated category, or the two ends of a span, lowest first; empty without a category. */
  readonly categories: readonly CategoryView[];
  /** The not-known range in a sentence; empty where nothing is unknown or nothing could change. */
  readonly range: string;
  /** Null where the rule set has no categories, and while nothing is recorded. */
  readonly position: PositionView | null;
  /** How many questions are open, in a sentence; empty where none is. */
  readonly unknown: string;
  /** Open questions on which an immediate action depends, in the order of the form; empty before anything is answered. */
  readonly urgentOpen: readonly { readonly question: string; readonly text: string }[];
  /** Unknown questions that could change the indicated category, most decisive first. */
  readonly settledBy: readonly { readonly question: string; readonly text: string }[];
  /**
   * What is recorded as present, possible harm first. Vulnerabilities stand here too, although they do not count. Each
   * answer is empty where only a result was given, which does not hold it.
   */
  readonly recorded: readonly {
    readonly kind: Kind;
    readonly title: string;
    readonly questions: readonly NamedAnswer[];
  }[];
  readonly reasons: readonly ReasonView[];
  /** Given answers that alone are enough for the category; null where nothing less than all of them is, or only a result was given. */
  readonly sufficient: SufficientView | null;
  /** What `raises` is and is not, in a sentence; empty where there are none. */
  readonly raisesNote: string;
  /** What would raise the category, lowest resulting category first; empty while nothing is recorded, or where only a result was given. */
  readonly raises: readonly RaiseView[];
  /** The other readings: what each indicates, and why it differs. */
  readonly readings: readonly ReadingView[];
  /** Actions that follow from what is recorded, most urgent first. */
  readonly actions: readonly ActionView[];
  /** Actions that depend on answers that are not known. */
  readonly possibleActions: readonly ActionView[];
  readonly flags: readonly FlagView[];
  readonly floors: readonly FloorView[];
  /** What is still missing before a record can be finalised. It never holds back an action. */
  readonly completeness: readonly {
    readonly requirement: string;
    readonly because: string;
    /** What to add: questions by their text, and the narrative. */
    readonly missing: readonly string[];
    readonly basis: BasisView;
  }[];
  /** Every local interpretation that this result rests on. */
  readonly interpretations: readonly { readonly id: string; readonly title: string; readonly detail: string }[];
  /** What could not be used among the answers. */
  readonly issues: readonly string[];
  /** What the tool is and is not, with rule-set version and digest. */
  readonly about: readonly string[];
}
