import { digest, type PartsComparison, type RuleSet, type RuleSetComparison, type RuleSetDocument, type Text, textIn } from '@cse-screening/core';
import { countOf } from '../write-findings.ts';
import { describeConsequence, describeField, isWording, type Side } from './describe-fields.ts';
import { writeCondition, writeScalar } from './write-condition.ts';

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

type Kind = keyof RuleSetComparison['parts'];
type Part = Readonly<Record<string, unknown>> & { readonly id: string };

const KINDS: Readonly<Record<Kind, { readonly heading: string; readonly one: string; readonly named: 'text' | 'title' | 'because' }>> = {
  questions: { heading: 'Questions', one: 'Question', named: 'text' },
  parameters: { heading: 'Parameters', one: 'Parameter', named: 'title' },
  rules: { heading: 'Rules', one: 'Rule', named: 'because' },
  actions: { heading: 'Actions', one: 'Action', named: 'text' },
  categories: { heading: 'Categories', one: 'Category', named: 'title' },
  flags: { heading: 'Flags', one: 'Flag', named: 'text' },
  readings: { heading: 'Readings', one: 'Reading', named: 'title' },
  measures: { heading: 'Measures', one: 'Measure', named: 'title' },
};

/** Says in words how two rule sets differ, part by part, each with its consequence. Kinds without a difference are left out. */
export function describeParts(older: RuleSet, newer: RuleSet, { parts }: RuleSetComparison): readonly DifferenceGroup[] {
  const sides = [older, newer].map(({ document }): Side => ({ document, language: languageOf(document) })) as [Side, Side];
  const groups = (Object.keys(KINDS) as Kind[]).map((kind) => ({ heading: KINDS[kind].heading, differences: [...describeKind(kind, parts[kind], sides), ...describePlaces(kind, sides)] }));
  return [...groups, { heading: 'The rest of the rule set', differences: describeRest(sides) }].filter(({ differences }) => differences.length > 0);
}

/** The language that a rule set is shown in: English where it has it, as the report is in English. */
export function languageOf({ languages }: RuleSetDocument): string {
  return languages.includes('en') ? 'en' : (languages[0] ?? 'en');
}

function partsOf(kind: Kind, { document }: Side): readonly Part[] {
  return kind === 'questions' ? document.sections.flatMap(({ questions }) => questions) : document[kind];
}

function describeKind(kind: Kind, { added, removed, changed }: PartsComparison, [older, newer]: readonly [Side, Side]): readonly Difference[] {
  const { one, named } = KINDS[kind];
  const find = (id: string, side: Side) => partsOf(kind, side).find((part) => part.id === id) as Part;
  const name = (part: Part, { language }: Side) => `${one} ‘${textIn(part[named] as Text, language)}’`;
  return [
    ...added.map((id) => ({ sentence: `${name(find(id, newer), newer)} is added${describeAdded(kind, find(id, newer), newer)}`, details: [] })),
    ...removed.map((id) => ({ sentence: `${name(find(id, older), older)} is removed${describeRemoved(kind, find(id, older), older)}`, details: [] })),
    ...changed.map(({ id, fields }): Difference => {
      const [before, after] = [find(id, older), find(id, newer)];
      const called = name(after, newer);
      const details = fields.filter((field) => field !== 'value').flatMap((field) => describeField(field, before[field], after[field], older, newer));
      if (fields.includes('value')) return { sentence: `${called} changes from ${writeValue(before)} to ${writeValue(after)}. ${describeUse(id, newer)}`, details };
      if (fields.every((field) => isWording(field, before[field], after[field]))) return { sentence: `${called} changes in wording only: it is evaluated as before.`, details };
      if (fields.every((field) => field === 'cites' || field === 'basis')) return { sentence: `${called} changes only in what it rests on: it is evaluated as before.`, details };
      return { sentence: `${called} changes.`, details };
    }),
  ];
}

const writeValue = (parameter: Part) => writeScalar(parameter['value'] as number | boolean);

function describeAdded(kind: Kind, part: Part, side: Side): string {
  const when = () => writeCondition(part['when'] as Parameters<typeof writeCondition>[0], side.document, side.language);
  switch (kind) {
    case 'questions':
      return '. Screenings so far do not answer it: there it counts as not known.';
    case 'parameters':
      return `, with the value ${writeValue(part)}. ${describeUse(part.id, side)}`;
    case 'rules':
      return `: it ${describeConsequence(part['then'] as Parameters<typeof describeConsequence>[0], side)} when ${when()}.`;
    case 'actions':
      return ` (${String(part['duty'])}, ${String(part['urgency'])}): it follows when ${when()}.`;
    default:
      return '.';
  }
}

function describeRemoved(kind: Kind, part: Part, side: Side): string {
  switch (kind) {
    case 'questions':
      return ': answers to it no longer count. They stay in their records.';
    case 'parameters':
      return `. Its value was ${writeValue(part)}.`;
    case 'rules':
      return `. It no longer ${describeConsequence(part['then'] as Parameters<typeof describeConsequence>[0], side)}.`;
    case 'actions':
      return ': nobody is told to do it any more.';
    case 'flags':
      return ': it is no longer pointed out.';
    case 'categories':
      return ': it can no longer be indicated.';
    default:
      return '.';
  }
}

/** Which parts read a parameter. */
function describeUse(id: string, { document }: Side): string {
  const uses = (part: unknown) => new RegExp(`"(fact|weight|months)":"${id}"`).test(JSON.stringify(part));
  const used = (['rule', 'action', 'measure'] as const).map((one) => [document[`${one}s`].filter(uses).length, one] as const).filter(([count]) => count > 0);
  return used.length === 0 ? 'Nothing uses it.' : `Used by ${used.map(([count, one]) => countOf(count, one)).join(' and ')}.`;
}

/** What the parts' own fields do not show: the order of categories, and the section of a question. */
function describePlaces(kind: Kind, [older, newer]: readonly [Side, Side]): readonly Difference[] {
  if (kind === 'categories' && isReordered(older.document, newer.document)) {
    const order = ({ document, language }: Side) => document.categories.map(({ title }) => textIn(title, language)).join(', ');
    return [{ sentence: `The order of the categories changes from ${order(older)} to ${order(newer)}, lowest first: what is up and what is down cannot be told.`, details: [] }];
  }
  if (kind !== 'questions') return [];
  const sectionOf = ({ document }: Side, id: string) => document.sections.find(({ questions }) => questions.some((question) => question.id === id));
  return newer.document.sections.flatMap(({ id, title, questions }) => questions.flatMap((question): Difference[] => {
    const before = sectionOf(older, question.id);
    if (before === undefined || before.id === id) return [];
    return [{ sentence: `Question ‘${textIn(question.text, newer.language)}’ moves from the section ‘${textIn(before.title, older.language)}’ to ‘${textIn(title, newer.language)}’. A measure that counts by section may count it differently.`, details: [] }];
  }));
}

/** Whether two versions put the categories that both have in another order. */
export function isReordered(older: RuleSetDocument, newer: RuleSetDocument): boolean {
  const shared = (one: RuleSetDocument, other: RuleSetDocument) => one.categories.map(({ id }) => id).filter((id) => other.categories.some((each) => each.id === id));
  return shared(older, newer).join(' ') !== shared(newer, older).join(' ');
}

const LISTS = { sources: 'Source', interpretations: 'Interpretation', completeness: 'Need of a complete record', sections: 'Section' } as const;
const FIELDS = ['title', 'purpose', 'edition', 'status', 'owner', 'inForce', 'reviewBy', 'languages'] as const;

function describeRest([older, newer]: readonly [Side, Side]): readonly Difference[] {
  const fields = FIELDS.filter((field) => digest(older.document[field]) !== digest(newer.document[field]));
  const lists = (Object.keys(LISTS) as (keyof typeof LISTS)[]).flatMap((list) => {
    const [before, after] = [older, newer].map(({ document }) => (document[list] as readonly Part[]).map(({ questions, ...part }) => (list === 'sections' ? part : { ...part, ...(questions === undefined ? {} : { questions }) }) as Part)) as [Part[], Part[]];
    const name = (part: Part, { language }: Side) => {
      const title = part['title'] ?? part['because'];
      return `${LISTS[list]} ‘${typeof title === 'string' ? title : textIn(title as Text, language)}’`;
    };
    const has = (parts: readonly Part[], id: string) => parts.find((part) => part.id === id);
    return [
      ...after.filter(({ id }) => has(before, id) === undefined).map((part) => `${name(part, newer)} is added.`),
      ...before.filter(({ id }) => has(after, id) === undefined).map((part) => `${name(part, older)} is removed.`),
      ...after.filter((part) => has(before, part.id) !== undefined && digest(has(before, part.id)) !== digest(part)).map((part) => `${name(part, newer)} changes.`),
    ];
  });
  return [
    ...fields.flatMap((field) => describeField(field, older.document[field], newer.document[field], older, newer)),
    ...lists,
  ].map((sentence) => ({ sentence, details: [] }));
}
