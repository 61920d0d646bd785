import type { Answers } from '../evaluate/result.ts';
import { questionsOf } from '../format/facts.ts';
import type { Issue } from '../issue.ts';
import { createRecord } from '../record/create-record.ts';
import type { JudgementGiven } from '../record/judgement.ts';
import type { RecordOutcome } from '../record/seal.ts';
import { requireParsed, type RuleSet } from '../rule-set.ts';
import { decodeAnswer } from './answer.ts';
import { answeredItems, answersBeside, findModifiers, findTwice, findUnread } from './find-unread.ts';
import { findExtension, questionnaireUrl, RECORD_ITEMS } from './names.ts';
import type { QuestionnaireResponse, ResponseAnswer } from './resources.ts';

/** A response with any other status of R4 was withdrawn: it was entered in error. */
const STATUSES: readonly unknown[] = ['in-progress', 'completed', 'amended', 'stopped'];

/**
 * Makes a record of a QuestionnaireResponse. The answers are screened anew, so a response cannot bring a result of its own.
 * Where an answer would be lost, because nothing asks for it, it stands twice or it is in another form, the response is refused.
 * Where it carries the digest of the record that it was made from, the record must come out the same: a difference
 * is reported as a warning, since then something was changed on the way. A response for another rule set or version, or one
 * that was entered in error, is refused. Never throws for content.
 */
export function recordOfResponse(ruleSet: RuleSet, response: QuestionnaireResponse): RecordOutcome {
  requireParsed(ruleSet);
  const { id, version } = ruleSet.document;
  const refuse = (path: string, message: string, hint: string): RecordOutcome => ({ record: null, issues: [{ code: 'invalid-value', severity: 'error', path, message, hint }] });
  const given = response as Partial<Record<keyof QuestionnaireResponse, unknown>> | null;
  if (typeof given !== 'object' || given?.resourceType !== 'QuestionnaireResponse') return refuse('/resourceType', 'It is not a QuestionnaireResponse of FHIR R4.', 'Ask for the response.');
  if (given.questionnaire !== `${questionnaireUrl(id)}|${version}`) {
    return refuse('/questionnaire', 'The response is to another questionnaire or version than this rule set.', 'Read it with the rule set and version that it names.');
  }
  if (!STATUSES.includes(given.status)) return refuse('/status', 'The response is marked as entered in error, or has no status of FHIR R4.', 'Ask for the response that is meant.');
  const answered = attempt(() => answeredItems(response.item));
  if (answered === null) return refuse('/item', 'The response cannot be read: its items are not as FHIR R4 has them.', 'Ask for it to be sent again.');
  if (attempt(() => response.identifier.value.trim() !== '') !== true) return refuse('/identifier', 'The response has no identifier: the record would have no id.', 'Ask for it to be sent again with an `identifier` that has a `value`.');
  const notJson = () => refuse('/item', 'The response cannot be read: a part of it that was written word for word is not JSON.', 'Ask for it to be sent again.');
  const unread = attempt(() => [...findModifiers(response), ...findUnread(ruleSet, answered), ...findTwice(answered, response.extension ?? [])]);
  if (unread === null) return notJson();
  if (unread.length > 0) return { record: null, issues: unread };
  const items = new Map(answered.map((item) => [item.linkId, item.answers]));
  if (!items.has(RECORD_ITEMS.date)) return refuse('/item', `The response does not say on which day the answers stand: "${RECORD_ITEMS.date}" has no answer.`, 'Ask for the screening date.');
  const read = attempt(() => ({ answers: readAnswers(ruleSet, response, items), ...readBeside((linkId) => items.get(linkId)?.[0]) }));
  if (read === null) return notJson();
  const outcome = createRecord({
    ruleSet,
    id: response.identifier.value,
    ...read,
    ...(response.language === undefined ? {} : { language: response.language }),
    ...(response.authored === undefined || isDayOnly(response.authored) ? {} : { createdAt: response.authored }),
  });
  return { record: outcome.record, issues: [...outcome.issues.map(inNamesOfFhir), ...findDayOnly(response), ...compareDigest(response, outcome)] };
}

/** Whether a moment of FHIR names no hour, as FHIR allows: a day, a month or a year. */
function isDayOnly(authored: unknown): boolean {
  return typeof authored === 'string' && /^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$/.test(authored);
}

/** A record says to the second when it was made, or not at all. An hour is never made up. */
function findDayOnly({ authored }: QuestionnaireResponse): Issue[] {
  return isDayOnly(authored) ? [{ code: 'invalid-value', severity: 'warning', path: '/authored', message: 'The response does not say at which hour it was written, so the record does not say when it was made.', hint: 'Keep the response beside the record.' }] : [];
}

/** An issue of the record as one of the response: it has another name for the moment at which it was written. */
function inNamesOfFhir(issue: Issue): Issue {
  return issue.path === '/createdAt' ? { ...issue, path: '/authored', message: issue.message.replace('createdAt', 'authored') } : issue;
}

/** What a function gives, or null where the content is not of the form that it reads. */
function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

type Items = ReadonlyMap<string, readonly ResponseAnswer[]>;

function readAnswers(ruleSet: RuleSet, { extension = [] }: QuestionnaireResponse, items: Items): Answers {
  const known = questionsOf(ruleSet.document).flatMap((question): [string, Answers[string]][] => {
    const answer = decodeAnswer(question, items.get(question.id) ?? []);
    return answer === undefined ? [] : [[question.id, answer]];
  });
  const others = answersBeside(extension).map(({ question, json }): [string, Answers[string]] => [question, JSON.parse(json) as Answers[string]]);
  return Object.fromEntries([...known, ...others]);
}

function readWords(answer: ResponseAnswer | undefined): string | undefined {
  if (answer === undefined) return undefined;
  const asRecorded = findExtension(answer, 'as-recorded')?.valueString;
  return asRecorded === undefined ? answer.valueString : (JSON.parse(asRecorded) as string);
}

/** What a record holds beside its answers. */
function readBeside(first: (linkId: string) => ResponseAnswer | undefined): { date: string; narrative?: string; childsWords?: string; judgement?: JudgementGiven } {
  const [narrative, childsWords] = [readWords(first(RECORD_ITEMS.narrative)), readWords(first(RECORD_ITEMS.childsWords))];
  return { date: first(RECORD_ITEMS.date)?.valueDate ?? '', ...(narrative === undefined ? {} : { narrative }), ...(childsWords === undefined ? {} : { childsWords }), ...readJudgement(first) };
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
