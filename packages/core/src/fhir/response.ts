import { questionsOf } from '../format/facts.ts';
import { textIn } from '../format/text-in.ts';
import { presentResult } from '../present/present-result.ts';
import { english } from '../present/strings.ts';
import { finalise } from '../record/finalise.ts';
import type { ScreeningRecord } from '../record/record.ts';
import { requireParsed, type RuleSet } from '../rule-set.ts';
import { type AnswerWords, encodeAnswer } from './answer.ts';
import { encodeWords, writeJson } from './fhir-text.ts';
import { categorySystem, extensionUrl, nameCategory, questionnaireUrl, RECORD_ITEMS, RECORD_SYSTEM, RECORD_TEXTS, saysIndicated } from './names.ts';
import type { QuestionnaireResponse, Reference, ResponseAnswer, ResponseItem } from './resources.ts';
import { sentences } from './sentences.ts';
import { requireRecord } from '../record/require-record.ts';

export interface ResponseOptions {
  /** Whom it is about, as the receiving system names them. The record itself does not say. */
  readonly subject?: Reference;
  readonly author?: Reference;
  /** The words for yes, no and what is no value. Default: English. */
  readonly words?: AnswerWords;
}

/**
 * A record as a FHIR R4 QuestionnaireResponse. Every question has its item, answered or not. The status is `completed` only
 * where the rule set asks for nothing more and a person has judged; otherwise it is `in-progress`.
 * @throws {OtherRuleSetError} where the rule set is not the one that the record rests on.
 */
export function responseOf(ruleSet: RuleSet, record: ScreeningRecord, { subject, author, words = english.answers }: ResponseOptions = {}): QuestionnaireResponse {
  requireParsed(ruleSet);
  requireRecord(record);
  const { document } = ruleSet;
  const language = record.language ?? 'en';
  const isComplete = finalise(record, ruleSet).ready && record.judgement !== undefined;
  const known = new Set(questionsOf(document).map(({ id }) => id));
  const sections = document.sections.map((section): ResponseItem => ({
    linkId: `section.${section.id}`,
    text: textIn(section.title, language),
    item: section.questions.map((question): ResponseItem => {
      const recorded = Object.hasOwn(record.answers, question.id) ? record.answers[question.id] : undefined;
      const answer = recorded === undefined ? {} : { answer: encodeAnswer({ ruleSet: document.id, question, language, words }, recorded) };
      return { linkId: question.id, text: textIn(question.text, language), ...answer };
    }),
  }));
  const others = Object.entries(record.answers).filter(([id]) => !known.has(id));
  return {
    resourceType: 'QuestionnaireResponse',
    ...(record.language === undefined ? {} : { language: record.language }),
    extension: [
      { url: extensionUrl('record-digest'), valueString: record.digest },
      ...others.map(([id, answer]) => ({ url: extensionUrl('answer-without-question'), extension: [{ url: 'question', valueString: id }, { url: 'answer', valueString: writeJson(answer) }] })),
    ],
    identifier: { system: RECORD_SYSTEM, value: record.id },
    questionnaire: `${questionnaireUrl(document.id)}|${document.version}`,
    status: isComplete ? 'completed' : 'in-progress',
    ...(subject === undefined ? {} : { subject }),
    ...(record.createdAt === undefined ? {} : { authored: record.createdAt }),
    ...(author === undefined ? {} : { author }),
    item: [...sections, recordItem(ruleSet, record, language)],
  };
}

function recordItem(ruleSet: RuleSet, { date, narrative, childsWords, judgement, result }: ScreeningRecord, language: string): ResponseItem {
  const { document } = ruleSet;
  // Who answers for themselves reads of no judgement, and of no place for one.
  const named = (name: keyof typeof RECORD_ITEMS): ResponseItem => ({ linkId: RECORD_ITEMS[name], ...(document.selfCompleted === undefined ? { text: RECORD_TEXTS[name] } : {}) });
  const item = (name: keyof typeof RECORD_ITEMS, answer: ResponseAnswer | null): ResponseItem => ({ ...named(name), ...(answer === null ? {} : { answer: [answer] }) });
  const group = (name: keyof typeof RECORD_ITEMS, items: readonly ResponseItem[]): ResponseItem => ({ ...named(name), ...(items.length === 0 ? {} : { item: items }) });
  return group('group', [
    item('date', { valueDate: date }),
    item('narrative', words(narrative)),
    item('childsWords', words(childsWords)),
    ...(saysIndicated(document) ? [item('indicated', { valueString: sayIndicated(ruleSet, result, language) })] : []),
    group('judgement', judgement === undefined ? [] : [
      item('category', { valueCoding: { system: categorySystem(document.id), code: judgement.category ?? 'none', display: nameCategory(document, judgement.category, language) } }),
      item('reason', words(judgement.reason)),
      item('role', words(judgement.role)),
      item('judged', { valueDate: judgement.date }),
    ]),
  ]);
}

/** In words, for who reads the response: a judgement never stands without it. Whoever makes a record of the response screens anew. */
function sayIndicated(ruleSet: RuleSet, result: ScreeningRecord['result'], language: string): string {
  const { headline, message, range } = presentResult(ruleSet, result, language, null, 'practitioner');
  return sentences([headline, message, range]);
}

function words(text: string | undefined): ResponseAnswer | null {
  return text === undefined ? null : encodeWords(text);
}
