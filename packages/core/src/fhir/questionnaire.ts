import type { Condition } from '../format/condition.ts';
import { questionsOf } from '../format/facts.ts';
import type { Question } from '../format/question.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { textIn } from '../format/text-in.ts';
import { english } from '../present/strings.ts';
import { requireParsed, type RuleSet } from '../rule-set.ts';
import { type AnswerWords, answerCodings } from './answer.ts';
import { categorySystem, extensionUrl, optionSystem, questionnaireUrl, RECORD_ITEMS, RECORD_TEXTS, saysIndicated } from './names.ts';
import type { EnableWhen, Questionnaire, QuestionnaireItem } from './resources.ts';

/** HL7's extension for notes that help to design a form: here the source's own wording. */
const DESIGN_NOTE = 'http://hl7.org/fhir/StructureDefinition/designNote';

/** HL7's extension for an item that is filled and never shown. */
const HIDDEN = 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden';

export interface QuestionnaireOptions {
  /** Default: `en`. */
  readonly language?: string;
  /** The words for yes, no and what is no value. Default: English. */
  readonly words?: AnswerWords;
}

/**
 * A rule set's questions as a FHIR R4 Questionnaire. The linkId of each item is the question's id, and stays the same from
 * version to version. It holds no weights and no scores. "Not known" is among the answers of every question that has a list
 * of answers; a number, date or text that is not known is coded in the response.
 *
 * `notExpressed` lists the questions whose condition for being asked FHIR cannot say; they are then always asked.
 */
export function questionnaireOf(ruleSet: RuleSet, { language = 'en', words = english.answers }: QuestionnaireOptions = {}): { readonly questionnaire: Questionnaire; readonly notExpressed: readonly string[] } {
  requireParsed(ruleSet);
  const { document } = ruleSet;
  const notExpressed: string[] = [];
  const sections = document.sections.map((section): QuestionnaireItem => ({
    linkId: `section.${section.id}`,
    text: textIn(section.title, language),
    type: 'group',
    item: section.questions.map((question) => questionItem(question, document, language, words, notExpressed)),
  }));
  const { from: start, until: end } = document.inForce;
  const questionnaire: Questionnaire = {
    resourceType: 'Questionnaire',
    language,
    extension: [{ url: extensionUrl('rule-set-digest'), valueString: ruleSet.digest }],
    url: questionnaireUrl(document.id),
    version: document.version,
    name: document.id.split('-').map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join(''),
    title: textIn(document.title, language),
    status: ({ draft: 'draft', published: 'active', withdrawn: 'retired' } as const)[document.status],
    subjectType: ['Patient'],
    publisher: document.owner,
    description: textIn(document.purpose, language),
    purpose: 'It screens and indicates; people decide. It is not validated as a clinical score, and holds none.',
    effectivePeriod: { start, ...(end === undefined ? {} : { end }) },
    item: [...sections, recordItem(document, language)],
  };
  return { questionnaire, notExpressed };
}

const TYPES = { presence: 'choice', choice: 'choice', choices: 'choice', number: 'decimal', date: 'date', text: 'text' } as const;

function questionItem(question: Question, document: RuleSetDocument, language: string, words: AnswerWords, notExpressed: string[]): QuestionnaireItem {
  const type = TYPES[question.type];
  const quotes = document.sources.flatMap(({ rows }) => rows.filter(({ id }) => question.cites.includes(id)).map(({ id, quote }) => `${id}: “${quote}”`));
  const help = question.help === undefined ? [] : [{ linkId: `${question.id}.help`, text: textIn(question.help, language), type: 'display' as const }];
  const enabled = question.askedWhen === undefined ? null : enableWhen(question.askedWhen, document);
  if (question.askedWhen !== undefined && enabled === null) notExpressed.push(question.id);
  return {
    ...(quotes.length === 0 ? {} : { extension: [{ url: DESIGN_NOTE, valueMarkdown: quotes.join('\n\n') }] }),
    linkId: question.id,
    text: textIn(question.text, language),
    type,
    ...(enabled ?? {}),
    ...(question.type === 'choices' ? { repeats: true } : {}),
    ...(type === 'choice' ? { answerOption: answerCodings({ ruleSet: document.id, question, language, words }).map((valueCoding) => ({ valueCoding })) } : {}),
    ...(help.length === 0 ? {} : { item: help }),
  };
}

type Enabled = Pick<QuestionnaireItem, 'enableWhen' | 'enableBehavior'>;

/** The condition in FHIR's own words, or null where they do not reach: nested groups, `not`, measures. */
function enableWhen(condition: Condition, document: RuleSetDocument): Enabled | null {
  const [parts, enableBehavior] = 'all' in condition ? [condition.all, 'all' as const] : 'any' in condition ? [condition.any, 'any' as const] : [[condition], null];
  const when = parts.map((part) => comparison(part, document));
  // `in` with several options is an "any" of its own, which FHIR cannot hold within an "all".
  if (when.some((each) => each === null || (each.length > 1 && parts.length > 1 && enableBehavior === 'all'))) return null;
  const flat = when.flatMap((each) => each ?? []);
  return { enableWhen: flat, ...(flat.length > 1 ? { enableBehavior: parts.length > 1 ? (enableBehavior ?? 'any') : 'any' } : {}) };
}

function comparison(part: Condition, document: RuleSetDocument): EnableWhen[] | null {
  if (!('fact' in part)) return null;
  const question = questionsOf(document).find(({ id }) => id === part.fact);
  const isOption = question !== undefined && (question.type === 'presence' || question.type === 'choice' || question.type === 'choices');
  if (!isOption) return null;
  const system = optionSystem(document.id, question.id);
  const equals = (code: string): EnableWhen => ({ question: question.id, operator: '=', answerCoding: { system, code } });
  const { operator, value } = part;
  if ((operator === 'equal' || operator === 'contains') && typeof value === 'string') return [equals(value)];
  return operator === 'in' && Array.isArray(value) ? value.map(equals) : null;
}

/** What a record holds beside the answers. A young person who answers for themselves is shown nothing of it: it has a judgement. */
function recordItem(document: RuleSetDocument, language: string): QuestionnaireItem {
  const categories = document.categories.map(({ id, title }) => ({ valueCoding: { system: categorySystem(document.id), code: id, display: textIn(title, language) } }));
  const none = { valueCoding: { system: categorySystem(document.id), code: 'none', display: 'No category' } };
  return {
    ...(document.selfCompleted === undefined ? {} : { extension: [{ url: HIDDEN, valueBoolean: true }] }),
    ...named('group'),
    type: 'group',
    item: [
      { ...named('date'), type: 'date' },
      { ...named('narrative'), type: 'text' },
      { ...named('childsWords'), type: 'text' },
      ...(saysIndicated(document) ? [{ ...named('indicated'), type: 'text' as const, readOnly: true }] : []),
      {
        ...named('judgement'),
        type: 'group',
        item: [
          { ...named('category'), type: 'choice', answerOption: [...categories, none] },
          { ...named('reason'), type: 'text' },
          { ...named('role'), type: 'string' },
          { ...named('judged'), type: 'date' },
        ],
      },
    ],
  };
}

function named(name: keyof typeof RECORD_ITEMS): Pick<QuestionnaireItem, 'linkId' | 'text'> {
  return { linkId: RECORD_ITEMS[name], text: RECORD_TEXTS[name] };
}
