import { questionsOf } from '../format/facts.ts';
import type { Issue } from '../issue.ts';
import type { RuleSet } from '../rule-set.ts';
import { isReadable } from './answer.ts';
import { encodeWords } from './fhir-text.ts';
import { categorySystem, extensionUrl, findExtension, RECORD_ITEMS } from './names.ts';
import type { Extension, ResponseAnswer, ResponseItem } from './resources.ts';

/** An item of a response that has an answer, and where it stands. */
export interface AnsweredItem {
  readonly linkId: string;
  readonly path: string;
  readonly answers: readonly ResponseAnswer[];
}

/**
 * What changes the meaning of a response, or of a part of it, in a way that only its sender knows: FHIR forbids to read on past it.
 * With it, an answer may mean its opposite.
 */
export function findModifiers(part: unknown, path = ''): Issue[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, inner]: [string, unknown]) => {
    const here = `${path}/${name}`;
    if (name !== 'modifierExtension' && name !== 'implicitRules') return findModifiers(inner, here);
    return [{ code: 'invalid-value', severity: 'error', path: here, message: 'This changes what the response means, and it is not known how.', hint: 'Ask for the response without it.' }];
  });
}

/** The items of a response that have an answer, however deep they stand: FHIR has items within answers too. */
export function answeredItems(items: readonly ResponseItem[], path = '/item'): AnsweredItem[] {
  return items.flatMap(({ linkId, answer: answers = [], item = [] }, i): AnsweredItem[] => {
    const here = `${path}/${String(i)}`;
    const within = answers.flatMap((answer, j) => answeredItems(answer.item ?? [], `${here}/answer/${String(j)}/item`));
    return [...(answers.length === 0 ? [] : [{ linkId, path: here, answers }]), ...within, ...answeredItems(item, `${here}/item`)];
  });
}

/**
 * What of a response would be lost in a record of it: an answer that nothing asks for, that stands twice, or in a form that is
 * not read. A response with any is refused, since a lost answer reads as one that nobody gave.
 * @throws {SyntaxError | TypeError} where an answer that was written word for word is none
 */
export function findUnread(ruleSet: RuleSet, answered: readonly AnsweredItem[]): Issue[] {
  const questions = new Map(questionsOf(ruleSet.document).map((question) => [question.id, question]));
  const read = readersOf(ruleSet.document.id);
  const seen = new Set<string>();
  const isJudged = answered.some(({ linkId }) => linkId === RECORD_ITEMS.category);
  return answered.flatMap(({ linkId, path, answers }): Issue[] => {
    const report = (code: Issue['code'], message: string, hint: string): Issue[] => [{ code, severity: 'error', path, message, hint }];
    const isAgain = seen.has(linkId);
    seen.add(linkId);
    const question = questions.get(linkId);
    const ofRecord = read.get(linkId);
    if (question === undefined && ofRecord === undefined) return report('unknown-question', 'The questionnaire asks for no such answer, so it would be lost.', 'Ask for the answer under the linkId that the questionnaire has.');
    if (isAgain) return report('duplicate-id', 'There is an answer to this item already, so one of the two would be lost.', 'Ask which of the two is meant.');
    if (question === undefined ? answers.length > 1 || !answers.every((answer) => ofRecord?.(answer)) : !isReadable(ruleSet.document.id, question, answers)) {
      return report('unreadable-answer', 'The answer is in a form that the questionnaire does not have, so it would be lost.', 'Ask for it as one of the answers, or in the type of value, that the questionnaire gives.');
    }
    if (OF_JUDGEMENT.includes(linkId) && !isJudged) return report('missing-field', 'This is part of a judgement without a category, so it would be lost.', 'Ask for the category that was judged.');
    return [];
  });
}

/** The answers that a record holds to questions which its rule set does not have, as the JSON that was recorded. */
export function answersBeside(extension: readonly Extension[]): readonly { readonly question: string; readonly json: string; readonly path: string }[] {
  return extension.flatMap(({ url, extension: parts = [] }, i) => {
    const part = (name: string) => parts.find((each) => each.url === name)?.valueString;
    return url === extensionUrl('answer-without-question') ? [{ question: part('question') ?? '', json: part('answer') ?? 'null', path: `/extension/${String(i)}` }] : [];
  });
}

/** What would be lost of those: two to one question, or one beside the answer in its item. The later one would take the place of the other. */
export function findTwice(answered: readonly AnsweredItem[], extension: readonly Extension[]): Issue[] {
  const seen = new Set(answered.map(({ linkId }) => linkId));
  return answersBeside(extension).flatMap(({ question, path }): Issue[] => {
    if (seen.has(question)) return [{ code: 'duplicate-id', severity: 'error', path, message: 'There is an answer to this question already, so one of the two would be lost.', hint: 'Ask which of the two is meant.' }];
    seen.add(question);
    return [];
  });
}

const OF_JUDGEMENT: readonly string[] = [RECORD_ITEMS.reason, RECORD_ITEMS.role, RECORD_ITEMS.judged];

/** Whether what a record holds beside its answers can be read, by linkId. */
function readersOf(ruleSet: string): ReadonlyMap<string, (answer: ResponseAnswer) => boolean> {
  // Words beside those that were recorded are not read: they must be what came of them.
  const isText = (answer: ResponseAnswer) => {
    const asRecorded = findExtension(answer, 'as-recorded')?.valueString;
    return asRecorded === undefined ? answer.valueString !== undefined : answer.valueString === encodeWords(JSON.parse(asRecorded) as string).valueString;
  };
  const isDate = ({ valueDate }: ResponseAnswer) => valueDate !== undefined;
  const isCategory = ({ valueCoding: { system = categorySystem(ruleSet), code } = {} }: ResponseAnswer) => code !== undefined && system === categorySystem(ruleSet);
  const { date, narrative, childsWords, indicated, category, reason, role, judged } = RECORD_ITEMS;
  return new Map([[date, isDate], [narrative, isText], [childsWords, isText], [indicated, isText], [category, isCategory], [reason, isText], [role, isText], [judged, isDate]]);
}
