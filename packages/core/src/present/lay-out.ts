import type { ActionView, AnswerView, BasisView, NamedAnswer, QuoteView, ReadingView, ReasonView, ResultView } from './result-view.ts';
import { saysDuty } from './says-duty.ts';
import { requireObject } from '../parse/require-given.ts';

/** A piece of a printed result. Text and Markdown are two ways of writing the same pieces. */
export type Block =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'strong'; readonly text: string }
  | { readonly type: 'pair'; readonly label: string; readonly text: string }
  | { readonly type: 'quote'; readonly row: string; readonly where: string; readonly quote: string }
  | { readonly type: 'item'; readonly text: string; readonly blocks: readonly Block[] };

const MOST_QUESTIONS = 10;
const MOST_RAISES = 5;

/**
 * Puts a result's pieces in the order in which they are read: what is urgent stands before the category. What a piece rests
 * on is named beside it, and each row that is named is quoted once, word for word, after all that is to be done.
 */
export function layOut(view: ResultView): readonly Block[] {
  requireObject(view, 'labels', 'A view is needed: what presentResult(ruleSet, result) gives.');
  const { labels } = view;
  const cited = new Map<string, QuoteView>();
  const cite: Cite = ({ title }, quotes) => {
    for (const quote of quotes) cited.set(quote.row, quote);
    return quotes.length === 0 ? title : `${title} (${quotes.map(({ row }) => row).join(', ')})`;
  };
  const restsOn: RestsOn = (basis, quotes) => pair(labels.basis, cite(basis, quotes));
  const isUrgent = ({ urgency }: ActionView) => urgency !== 'routine';
  const layOutAction = (action: ActionView) =>
    item(withDuty(action), [
      ...whoAndWhen(action, labels),
      ...pair(labels.because, action.because),
      ...restsOn(action.basis, action.quotes),
    ]);

  const blocks = [
    { type: 'heading', level: 1, text: view.ruleSet } as const,
    ...view.notices.map((text): Block => ({ type: 'strong', text })),
    ...section(labels.first, view.actions.filter(isUrgent).map(layOutAction)),
    ...section(labels.urgentOpen, view.urgentOpen.map(({ text }) => item(text))),
    ...section(labels.category, [
      { type: 'strong', text: view.headline },
      ...pair(labels.band, view.band === '' ? '' : `“${view.band}”`),
      ...paragraph(view.message),
      ...pair(labels.service, view.service),
      ...view.categories.flatMap(({ basis, quotes }) => restsOn(basis, quotes)),
    ]),
    ...section(labels.range, [...paragraph(view.range), ...paragraph(view.unknown), ...layOutOpen(view)]),
    ...section(labels.issues, view.issues.map((text) => item(text))),
    ...section(labels.actions, view.actions.filter((action) => !isUrgent(action)).map(layOutAction)),
    ...section(labels.flags, view.flags.filter(({ certain }) => certain).map(({ text, because, basis, quotes }) =>
      item(text, [...pair(labels.because, because), ...restsOn(basis, quotes)]),
    )),
    ...section(labels.floors, view.floors.filter(({ certain }) => certain).map(({ text, because, basis, quotes }) =>
      item(text, [...pair(labels.because, because), ...restsOn(basis, quotes)]),
    )),
    ...section(labels.reasons, layOutReasons(view, restsOn, cite)),
    ...layOutSufficient(view),
    ...section(labels.raises, layOutRaises(view)),
    ...section(labels.recorded, view.recorded.flatMap(({ title, questions }) => [subheading(title), ...questions.map((answer) => item(inALine(answer)))])),
    ...section(labels.readings, view.readings.map((reading) => layOutReading(reading, labels, restsOn))),
    ...section(labels.possibleActions, layOutPossible(view, restsOn)),
    ...section(labels.completeness, view.completeness.map(({ because, missing, basis }) =>
      item(because, [...missing.map((text) => item(text)), ...pair(labels.basis, basis.title)]),
    )),
  ];
  return [
    ...blocks,
    ...section(labels.quotes, [...cited.values()].map(({ row, where, quote }) => ({ type: 'quote', row, where, quote }))),
    ...section(labels.interpretations, view.interpretations.map(({ title, detail }) => item(title, paragraph(detail)))),
    ...section(labels.about, view.about.flatMap(paragraph)),
  ];
}

/** What a piece rests on, in words, with the rows that it cites. */
type Cite = (basis: BasisView, quotes: readonly QuoteView[]) => string;
type RestsOn = (basis: BasisView, quotes: readonly QuoteView[]) => readonly Block[];

/** The reasons with their answers; answers that stand at an earlier reason are not written out again. */
function layOutReasons({ labels, reasons }: ResultView, restsOn: RestsOn, cite: Cite): readonly Block[] {
  const written = new Set<string>();
  const lists = new Map<string, string>();
  const isOnly = ({ heading }: ReasonView) => reasons.filter((other) => other.heading === heading).length === 1;
  const layOutAnswers = (reason: ReasonView): readonly Block[] => {
    const { answers } = reason;
    const list = answers.map(({ question }) => question).join(' ');
    if (answers.length === 0) return [];
    const same = lists.get(list);
    if (same !== undefined) return pair(labels.sameAnswers, same);
    lists.set(list, isOnly(reason) ? reason.heading : reason.sentence);
    return [subheading(labels.answers), ...answers.map((answer) => layOutAnswer(answer))];
  };
  const layOutAnswer = (answer: AnswerView): Block => {
    const again = written.has(answer.question);
    written.add(answer.question);
    if (again) return item(`${inALine(answer)} (${answer.kindText})`);
    const aside = answer.provenance === '' ? answer.kindText : `${answer.kindText}; ${answer.provenance}`;
    return item(`${inALine(answer)} (${aside})`, [...pair(labels.countedWith, answer.countedWith), ...pair(labels.wording, cite(answer.basis, answer.quotes))]);
  };
  const layOutParameters = ({ parameters }: ReasonView): readonly Block[] => {
    if (parameters.length === 0) return [];
    return [subheading(labels.parameters), ...parameters.map(({ title, value, basis }) => item(`${title}: ${value} (${basis.title})`))];
  };
  return reasons.map((reason) =>
    item(`${reason.heading}. ${reason.sentence}`, [
      ...restsOn(reason.basis, reason.quotes),
      ...layOutParameters(reason),
      ...layOutAnswers(reason),
    ]),
  );
}

/** Which given answers alone are enough. */
function layOutSufficient({ labels, sufficient }: ResultView): readonly Block[] {
  if (sufficient === null) return [];
  return section(labels.sufficient, [...paragraph(sufficient.intro), ...sufficient.answers.map((answer) => item(inALine(answer)))]);
}

/** What would raise the category: a few sentences, and not all of a long list. */
function layOutRaises({ labels, raises, raisesNote }: ResultView): readonly Block[] {
  const layOutAnswers = (answers: readonly NamedAnswer[]) => inPart(answers.map((answer) => item(inALine(answer))), MOST_QUESTIONS, labels);
  return [
    ...paragraph(raisesNote),
    ...inPart(
      raises.map(({ sentence, parts }) =>
        item(sentence, parts.flatMap((part) => (part.sentence === '' ? layOutAnswers(part.answers) : [item(part.sentence, layOutAnswers(part.answers))]))),
      ),
      MOST_RAISES,
      labels,
    ),
  ];
}

/** Another reading. The rules that make it differ are marked; the default reading's own rest on what stands at the reasons. */
function layOutReading({ title, text, indicated, difference, basis, reasons, notHere }: ReadingView, labels: ResultView['labels'], restsOn: RestsOn): Block {
  return item(`${title}: ${indicated}`, [
    ...paragraph(`${difference} ${text}`),
    ...pair(labels.basis, basis.title),
    ...reasons.map((reason) => item(reason.onlyHere ? `${labels.onlyHere}: ${reason.sentence}` : reason.sentence, restsOn(reason.basis, reason.quotes))),
    ...notHere.map((sentence) => item(`${labels.notHere}: ${sentence}`)),
  ]);
}

/** The questions that would settle the range; a form that is nearly empty does not list all of them. */
function layOutOpen({ labels, settledBy }: ResultView): readonly Block[] {
  if (settledBy.length === 0) return [];
  return [subheading(labels.settledBy), ...inPart(settledBy.map(({ text }) => item(text)), MOST_QUESTIONS, labels)];
}

/** So many of a list, and how many more there are. */
function inPart(items: readonly Block[], most: number, labels: ResultView['labels']): readonly Block[] {
  const more = items.length - most;
  return more > 0 ? [...items.slice(0, most), item(`${labels.more}: ${String(more)}`)] : items;
}

/** A question with its answer, where that is there. */
function inALine({ text, answer }: NamedAnswer): string {
  return answer === '' ? text : `${/[?:.]$/.test(text) ? text : `${text}:`} ${answer}`;
}

/** What depends on answers that are not known: it may not be so. */
function layOutPossible({ labels, possibleActions, floors, flags }: ResultView, restsOn: RestsOn): readonly Block[] {
  const ifSo = ({ because, basis, quotes }: { because: string; basis: BasisView; quotes: readonly QuoteView[] }) => [...pair(labels.ifSo, because), ...restsOn(basis, quotes)];
  return [
    ...possibleActions.map((action) => item(withDuty(action), [...whoAndWhen(action, labels), ...ifSo(action)])),
    ...[...floors, ...flags].filter(({ certain }) => !certain).map((part) => item(part.text, ifSo(part))),
  ];
}

/** Who takes a step, and by when. One that may be needed says it too: it can be due before anyone looks again. */
function whoAndWhen({ who, due }: ActionView, labels: ResultView['labels']): readonly Block[] {
  return [...pair(labels.who, who), ...pair(labels.due, due)];
}

/** An action with the source's strength of duty before it, unless its text begins with that word already. */
function withDuty(action: ActionView): string {
  return saysDuty(action) ? action.text : `[${action.duty}] ${action.text}`;
}

function section(heading: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ type: 'heading', level: 2, text: heading }, ...blocks];
}

function subheading(text: string): Block {
  return { type: 'heading', level: 3, text };
}

function paragraph(text: string): readonly Block[] {
  return text === '' ? [] : [{ type: 'paragraph', text }];
}

function pair(label: string, text: string): readonly Block[] {
  return text === '' ? [] : [{ type: 'pair', label, text }];
}

function item(text: string, blocks: readonly Block[] = []): Block {
  return { type: 'item', text, blocks };
}
