import type { Answers } from '../evaluate/result.ts';
import { questionsOf } from '../format/facts.ts';
import type { Issue } from '../issue.ts';
import { createRecord } from '../record/create-record.ts';
import type { JudgementGiven } from '../record/judgement.ts';
import type { RecordOutcome } from '../record/seal.ts';
import type { RuleSet } from '../rule-set.ts';
import { decodeAnswer } from './answer.ts';
import { extensionUrl, findExtension, questionnaireUrl, RECORD_ITEMS } from './names.ts';
import type { QuestionnaireResponse, ResponseAnswer, ResponseItem } from './resources.ts';

/**
 * Makes a record of a QuestionnaireResponse. The answers are screened anew, so a response cannot bring a result of its own.
 * Where the response carries the digest of the record that it was made from, the record must come out the same: a difference
 * is reported as a warning, since then something was changed on the way. A response for another rule set or version is
 * refused. Never throws for content.
 */
export function recordOfResponse(ruleSet: RuleSet, response: QuestionnaireResponse): RecordOutcome {
  const { id, version } = ruleSet.document;
  const refuse = (path: string, message: string, hint: string): RecordOutcome => ({ record: null, issues: [{ code: 'invalid-value', severity: 'error', path, message, hint }] });
  if (response.questionnaire !== `${questionnaireUrl(id)}|${version}`) {
    return refuse('/questionnaire', 'The response is to another questionnaire or version than this rule set.', 'Read it with the rule set and version that it names.');
  }
  let items: ReadonlyMap<string, ResponseItem>;
  let answers: Answers;
  try {
    items = new Map(flatten(response.item).map((item) => [item.linkId, item]));
    answers = readAnswers(ruleSet, response, items);
  } catch {
    return refuse('/item', 'The response cannot be read: it is not a QuestionnaireResponse of FHIR R4, or a part of it is not JSON.', 'Ask for it to be sent again.');
  }
  const first = (linkId: string) => items.get(linkId)?.answer?.[0];
  const texts = (['narrative', 'childsWords'] as const).flatMap((name): [string, string][] => {
    const text = readWords(first(RECORD_ITEMS[name]));
    return text === undefined ? [] : [[name, text]];
  });
  const outcome = createRecord({
    ruleSet,
    id: response.identifier.value,
    date: first(RECORD_ITEMS.date)?.valueDate ?? '',
    answers,
    ...(response.language === undefined ? {} : { language: response.language }),
    ...(response.authored === undefined ? {} : { createdAt: response.authored }),
    ...Object.fromEntries(texts),
    ...readJudgement(first),
  });
  return { record: outcome.record, issues: [...outcome.issues, ...compareDigest(response, outcome)] };
}

function flatten(items: readonly ResponseItem[]): ResponseItem[] {
  return items.flatMap((item) => [item, ...flatten(item.item ?? [])]);
}

function readAnswers(ruleSet: RuleSet, { extension = [] }: QuestionnaireResponse, items: ReadonlyMap<string, ResponseItem>): Answers {
  const known = questionsOf(ruleSet.document).flatMap((question): [string, Answers[string]][] => {
    const answer = decodeAnswer(question, items.get(question.id)?.answer ?? []);
    return answer === undefined ? [] : [[question.id, answer]];
  });
  const others = extension
    .filter(({ url }) => url === extensionUrl('answer-without-question'))
    .map(({ extension: parts = [] }): [string, Answers[string]] => [
      parts.find(({ url }) => url === 'question')?.valueString ?? '',
      JSON.parse(parts.find(({ url }) => url === 'answer')?.valueString ?? 'null') as Answers[string],
    ]);
  return Object.fromEntries([...known, ...others]);
}

function readWords(answer: ResponseAnswer | undefined): string | undefined {
  if (answer === undefined) return undefined;
  const asRecorded = findExtension(answer, 'as-recorded')?.valueString;
  return asRecorded === undefined ? answer.valueString : (JSON.parse(asRecorded) as string);
}

function readJudgement(first: (linkId: string) => ResponseAnswer | undefined): { judgement?: JudgementGiven } {
  const category = first(RECORD_ITEMS.category)?.valueCoding?.code;
  if (category === undefined) return {};
  const reason = readWords(first(RECORD_ITEMS.reason));
  return {
    judgement: {
      category: category === 'none' ? null : category,
      ...(reason === undefined ? {} : { reason }),
      role: readWords(first(RECORD_ITEMS.role)) ?? '',
      date: first(RECORD_ITEMS.judged)?.valueDate ?? '',
    },
  };
}

function compareDigest(response: QuestionnaireResponse, { record }: RecordOutcome): Issue[] {
  const digest = findExtension(response, 'record-digest')?.valueString;
  if (record === null || digest === undefined || digest === record.digest) return [];
  return [{ code: 'invalid-value', severity: 'warning', path: '/extension', message: 'Cannot verify: the record that comes out is not the one that the response was made from.', hint: 'Find out what was changed on the way, and ask for the record itself.' }];
}
