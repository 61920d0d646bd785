import type { Answers } from '../evaluate/result.ts';
import type { Measure } from '../format/measure.ts';
import type { Option, Question, Section } from '../format/question.ts';
import type { Action, Category, Completeness, Flag, Parameter, Reading, Rule } from '../format/rule.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Interpretation, Source, SourceRow } from '../format/source.ts';
import type { Text } from '../format/text.ts';
import { textIn } from '../format/text-in.ts';
import { requireParsed, type RuleSet } from '../rule-set.ts';
import { compareContents, type PartKind } from './compare-contents.ts';
import { compareOutcomes, type OutcomeChange } from './compare-outcomes.ts';
import { findPart, namePart } from './name-part.ts';

/** How much a new version changes: its meaning, its questions, its wording, or nothing. */
export type ChangeLevel = 'major' | 'minor' | 'patch' | 'none';

/** One reason why a change is of a level. */
export interface ChangeReason {
  readonly level: Exclude<ChangeLevel, 'none'>;
  /** What it is about: a kind of part, something that follows from answers, or the rule set itself. */
  readonly about: PartKind | OutcomeChange['kind'] | 'rule-set';
  /** The part's id; null for an order, or for the rule set itself. */
  readonly id: string | null;
  /** A sentence for a policy lead, in English. */
  readonly message: string;
  /** The smallest answer set for which something else follows; everything else is not known. Null where none is needed to show it. */
  readonly example: Answers | null;
  /** Whether nothing but a question or an option that was added or removed leaves it open; then it is no change of meaning. */
  readonly byQuestionsAlone: boolean;
}

/** What a change amounts to, and why. */
export interface ChangeClassification {
  /** The highest level of any reason; `none` where nothing but the version differs. */
  readonly level: ChangeLevel;
  /** Every reason, those of the highest level first. */
  readonly reasons: readonly ChangeReason[];
}

const LEVELS = ['major', 'minor', 'patch'] as const;

/**
 * Says whether a new version needs a new major, minor or patch number. Exact: nothing is sampled.
 *
 * - `major`, a change of meaning: for some existing answer set another category is indicated or possible under any
 *   reading, or another action, flag or floor follows or may follow; who does an action, by when, how urgently or with what
 *   duty changes, or the service that goes with a category; categories or readings come, go or change places; it is
 *   answered by the young person themselves, or is so no longer; it is another rule set or edition. What cannot be decided
 *   exactly counts as this.
 * - `minor`, a change of questions: questions, sections or options come, go, change places or are asked otherwise, or
 *   rules and numbers are written otherwise, and for every existing answer set the same follows as before.
 * - `patch`, a change of wording: texts, help, citations, sources, interpretations, dates and status.
 *
 * An existing answer set answers the older version's questions ("not known" and "not applicable" are answers); what only
 * the newer version asks is not known. What is left open by nothing but a question or an option that was added or removed
 * is a change of questions.
 * @throws {TypeError} where it is given no parsed rule set.
 */
export function classifyChange(older: RuleSet, newer: RuleSet): ChangeClassification {
  requireParsed(older);
  requireParsed(newer);
  const [before, after] = [older.document, newer.document];
  const all = [...classifyContents(before, after), ...(before.id === after.id ? withoutRepeats(compareOutcomes(before, after)).map((change) => classifyOutcome(change, before, after)) : [])];
  const reasons = all.filter(({ message }, i) => all.findIndex((other) => other.message === message) === i);
  reasons.sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
  return { level: reasons[0]?.level ?? 'none', reasons };
}

/** A part of each kind, as `compareContents` compares it. */
interface Parts {
  readonly sections: Omit<Section, 'questions'>;
  readonly questions: Question & { readonly section: string };
  readonly parameters: Parameter;
  readonly measures: Measure;
  readonly readings: Reading;
  readonly categories: Category;
  readonly flags: Flag;
  readonly rules: Rule;
  readonly actions: Action;
  readonly completeness: Completeness;
  readonly interpretations: Interpretation;
  readonly sources: Omit<Source, 'rows'>;
  readonly rows: SourceRow & { readonly source: string };
}

type FieldOf<T> = Exclude<T extends T ? keyof T : never, 'id'>;

/** What it means that a field of a part changes, where both versions have the part. A field that is new to the format has to be judged here. */
const FIELDS: { readonly [Kind in PartKind]: Readonly<Record<FieldOf<Parts[Kind]>, ChangeReason['level']>> } = {
  sections: { title: 'patch', help: 'patch' },
  questions: {
    section: 'minor', type: 'minor', kind: 'minor', options: 'minor', concept: 'minor', tags: 'minor', askedWhen: 'minor', minimum: 'minor', maximum: 'minor',
    text: 'patch', help: 'patch', error: 'patch', cites: 'patch', basis: 'patch', noEffect: 'patch',
  },
  parameters: { value: 'minor', title: 'patch', cites: 'patch', basis: 'patch' },
  measures: { type: 'minor', of: 'minor', when: 'minor', dateOfBirth: 'minor', question: 'minor', months: 'minor', title: 'patch' },
  readings: { default: 'major', title: 'patch', text: 'patch', basis: 'patch' },
  categories: { service: 'major', title: 'patch', band: 'patch', message: 'patch', cites: 'patch', basis: 'patch' },
  flags: { kind: 'major', text: 'patch', cites: 'patch', basis: 'patch' },
  rules: { reading: 'minor', when: 'minor', then: 'minor', because: 'patch', cites: 'patch', basis: 'patch' },
  actions: { who: 'major', due: 'major', urgency: 'major', duty: 'major', when: 'minor', text: 'patch', because: 'patch', cites: 'patch', basis: 'patch' },
  completeness: { when: 'minor', narrative: 'minor', questions: 'minor', because: 'patch', basis: 'patch' },
  interpretations: { title: 'patch', rationale: 'patch', owner: 'patch', date: 'patch' },
  sources: { title: 'patch', publisher: 'patch', published: 'patch', url: 'patch', note: 'patch' },
  rows: { source: 'patch', section: 'patch', quote: 'patch', notAsked: 'patch' },
};

/** The same for the rule set itself. */
const OWN_FIELDS: Readonly<Record<FieldOf<Omit<RuleSetDocument, 'version' | Exclude<PartKind, 'questions' | 'rows'>>>, ChangeReason['level']>> = {
  $schema: 'patch', format: 'major', edition: 'major', status: 'patch', title: 'patch', purpose: 'patch', owner: 'patch', inForce: 'patch', reviewBy: 'patch', languages: 'patch', selfCompleted: 'patch',
};

/** What it means that a part of a kind comes or goes. What follows from it is looked at apart. */
const COMES_OR_GOES: Readonly<Record<PartKind, ChangeReason['level']>> = {
  sections: 'minor', questions: 'minor', parameters: 'minor', measures: 'minor', flags: 'minor', rules: 'minor', actions: 'minor', completeness: 'minor',
  readings: 'major', categories: 'major',
  interpretations: 'patch', sources: 'patch', rows: 'patch',
};

const ORDER: Readonly<Partial<Record<PartKind, ChangeReason['level']>>> = { categories: 'major', sections: 'minor', questions: 'minor' };

const NAMES: Readonly<Record<PartKind, string>> = {
  sections: 'section', questions: 'question', parameters: 'parameter', measures: 'measure', readings: 'reading', categories: 'category', flags: 'flag',
  rules: 'rule', actions: 'action', completeness: 'need of a complete record', interpretations: 'interpretation', sources: 'source', rows: 'source row',
};

function classifyContents(before: RuleSetDocument, after: RuleSetDocument): ChangeReason[] {
  const { parts, reordered, fields } = compareContents(before, after);
  const own = (level: ChangeReason['level'], message: string): ChangeReason => ({ level, about: 'rule-set', id: null, message, example: null, byQuestionsAlone: false });
  return [
    ...(before.id === after.id ? [] : [own('major', `These are two rule sets, "${before.id}" and "${after.id}", and not two versions of one.`)]),
    ...fields.map((field) => {
      if (field === 'edition') return own('major', `The edition changes from "${before.edition}" to "${after.edition}": it encodes another document.`);
      if (field === 'selfCompleted' && before.selfCompleted === undefined) return own('major', 'It is now answered by the young person themselves, who is shown no result.');
      if (field === 'selfCompleted' && after.selfCompleted === undefined) return own('major', 'It is no longer answered by the young person themselves: whoever fills it in is shown the result.');
      const dropped = field === 'languages' ? before.languages.filter((language) => !after.languages.includes(language)) : [];
      return dropped.length > 0 ? own('minor', `It is no longer there in ${dropped.join(', ')}.`) : own(OWN_FIELDS[field as keyof typeof OWN_FIELDS], `The rule set's "${field}" changes.`);
    }),
    ...(Object.keys(parts) as PartKind[]).flatMap((kind) => {
      const { added, removed, changed } = parts[kind];
      const reason = (level: ChangeReason['level'], id: string, what: string): ChangeReason => ({ level, about: kind, id, message: `The ${NAMES[kind]} ${namePart(kind, id, [before, after])} ${what}.`, example: null, byQuestionsAlone: false });
      return [
        ...added.map((id) => reason(COMES_OR_GOES[kind], id, 'is added')),
        ...removed.map((id) => reason(COMES_OR_GOES[kind], id, 'is removed')),
        ...changed.map(({ id, fields: differing }) => reason(levelOf(kind, id, differing, before, after), id, `changes: ${differing.join(', ')}`)),
      ];
    }),
    ...reordered.map((kind): ChangeReason => ({ level: ORDER[kind] ?? 'patch', about: kind, id: null, message: `The order changes: ${kind === 'rows' ? 'source rows' : kind}.`, example: null, byQuestionsAlone: false })),
  ];
}

function levelOf(kind: PartKind, id: string, fields: readonly string[], before: RuleSetDocument, after: RuleSetDocument): ChangeReason['level'] {
  const [had, has] = [before, after].map((document) => findPart(kind, id, document));
  const levels = fields.map((field) => {
    const level = (FIELDS[kind] as Readonly<Record<string, ChangeReason['level']>>)[field];
    const words = level === 'major' ? isOnlyTranslated(had?.[field], has?.[field]) : field === 'options' && sameOptions(had?.[field], has?.[field]);
    return words ? 'patch' : level;
  });
  return LEVELS.find((level) => levels.includes(level)) ?? 'patch';
}

/** Whether a text says the same in every language that it had before and has still. */
function isOnlyTranslated(before: unknown, after: unknown): boolean {
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) return false;
  const both = Object.keys(before).filter((language) => Object.hasOwn(after, language));
  return both.length > 0 && both.every((language) => textIn(before as Text, language) === textIn(after as Text, language));
}

/** Whether two lists of options differ in nothing but their texts. */
function sameOptions(before: unknown, after: unknown): boolean {
  const [had, has] = [before, after].map((options) => JSON.stringify((options as readonly Option[] | undefined)?.map(({ id, present, tags }) => ({ id, present: present !== false, tags: tags ?? [] }))));
  return had === has;
}

const CHANGES: Readonly<Record<OutcomeChange['change'], string>> = {
  follows: 'now follows from answers from which it did not follow before',
  'no-longer-follows': 'no longer follows from answers from which it followed before',
  'may-follow': 'may now follow from answers from which it could not follow before',
  'can-no-longer-follow': 'can no longer follow from answers from which it could follow before',
  undecided: 'cannot be compared exactly, so take it as changed',
};

/** Leaves out the reach of an indication where the indicated category itself changes in the same way: it would be said twice. */
function withoutRepeats(changes: readonly OutcomeChange[]): readonly OutcomeChange[] {
  return changes.filter((each) => each.kind !== 'span' || !changes.some((other) => other.kind === 'category' && other.id === each.id && other.reading === each.reading && other.change === each.change && other.byQuestionsAlone === each.byQuestionsAlone));
}

function classifyOutcome({ kind, id, reading, change, byQuestionsAlone, example, reason }: OutcomeChange, before: RuleSetDocument, after: RuleSetDocument): ChangeReason {
  const name = (part: PartKind, own: string) => namePart(part, own, [before, after]);
  const under = reading === null ? '' : `, under the reading ${name('readings', reading)},`;
  const what = {
    category: `${name('categories', id)} or a higher category${under}`,
    span: `An indication that reaches as far as ${name('categories', id)} or higher${under}`,
    flag: `The flag ${name('flags', id)}`,
    floor: `The floor ${name('categories', id)}`,
    action: `The action ${name('actions', id)}`,
  }[kind];
  // An indicated category and an action must not fall back to what only may follow.
  const open = byQuestionsAlone && (change === 'may-follow' || change === 'can-no-longer-follow' || kind === 'flag' || kind === 'floor');
  return { level: open ? 'minor' : 'major', about: kind, id, message: `${what} ${CHANGES[change]}${reason === null ? '' : ` (${reason})`}${open ? ', only because of a question or an option that was added or removed' : ''}.`, example, byQuestionsAlone: open };
}
