import type { Kind, Question } from '../format/question.ts';
import type { Action, Flag, Parameter } from '../format/rule.ts';
import type { Move } from '../analyse/compare-rule-sets.ts';
import type { DocumentLabels } from './document-strings.ts';

/** The parts of a rule set that a description can point at. */
export type DescribedPart = 'question' | 'measure' | 'parameter' | 'rule' | 'action' | 'flag' | 'category' | 'reading' | 'interpretation' | 'completeness' | 'row';

/** A part of the rule set, for a link. */
export interface PartReference {
  readonly part: DescribedPart;
  readonly id: string;
}

/** A piece of a sentence; `to` is what it speaks of, for a link, or null. */
export interface Run {
  readonly text: string;
  readonly to: PartReference | null;
}

export type Sentence = readonly Run[];

/** A condition in words. Without items the sentence says all; with items it introduces them. */
export interface ConditionView {
  readonly sentence: Sentence;
  readonly items: readonly ConditionView[];
}

/** What a part rests on: the source itself, or a local interpretation by its id. */
export interface PartBasisView {
  readonly local: boolean;
  readonly interpretation: string | null;
  /** "Source text", or "Local interpretation: " and its title. */
  readonly title: string;
}

/** The words of a source row, verbatim. They are the source's and not ours. */
export interface SourceQuoteView {
  readonly row: string;
  readonly where: string;
  readonly quote: string;
}

/** What every described part carries. */
interface Grounded {
  readonly id: string;
  readonly basis: PartBasisView;
  readonly quotes: readonly SourceQuoteView[];
}

export interface OptionView {
  readonly id: string;
  readonly text: string;
  /** What picking it means, where that is not plain; else empty. */
  readonly note: string;
  readonly quotes: readonly SourceQuoteView[];
}

export interface QuestionView extends Grounded {
  readonly kind: Kind;
  readonly kindText: string;
  readonly type: Question['type'];
  /** How it is answered, in words. */
  readonly answeredBy: string;
  /** The wording that practitioners see. The source's own words are the quotes. */
  readonly text: string;
  readonly help: string;
  readonly options: readonly OptionView[];
  /** When it is asked; null where always. */
  readonly askedWhen: ConditionView | null;
  /** Questions that are counted once together with it, by their text. */
  readonly countedOnceWith: readonly Run[];
  /** The measures that its answers go into. */
  readonly goesInto: readonly Run[];
  /** Why its answer changes nothing; empty where it does. */
  readonly noEffect: string;
}

export interface SectionView {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly questions: readonly QuestionView[];
}

/** A number or switch that a policy lead may tune. */
export interface ParameterView extends Grounded {
  readonly title: string;
  readonly value: Parameter['value'];
  readonly valueText: string;
  /** The interpretation's rationale; empty where the number is the source's. */
  readonly rationale: string;
  readonly usedBy: readonly Run[];
}

/** What is counted, added up or worked out from answers. */
export interface MeasureView {
  readonly id: string;
  readonly title: string;
  readonly sentence: Sentence;
  readonly condition: ConditionView | null;
  /** What goes into it; questions that are counted once together stand in one item. */
  readonly items: readonly Sentence[];
}

export interface CategoryPartView extends Grounded {
  readonly title: string;
  /** The source's own heading; empty where it has none. */
  readonly band: string;
  readonly message: string;
  readonly service: string;
  /** The conditions under which each reading indicates it, as in the rules. */
  readonly indicatedBy: readonly { readonly reading: string; readonly rules: readonly Run[] }[];
}

export interface RulePartView extends Grounded {
  /** What follows, in words. */
  readonly consequence: string;
  readonly when: ConditionView;
  /** The sentence that a practitioner reads. */
  readonly because: string;
  /** Where the settings as they are keep it from ever applying: a sentence that says so; else empty. */
  readonly setOff: string;
}

/** Rules that belong together: those of a reading, of every reading, floors, or flags. */
export interface RuleGroupView {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly RulePartView[];
}

export interface FlagPartView extends Grounded {
  readonly kind: Flag['kind'];
  readonly kindText: string;
  readonly text: string;
}

export interface ActionPartView extends Grounded {
  readonly urgency: Action['urgency'];
  readonly urgencyText: string;
  /** The source's own strength of duty in a word. */
  readonly duty: string;
  readonly text: string;
  readonly who: string;
  readonly due: string;
  readonly when: ConditionView;
  readonly because: string;
}

export interface ReadingPartView {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly isDefault: boolean;
  readonly basis: PartBasisView;
  readonly rationale: string;
}

/** A decision that the source does not make. */
export interface InterpretationView {
  readonly id: string;
  readonly title: string;
  readonly rationale: string;
  readonly owner: string;
  readonly date: string;
  /** The parts that rest on it. */
  readonly restsOnIt: readonly Run[];
}

export interface SourceRowView {
  readonly row: string;
  readonly section: string;
  readonly quote: string;
  readonly citedBy: readonly Run[];
  /** Why nothing cites it; empty where something does. */
  readonly notAsked: string;
}

export interface SourceView {
  readonly id: string;
  readonly title: string;
  readonly publication: string;
  readonly note: string;
  readonly url: string;
  readonly rows: readonly SourceRowView[];
}

/** What is indicated in one box of a picture. */
export interface BoxIndication {
  /** As in "Category 2", "Category 2 to Category 4" or "No category". */
  readonly text: string;
  /** Places in the order of the categories, -1 for none: what a view may colour by. */
  readonly lowest: number;
  readonly highest: number;
}

/** A box of a picture. */
export interface BoxView {
  /** What is indicated at least; null where no answers lead to this box. */
  readonly indicated: BoxIndication | null;
  /** What else is indicated in this box, by the notes that say when. */
  readonly further: readonly { readonly indicated: BoxIndication; readonly notes: readonly string[]; readonly text: string }[];
  /** All of the above in one line. */
  readonly text: string;
}

/** A direction of a picture. */
export interface AxisView {
  readonly title: string;
  readonly to: PartReference;
  readonly steps: readonly string[];
}

/** How one reading comes to a category, worked out from every complete answer set. */
export interface PictureView {
  readonly reading: string;
  readonly title: string;
  /** What the picture shows, or why there is none. */
  readonly sentences: readonly string[];
  /** Null where no picture would be honest. A ladder has no direction across and one box a step. */
  readonly grid: {
    readonly down: AxisView;
    readonly across: AxisView | null;
    /** By steps down, then across. */
    readonly boxes: readonly (readonly BoxView[])[];
    /** When a box indicates more than its numbers alone, by letter. */
    readonly notes: readonly { readonly letter: string; readonly rule: PartReference; readonly text: string; readonly when: ConditionView }[];
    /** What the picture leaves open. */
    readonly caution: string;
  } | null;
}

export interface ChangeView {
  readonly sentence: string;
  readonly details: readonly string[];
}

/** What differs from another version. */
export interface ChangesView {
  readonly since: string;
  readonly sentences: readonly string[];
  readonly groups: readonly { readonly title: string; readonly changes: readonly ChangeView[] }[];
  readonly impact: readonly string[];
  readonly moves: readonly { readonly from: string; readonly to: string; readonly direction: Move['direction']; readonly goes: string; readonly share: string }[];
}

/**
 * A rule set as a document in words of one language: everything that a board signs off, for a page, a file or a component
 * to lay out. Policy leads read it; it is not a practitioner's result, so it names the numbers.
 */
export interface RuleSetView {
  readonly language: string;
  readonly labels: DocumentLabels;
  readonly id: string;
  readonly version: string;
  /** SHA-256 of the canonical JSON, 64 hex digits. */
  readonly digest: string;
  readonly title: string;
  readonly purpose: string;
  /** What must be known before reading on: a draft or withdrawn rule set, wording that is not approved. */
  readonly notices: readonly string[];
  /** Status, version, owner, dates, digest. */
  readonly identity: readonly { readonly label: string; readonly text: string }[];
  readonly scope: readonly string[];
  /** What the tool is and is not. */
  readonly about: readonly string[];
  readonly changes: ChangesView | null;
  /** What a young person who answers for themselves is shown in place of any result; null where practitioners answer. */
  readonly closing: { readonly title: string; readonly text: string } | null;
  /** One for each reading, the default first; empty without categories. */
  readonly pictures: readonly PictureView[];
  readonly categories: readonly CategoryPartView[];
  /** Where there are no categories: a sentence that says so; else empty. */
  readonly noCategories: string;
  readonly actions: readonly ActionPartView[];
  readonly flags: readonly FlagPartView[];
  readonly parameters: readonly ParameterView[];
  readonly readings: readonly ReadingPartView[];
  readonly rules: readonly RuleGroupView[];
  readonly measures: readonly MeasureView[];
  readonly sections: readonly SectionView[];
  readonly completeness: readonly { readonly id: string; readonly because: string; readonly when: ConditionView | null; readonly needs: readonly Run[]; readonly basis: PartBasisView }[];
  readonly interpretations: readonly InterpretationView[];
  readonly sources: readonly SourceView[];
}
