import type { Kind } from '../format/question.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { ActionResult, Contribution, FlagResult, Reason, Result } from '../evaluate/result.ts';
import type { Explanation, GivenAnswer } from '../explain/explanation.ts';
import type { Issue } from '../issue.ts';
import { requireParsed, type RuleSet } from '../rule-set.ts';
import { presentClosing } from './present-closing.ts';
import { describeRange, nameIndication } from './present-range.ts';
import { presentRaises, presentSufficient } from './present-explanation.ts';
import { findUrgentOpen } from './find-urgent-open.ts';
import { isNothingSaid } from './is-nothing-said.ts';
import { isOutsideAges } from './open-rules.ts';
import { presentInterpretations } from './present-interpretations.ts';
import { presentPosition } from './present-position.ts';
import { presentReadings } from './present-readings.ts';
import { type RestsOn, restsOnReader } from './rests-on.ts';
import type { ActionView, AnswerView, CategoryView, ReasonView, ResultView } from './result-view.ts';
import type { ResultWording } from './strings.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** Possible harm first: it is not a risk of something later, it may be happening now (S004 2.3.3). */
const KINDS: readonly Kind[] = ['possible-harm', 'sign', 'risk-indicator', 'vulnerability', 'context'];

const QUESTION_ID = /^[a-z][a-z0-9-]{0,79}$/;

/** Who reads: whoever answered, or a practitioner. It makes a difference only where they are not the same person. */
export type Reader = 'respondent' | 'practitioner';

/** A result was given together with a rule set that did not make it. */
export class ResultMismatchError extends Error {
  readonly code = 'result-mismatch';
  constructor() {
    super('The result is not of this rule set: pass what its screener gave.');
    this.name = 'ResultMismatchError';
  }
}

/**
 * Puts a result into words. Pure: the same rule set, result and language give the same view. Of an explanation, the view
 * also says which answers alone are enough, what would raise the category, and which rules make another reading differ.
 *
 * `language` is a tag such as `en`; default: the rule set's first language. What is not available in it stands in
 * English, and the view's notices say so. Sentences and headings are English unless `wording` has them in the language, as
 * `cy` of the entry `@cse-screening/core/cy` does. Throws a ResultMismatchError where the result is another
 * rule set's, or none, and a TypeError where the rule set is not a parsed one.
 *
 * Of a rule set that a young person answers for themselves (`selfCompleted`) the view holds its thanks and next step and
 * nothing of the result, whatever the answers. Staff who read the same record ask for it with `reader` `'practitioner'`.
 *
 * `formatDate` writes a date (`YYYY-MM-DD`; anything else as it is) as a reader's locale has it. Default: as in the wording.
 */
export function presentResult(ruleSet: RuleSet, outcome: Result | Explanation, language?: string, wording: ResultWording | null = null, reader: Reader = 'respondent', formatDate?: (date: string) => string): ResultView {
  requireParsed(ruleSet);
  const { document } = ruleSet;
  // Something that is not an outcome at all is refused like the outcome of another rule set.
  const given = Object(outcome) as Result | Explanation;
  const explanation = 'result' in given ? given : null;
  const result = 'result' in given ? given.result : given;
  if ((result as Partial<Result> | null)?.ruleSet?.digest !== ruleSet.digest) throw new ResultMismatchError();
  const vocabulary = createVocabulary(ruleSet, language ?? document.languages[0] ?? 'en', wording, formatDate);
  const { strings, text, basis, nameQuestion } = vocabulary;
  if (document.selfCompleted !== undefined && reader !== 'practitioner') return presentClosing(document.selfCompleted, document, vocabulary, () => presentNotices(document, result, vocabulary, 'respondent'));
  const restsOn = restsOnReader(document, result, vocabulary);
  const categories = presentCategories(document, result, restsOn, vocabulary);
  const actions = result.actions.map((action) => ({ certain: action.certain, view: presentAction(action, restsOn, vocabulary) }));
  const raises = explanation === null ? [] : presentRaises(explanation, document, vocabulary);

  const view = {
    language: vocabulary.language,
    labels: strings.labels,
    ruleSet: text(document.title),
    headline: headline(document, result, vocabulary),
    band: bandsOf(categories, strings.span),
    message: message(document, result, categories, vocabulary),
    service: perCategory(categories, ({ service }) => service),
    categories,
    range: describeRange(result.indicated, result.range, document, vocabulary),
    position: presentPosition(document, result, vocabulary),
    unknown: strings.unknown(result.answers.notKnown.length, result.answers.unanswered.length),
    urgentOpen: isNothingSaid(result) && result.answers.notKnown.length === 0 ? [] : findUrgentOpen(document, result).map(nameQuestion),
    settledBy: result.settledBy.map(nameQuestion),
    recorded: presentRecorded(result, explanation?.present ?? [], vocabulary),
    reasons: result.reasons.map((reason) => presentReason(reason, restsOn, vocabulary)),
    sufficient: explanation === null ? null : presentSufficient(explanation, document, vocabulary),
    raisesNote: raises.length === 0 ? '' : strings.raisesNote,
    raises,
    readings: presentReadings(document, result, explanation?.readings ?? [], restsOn, vocabulary),
    actions: actions.filter(({ certain }) => certain).map(({ view }) => view),
    possibleActions: actions.filter(({ certain }) => !certain).map(({ view }) => view),
    flags: result.flags.map((flag) => ({
      flag: flag.flag,
      kind: flag.kind,
      text: text(flag.text),
      because: text(flag.because),
      certain: flag.certain,
      ...restsOn(flag),
    })),
    floors: result.floors.map((floor) => ({
      text: strings.floor(vocabulary.categoryTitle(floor.category), floor.certain),
      because: text(floor.because),
      certain: floor.certain,
      ...restsOn(floor),
    })),
    completeness: result.completeness.map((requirement) => ({
      requirement: requirement.requirement,
      because: text(requirement.because),
      missing: [
        ...(requirement.narrative ? [strings.narrative] : []),
        ...requirement.questions.map((question) => nameQuestion(question).text),
      ],
      basis: basis(requirement.basis),
    })),
    interpretations: presentInterpretations(document, result, vocabulary),
    issues: result.issues.map((issue) => strings.issue(nameSubject(issue, vocabulary), issue.message, issue.hint)),
    about: [
      ...strings.about,
      strings.screeningDate(result.date === null ? null : vocabulary.date(result.date)),
      strings.ruleSet(text(document.title), result.ruleSet, document.owner),
      strings.digest(result.ruleSet.digest),
    ],
  };
  return { ...view, notices: presentNotices(document, result, vocabulary, 'practitioner') };
}

function headline(document: RuleSetDocument, result: Result, vocabulary: Vocabulary): string {
  const { strings } = vocabulary;
  const named = nameIndication(result.indicated, vocabulary);
  if (named !== null) return strings.indicated(named);
  const hasCategories = document.categories.length > 0;
  const certain = result.flags.filter((flag) => flag.certain);
  // If a step follows, the headline must not be the sentence that no step does.
  const way = certain.find(({ kind }) => kind === 'route') ?? certain.find(({ kind }) => kind === 'status') ?? result.actions.find((action) => action.certain);
  if (!hasCategories && way !== undefined) return strings.indicated(vocabulary.text(way.text));
  if (isOutsideAges(document, result)) return strings.notForAge;
  if (isNothingSaid(result)) return strings.nothingRecorded;
  if (hasCategories) return strings.noCategory;
  return result.actions.length > 0 || result.flags.some(isWay) ? strings.routeOpen : strings.noRoute;
}

/** Whether a flag says what follows, as a category would. */
function isWay({ kind }: FlagResult): boolean {
  return kind === 'route' || kind === 'status';
}

function message(document: RuleSetDocument, result: Result, categories: readonly CategoryView[], { strings, text }: Vocabulary): string {
  if (categories.length > 0) return perCategory(categories, (category) => category.message);
  if (isOutsideAges(document, result)) {
    // What the rule set says first of someone of that age stands where a category would.
    const said = result.flags.find((flag) => flag.certain && isWay(flag));
    return [text(said?.text), strings.cautionForAge].filter((part) => part !== '').join(' ');
  }
  return document.categories.length === 0 ? `${strings.noCategories} ${strings.caution}` : strings.caution;
}

/** One category's text as it is; for a span, each end's text after its title. */
function perCategory(categories: readonly CategoryView[], part: (category: CategoryView) => string): string {
  return categories.filter(part).map(categories.length === 1 ? part : (category) => `${category.title}: ${part(category)}`).join(' ');
}

function bandsOf(categories: readonly CategoryView[], span: (lowest: string, highest: string) => string): string {
  const [lowest = '', highest = lowest] = categories.map(({ band }) => band);
  return highest === lowest ? lowest : lowest && highest && span(lowest, highest);
}

function presentCategories(document: RuleSetDocument, { indicated }: Result, restsOn: RestsOn, { text }: Vocabulary): readonly CategoryView[] {
  return document.categories
    .filter(({ id }) => id === indicated.category || id === indicated.upTo)
    .map((category) => ({
      category: category.id,
      title: text(category.title),
      band: text(category.band),
      message: text(category.message),
      service: text(category.service),
      ...restsOn(category),
    }));
}

function presentAction(action: ActionResult, restsOn: RestsOn, { strings, text }: Vocabulary): ActionView {
  return {
    action: action.action,
    urgency: action.urgency,
    urgencyText: strings.urgencies[action.urgency],
    duty: strings.duties[action.duty],
    text: text(action.text),
    who: text(action.who),
    due: text(action.due),
    because: text(action.because),
    ...restsOn(action),
  };
}

function presentReason(reason: Reason, restsOn: RestsOn, vocabulary: Vocabulary): ReasonView {
  const { strings, text, basis, parameter } = vocabulary;
  return {
    rule: reason.rule,
    heading: nameIndication(reason, vocabulary) ?? '',
    sentence: text(reason.because),
    ...restsOn(reason),
    parameters: reason.parameters.map(({ parameter: id, value }) => ({
      parameter: id,
      title: text(parameter(id)?.title),
      value: typeof value === 'number' ? String(value) : value ? strings.switches.on : strings.switches.off,
      basis: basis(parameter(id)?.basis ?? 'source'),
    })),
    answers: reason.answers.map((answer, index) => {
      const first = reason.answers.findIndex(({ concept }) => concept === answer.concept);
      return presentAnswer(answer, first < index ? reason.answers[first] : undefined, vocabulary);
    }),
  };
}

function presentAnswer({ question, value, date, source, cites }: Contribution, countedWith: Contribution | undefined, vocabulary: Vocabulary): AnswerView {
  const { nameQuestion } = vocabulary;
  const asked = vocabulary.question(question);
  const kind = asked?.kind ?? 'context';
  return {
    ...nameQuestion(question),
    answer: vocabulary.answer(question, value),
    kind,
    kindText: vocabulary.strings.kinds[kind],
    // A date of birth is not the day on which it was seen.
    provenance: vocabulary.strings.provenance(date === null || date === value ? null : vocabulary.date(date), source?.trim() === '' ? null : source),
    countedWith: countedWith === undefined ? '' : nameQuestion(countedWith.question).text,
    basis: vocabulary.basis(asked?.basis ?? 'source'),
    quotes: vocabulary.quotes(cites),
  };
}

function presentRecorded({ answers }: Result, given: readonly GivenAnswer[], vocabulary: Vocabulary): ResultView['recorded'] {
  const values = new Map(given.map(({ question, value }) => [question, value]));
  const nameAnswer = (question: string) => ({ ...vocabulary.nameQuestion(question), answer: vocabulary.answer(question, values.get(question) ?? '') });
  return KINDS.flatMap((kind) => {
    const present = answers.present.filter((question) => vocabulary.question(question)?.kind === kind);
    if (present.length === 0) return [];
    return { kind, title: vocabulary.strings.recorded[kind], questions: present.map(nameAnswer) };
  });
}

/** The question that an issue is about, by its text, or by its id where the rule set has no such question. */
function nameSubject({ path }: Issue, vocabulary: Vocabulary): string {
  const [, id = ''] = path.split('/');
  const text = vocabulary.text(vocabulary.question(id)?.text);
  // A name that does not look like an id is not repeated: someone may have typed it by mistake, and it may hold an answer.
  return text === '' && QUESTION_ID.test(id) ? `"${id}"` : text;
}

/** Called last: it also says which texts were missing in the wanted language. */
function presentNotices(document: RuleSetDocument, result: Result, { strings, date, gaps }: Vocabulary, reader: Reader): readonly string[] {
  const notices: string[] = [];
  const { status } = result.ruleSet;
  const { from, until } = document.inForce;
  const outside = result.date !== null && (result.date < from || (until !== undefined && result.date > until));
  if (reader === 'respondent') {
    if (status !== 'published' || outside) notices.push(strings.notInUse);
  } else {
    if (status !== 'published') notices.push(strings.notices[status]);
    if (outside) notices.push(strings.notInForce(date(from), until === undefined ? null : date(until)));
  }
  const { otherLanguage, draftWording } = gaps();
  if (otherLanguage) notices.push(strings.otherLanguage);
  if (draftWording) notices.push(strings.draftWording);
  return notices;
}
