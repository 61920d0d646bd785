import { questionsOf } from '../format/facts.ts';
import { textIn } from '../format/text-in.ts';
import { english } from '../present/strings.ts';
import { finalise } from '../record/finalise.ts';
import type { ScreeningRecord } from '../record/record.ts';
import { requireParsed, type RuleSet } from '../rule-set.ts';
import { type AnswerWords, encodeAnswer } from './answer.ts';
import { categorySystem, extensionUrl, questionnaireUrl, RECORD_ITEMS, RECORD_SYSTEM } from './names.ts';
import type { QuestionnaireResponse, Reference, ResponseAnswer, ResponseItem } from './resources.ts';
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
      ...others.map(([id, answer]) => ({ url: extensionUrl('answer-without-question'), extension: [{ url: 'question', valueString: id }, { url: 'answer', valueString: JSON.stringify(answer) }] })),
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

function recordItem({ document }: RuleSet, { date, narrative, childsWords, judgement }: ScreeningRecord, language: string): ResponseItem {
  const item = (linkId: string, answer: ResponseAnswer | null): ResponseItem => ({ linkId, ...(answer === null ? {} : { answer: [answer] }) });
  return {
    linkId: RECORD_ITEMS.group,
    item: [
      item(RECORD_ITEMS.date, { valueDate: date }),
      item(RECORD_ITEMS.narrative, words(narrative)),
      item(RECORD_ITEMS.childsWords, words(childsWords)),
      {
        linkId: RECORD_ITEMS.judgement,
        ...(judgement === undefined
          ? {}
          : {
              item: [
                item(RECORD_ITEMS.category, { valueCoding: { system: categorySystem(document.id), code: judgement.category ?? 'none', display: nameCategory(document, judgement.category, language) } }),
                item(RECORD_ITEMS.reason, words(judgement.reason)),
                item(RECORD_ITEMS.role, words(judgement.role)),
                item(RECORD_ITEMS.judged, { valueDate: judgement.date }),
              ],
            }),
      },
    ],
  };
}

function nameCategory({ categories }: RuleSet['document'], category: string | null, language: string): string {
  const found = categories.find(({ id }) => id === category);
  return found === undefined ? 'No category' : textIn(found.title, language);
}

/** Words as they are. FHIR has no empty text, so a text without letters goes along in an extension. */
function words(text: string | undefined): ResponseAnswer | null {
  if (text === undefined) return null;
  return text.trim() === '' ? { extension: [{ url: extensionUrl('as-recorded'), valueString: JSON.stringify(text) }] } : { valueString: text };
}
