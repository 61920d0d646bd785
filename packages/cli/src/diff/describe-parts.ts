import { type ContentsComparison, describeCondition, namePart, type PartKind, partsOf, type PartsComparison, type RuleSet, type RuleSetDocument, type Section, textIn } from '@cse-screening/core';
import { countOf } from '../write-findings.ts';
import { type Condition, describeConsequence, describeField, isWording, type Side } from './describe-fields.ts';
import { writeScalar } from './name-fact.ts';

/** One difference in a sentence, with what there is to say about it. Plain text, not yet escaped. */
interface Difference {
  readonly sentence: string;
  readonly details: readonly string[];
}

/** The differences of one kind of part. */
export interface DifferenceGroup {
  readonly heading: string;
  readonly differences: readonly Difference[];
}

type Part = Readonly<Record<string, unknown>> & { readonly id: string };

const KINDS: Readonly<Record<PartKind, { readonly heading: string; readonly one: string }>> = {
  questions: { heading: 'Questions', one: 'Question' },
  sections: { heading: 'Sections', one: 'Section' },
  parameters: { heading: 'Parameters', one: 'Parameter' },
  rules: { heading: 'Rules', one: 'Rule' },
  actions: { heading: 'Actions', one: 'Action' },
  categories: { heading: 'Categories', one: 'Category' },
  flags: { heading: 'Flags', one: 'Flag' },
  readings: { heading: 'Readings', one: 'Reading' },
  measures: { heading: 'Measures', one: 'Measure' },
  completeness: { heading: 'What a complete record needs', one: 'Need' },
  interpretations: { heading: 'Interpretations', one: 'Interpretation' },
  sources: { heading: 'Sources', one: 'Source' },
  rows: { heading: 'Source rows', one: 'Source row' },
};

/** Says in words how two rule sets differ, part by part, each with its consequence. Kinds without a difference are left out. */
export function describeParts(older: RuleSet, newer: RuleSet, { parts, reordered, fields }: ContentsComparison): readonly DifferenceGroup[] {
  const sides = [older, newer].map((ruleSet): Side => ({ ruleSet, document: ruleSet.document, language: languageOf(ruleSet.document) })) as [Side, Side];
  const groups = (Object.keys(KINDS) as PartKind[]).map((kind) => ({
    heading: KINDS[kind].heading,
    differences: [...describeKind(kind, parts[kind], sides), ...(reordered.includes(kind) ? [describeOrder(kind, sides)] : [])],
  }));
  return [...groups, { heading: 'The rule set itself', differences: describeOwnFields(fields, sides) }].filter(({ differences }) => differences.length > 0);
}

/** The language that a rule set is shown in: English where it has it, as the report is in English. */
export function languageOf({ languages }: RuleSetDocument): string {
  return languages.includes('en') ? 'en' : (languages[0] ?? 'en');
}

function describeKind(kind: PartKind, { added, removed, changed }: PartsComparison, [older, newer]: readonly [Side, Side]): readonly Difference[] {
  const find = (id: string, side: Side) => partsOf(kind, side.document).find((part) => part.id === id) as Part;
  const name = (id: string, { document }: Side) => `${KINDS[kind].one} ${namePart(kind, id, [document], { inFull: true })}`;
  return [
    ...added.map((id) => ({ sentence: `${name(id, newer)} is added${describeAdded(kind, find(id, newer), newer)}`, details: [] })),
    ...removed.map((id) => ({ sentence: `${name(id, older)} is removed${describeRemoved(kind, find(id, older), older)}`, details: [] })),
    ...changed.flatMap(({ id, fields: all }): Difference[] => {
      const [before, after] = [find(id, older), find(id, newer)];
      const called = name(id, newer);
      const moved = kind === 'questions' && all.includes('section') ? [{ sentence: `${called} ${describeMove(id, older, newer)}`, details: [] }] : [];
      const fields = all.filter((field) => moved.length === 0 || field !== 'section');
      if (fields.length === 0) return moved;
      const details = fields.filter((field) => field !== 'value').flatMap((field) => describeField(field, before[field], after[field], older, newer));
      const sentence = (): string => {
        if (fields.includes('value')) return `${called} changes from ${writeValue(before)} to ${writeValue(after)}. ${describeUse(id, newer)}`;
        if (QUOTED.has(kind)) return `${called} changes: what rests on it is evaluated as before.`;
        if (fields.every((field) => isWording(field, before[field], after[field]))) return `${called} changes in wording only: it is evaluated as before.`;
        if (fields.every((field) => field === 'cites' || field === 'basis')) return `${called} changes only in what it rests on: it is evaluated as before.`;
        return `${called} changes.`;
      };
      return [{ sentence: sentence(), details }, ...moved];
    }),
  ];
}

/** What parts rest on and no rule reads. */
const QUOTED: ReadonlySet<PartKind> = new Set(['interpretations', 'sources', 'rows']);

const writeValue = (parameter: Part) => writeScalar(parameter['value'] as number | boolean);

function describeAdded(kind: PartKind, part: Part, side: Side): string {
  const when = () => describeCondition(side.ruleSet, part['when'] as Condition, side.language);
  switch (kind) {
    case 'questions':
      return '. Screenings so far do not answer it: there it counts as not known.';
    case 'parameters':
      return `, with the value ${writeValue(part)}. ${describeUse(part.id, side)}`;
    case 'rules':
      return `: it ${describeConsequence(part['then'] as Parameters<typeof describeConsequence>[0], side)}${describeReading(part, side)} when ${when()}.`;
    case 'actions':
      return ` (${String(part['duty'])}, ${String(part['urgency'])}): it follows when ${when()}.`;
    case 'sections':
      return ': questions are asked under a new heading.';
    case 'completeness':
      return ': without it a record is not complete. No action waits for it.';
    default:
      return '.';
  }
}

function describeRemoved(kind: PartKind, part: Part, side: Side): string {
  switch (kind) {
    case 'questions':
      return ': answers to it no longer count. They stay in their records.';
    case 'parameters':
      return `. Its value was ${writeValue(part)}.`;
    case 'rules':
      return `. It no longer ${describeConsequence(part['then'] as Parameters<typeof describeConsequence>[0], side)}${describeReading(part, side)}.`;
    case 'actions':
      return ': nobody is told to do it any more.';
    case 'flags':
      return ': it is no longer pointed out.';
    case 'categories':
      return ': it can no longer be indicated.';
    case 'sections':
      return ': its questions stand under another heading or are no longer asked.';
    case 'completeness':
      return ': a record is complete without it.';
    case 'sources':
    case 'rows':
      return ': nothing is shown to rest on it any more.';
    default:
      return '.';
  }
}

/** Under which reading a rule holds, as nobody may take it for the default one; nothing where it holds under each. */
function describeReading({ reading }: Part, { document }: Side): string {
  return typeof reading === 'string' ? ` under the reading ${namePart('readings', reading, [document])}` : '';
}

/** The parts that can read a parameter, with what one of them is called. */
const READERS = [['rules', 'rule'], ['actions', 'action'], ['measures', 'measure'], ['questions', 'question'], ['completeness', 'completeness need']] as const;

/** Which parts read a parameter. */
function describeUse(id: string, { document }: Side): string {
  const uses = (part: unknown) => new RegExp(`"(fact|weight|months)":"${id}"`).test(JSON.stringify(part));
  const used = READERS.map(([kind, one]) => [partsOf(kind, document).filter(uses).length, one] as const).filter(([count]) => count > 0);
  return used.length === 0 ? 'Nothing uses it.' : `Used by ${used.map(([count, one]) => countOf(count, one)).join(' and ')}.`;
}

/** Where a question moves, and whether that can count. */
function describeMove(id: string, older: Side, newer: Side): string {
  const [before, after] = [older, newer].map(({ document }) => document.sections.find(({ questions }) => questions.some((question) => question.id === id))) as [Section, Section];
  const bySection = [older, newer].some(({ document }) => document.measures.some((measure) => 'of' in measure && measure.of.some((term) => 'section' in term && (term.section === before.id || term.section === after.id))));
  return `moves from the section ${namePart('sections', before.id, [older.document])} to ${namePart('sections', after.id, [newer.document])}. ${bySection ? 'A measure counts by section and may count it differently.' : 'No measure counts by these sections: it is evaluated as before.'}`;
}

function describeOrder(kind: PartKind, [older, newer]: readonly [Side, Side]): Difference {
  const say = (sentence: string): Difference => ({ sentence, details: [] });
  if (kind === 'categories') {
    const order = ({ document, language }: Side) => document.categories.map(({ title }) => textIn(title, language)).join(', ');
    return say(`The order of the categories changes from ${order(older)} to ${order(newer)}, lowest first: what is up and what is down cannot be told.`);
  }
  if (kind === 'questions' || kind === 'sections') return say(`The order of the ${kind} changes: they are asked in another order, and evaluated as before.`);
  if (kind === 'actions') return say('The order of the actions changes: they are listed in another order, and follow as before.');
  return say(`The order changes: ${KINDS[kind].heading.toLowerCase()}. It is evaluated as before.`);
}

/** What a field of the rule set itself changes for those who use it. Where nothing is said, it is wording. */
const CONSEQUENCES: Readonly<Record<string, string>> = {
  edition: 'It encodes another edition of its source.',
  status: 'Whether it may be used with a child changes with it.',
  inForce: 'The days change on which it applies.',
  languages: 'The languages change in which it can be read.',
  selfCompleted: 'What a young person who fills it in is shown at the end changes with it.',
};

function describeOwnFields(fields: readonly string[], [older, newer]: readonly [Side, Side]): readonly Difference[] {
  const value = ({ document }: Side, field: string) => (document as Readonly<Record<string, unknown>>)[field];
  return fields.flatMap((field) => describeField(field, value(older, field), value(newer, field), older, newer).map((sentence) => ({ sentence: `${sentence} ${CONSEQUENCES[field] ?? 'It is evaluated as before.'}`, details: [] })));
}
