import { describeCondition, digest, type RuleSet, type RuleSetDocument, type Text, textIn } from '@cse-screening/core';
import { nameFact, writeScalar } from './name-fact.ts';

/** One side of a comparison: a rule set, and the language that its texts are shown in. */
export interface Side {
  readonly ruleSet: RuleSet;
  readonly document: RuleSetDocument;
  readonly language: string;
}

type Part = Readonly<Record<string, unknown>>;
export type Condition = RuleSetDocument['rules'][number]['when'];

/** Texts that say what is done for a child: they change more than wording. */
const STEPS: ReadonlySet<string> = new Set(['who', 'due', 'service']);

/** What a field is called, where that is not its name in words. */
const LABELS: Readonly<Record<string, string>> = {
  error: 'Error message',
  because: 'Reason',
  who: 'Who does it',
  due: 'By when',
  noEffect: 'Why it has no effect',
  dateOfBirth: 'Date of birth from',
  reading: 'Belongs to the reading',
  of: 'Made of',
};

/** Whether a field's difference is one of wording only: nothing is evaluated differently, and nothing else is done. */
export function isWording(field: string, before: unknown, after: unknown): boolean {
  if (isText(before) || isText(after)) return !STEPS.has(field);
  return field === 'options' && digest(withoutTexts(before)) === digest(withoutTexts(after));
}

function withoutTexts(options: unknown): unknown {
  return Array.isArray(options) ? (options as readonly Part[]).map(({ text: _, ...rest }) => rest) : null;
}

/** Says in sentences how one field of a part differs. */
export function describeField(field: string, before: unknown, after: unknown, older: Side, newer: Side): readonly string[] {
  if (field === 'options' && Array.isArray(before) && Array.isArray(after)) return describeOptions(before as readonly Part[], after as readonly Part[], older, newer);
  if (field === 'then') return [`Before, it ${describeConsequence(before as Then, older)}; now it ${describeConsequence(after as Then, newer)}.`];
  if (isText(before) && isText(after)) return describeText(labelOf(field), before, after);
  if (field === 'when' || field === 'askedWhen') {
    const name = field === 'when' ? 'Condition' : 'Asked when';
    return [`${name} before: ${write(before, older)}.`, `${name} now: ${write(after, newer)}.`];
  }
  if (Array.isArray(before) && Array.isArray(after) && [...(before as unknown[]), ...(after as unknown[])].every((each) => typeof each === 'string')) {
    return [describeList(labelOf(field), before as string[], after as string[])];
  }
  return [`${labelOf(field)} changes from ${write(before, older)} to ${write(after, newer)}.`];
}

type Then = RuleSetDocument['rules'][number]['then'];

/** What a rule does when its condition holds. */
export function describeConsequence(then: Then, { document, language }: Side): string {
  const category = (id: string) => {
    const found = document.categories.find((each) => each.id === id);
    return `‘${found === undefined ? id : textIn(found.title, language)}’`;
  };
  if ('category' in then) return `indicates ${category(then.category)}${then.upTo === undefined ? '' : ` up to ${category(then.upTo)}`}`;
  if ('floor' in then) return `sets the floor ${category(then.floor)} for a person’s judgement`;
  const flag = document.flags.find(({ id }) => id === then.flag);
  return `points out ‘${flag === undefined ? then.flag : textIn(flag.text, language)}’`;
}

function describeOptions(before: readonly Part[], after: readonly Part[], older: Side, newer: Side): readonly string[] {
  const name = (option: Part, { language }: Side) => `‘${isText(option['text']) ? textIn(option['text'], language) : String(option['id'])}’`;
  const find = (options: readonly Part[], id: unknown) => options.find((option) => option['id'] === id);
  const sentences = [
    ...after.filter(({ id }) => find(before, id) === undefined).map((option) => `Option ${name(option, newer)} is added.`),
    ...before.filter(({ id }) => find(after, id) === undefined).map((option) => `Option ${name(option, older)} is removed: an answer that gives it no longer fits and counts as not known.`),
    ...after.flatMap((option) => {
      const old = find(before, option['id']);
      if (old === undefined) return [];
      const fields = ['text', 'present', 'tags', 'cites'].filter((field) => digest(old[field] ?? null) !== digest(option[field] ?? null));
      return fields.flatMap((field) => {
        if (field === 'present') return [`Option ${name(option, newer)} now says that the concern is ${option['present'] === false ? 'absent' : 'present'}.`];
        return describeField(field, old[field] ?? [], option[field] ?? [], older, newer).map((sentence) => `Option ${name(option, newer)}: ${sentence}`);
      });
    }),
  ];
  return sentences.length === 0 ? ['The order of its options changes.'] : sentences;
}

function describeText(label: string, before: Text, after: Text): readonly string[] {
  const languages = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return languages.flatMap((language) => {
    const [old, fresh] = [before, after].map((text) => (Object.hasOwn(text, language) ? text[language] : undefined));
    if (digest(old ?? null) === digest(fresh ?? null)) return [];
    const name = languages.length > 1 ? `${label} in ${language}` : label;
    if (old === undefined) return [`${name} is added: ‘${textIn(after, language)}’.`];
    if (fresh === undefined) return [`${name} is removed: ‘${textIn(before, language)}’.`];
    const [was, is] = [textIn(before, language), textIn(after, language)];
    const words = was === is ? [] : [`${name} changes from ‘${was}’ to ‘${is}’.`];
    if (isDraft(old) === isDraft(fresh)) return words;
    return [...words, `${name} ${isDraft(fresh) ? 'was approved before and is a draft now' : 'was a draft before and is approved now'}${words.length > 0 ? '' : '; its words are the same'}.`];
  });
}

function isDraft(translation: Text[string]): boolean {
  return typeof translation === 'object' && translation.status === 'draft';
}

function describeList(label: string, before: readonly string[], after: readonly string[]): string {
  const added = after.filter((each) => !before.includes(each));
  const removed = before.filter((each) => !after.includes(each));
  if (added.length + removed.length === 0) return `${label}: the order changes.`;
  return `${label}: ${[...(added.length === 0 ? [] : [`adds ${added.join(', ')}`]), ...(removed.length === 0 ? [] : [`drops ${removed.join(', ')}`])].join('; ')}.`;
}

function labelOf(field: string): string {
  return LABELS[field] ?? field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/^./, (letter) => letter.toUpperCase());
}

function isText(value: unknown): value is Text {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const wordings = Object.entries(value);
  return wordings.length > 0 && wordings.every(([language, wording]) => /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language) && (typeof wording === 'string' || (typeof wording === 'object' && wording !== null && 'text' in wording && 'status' in wording)));
}

const isCondition = (value: object): value is Condition => ['all', 'any', 'not', 'fact'].some((key) => key in value);

/** Writes a value of any field. */
function write(value: unknown, side: Side): string {
  if (value === undefined || value === null) return 'none';
  if (typeof value === 'number' || typeof value === 'boolean') return writeScalar(value);
  if (typeof value === 'string') return `‘${value}’`;
  if (isText(value)) return `‘${textIn(value, side.language)}’`;
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map((each) => write(each, side)).join(' or ');
  if (typeof value !== 'object') return 'none';
  if (isCondition(value)) return describeCondition(side.ruleSet, value, side.language);
  return Object.entries(value).map(([key, each]) => `${key} ${key === 'weight' || key === 'question' || key === 'measure' ? nameFact(String(each), side.document, side.language) : write(each, side)}`).join(', ');
}
