import type { Issue, IssueCode } from '../issue.ts';
import { isOpaque } from '../parse/plain-copy.ts';
import { pointer } from '../parse/pointer.ts';
import { type AnswerSheet, clearSheet, makeSheet } from './answer-sheet.ts';
import { completedYears, isCalendarDate } from './calendar.ts';
import { type QuestionPlan, Status } from './questions.ts';

const MAX_ANSWERS = 5000;
const MAX_TICKS = 100;
/** Nobody living is older: an earlier date of birth is a slip, such as 1012 for 2012, or stands for none. */
export const OLDEST_PERSON = 120;

/** What a reader leaves out, for who needs the bare outcome. */
export interface ReadingOptions {
  /** Leaves out where information comes from, and days that no measure looks at; nothing is said of those. */
  readonly bare?: boolean;
}

/** Makes the function that copies a caller's answers onto a sheet, and says what could not be used. */
export function answerReader(plans: readonly QuestionPlan[], { bare = false }: ReadingOptions = {}): (input: unknown, date: string | null, sheet: AnswerSheet) => Issue[] {
  const byId = lookUpPlans(plans);
  const blank = makeSheet(plans.length);
  for (const plan of plans) leaveUnknown(plan, blank, Status.unanswered);

  const reportUnknown = (key: string, issues: Issue[]): void => {
    issues.push(issueAt(key, 'unknown-question', 'error', 'The rule set has no such question; the answer is kept out.', 'Check which rule set the answers belong to.'));
  };
  const readKeyByKey = (input: unknown, sheet: AnswerSheet, issues: Issue[]): void => {
    for (const key of readKeys(input, issues)) {
      const plan = byId[key];
      try {
        const raw = (input as Record<string, unknown>)[key];
        if (plan === undefined) reportUnknown(key, issues);
        else readAnswer(plan, raw, bare, sheet, issues);
      } catch {
        if (plan !== undefined) leaveUnknown(plan, sheet, Status.unusable);
        issues.push(issueAt(key, 'unreadable-answer', 'error', 'The answer could not be read; it is treated as not known.', 'Pass plain data.'));
      }
    }
  };
  return (input, date, sheet) => {
    const issues: Issue[] = [];
    clearSheet(sheet, blank);
    sheet.date = date;
    try {
      if (hasPlainPrototype(input)) {
        let count = 0;
        let next = 0;
        // In a for-in loop a value is read fast, whatever the layout of the object.
        for (const key in input) {
          const raw = input[key];
          if (++count > MAX_ANSWERS) throw new RangeError();
          // A form sends its answers in the order of the questions.
          const expected = next < plans.length ? (plans[next] as QuestionPlan) : null;
          const plan = expected !== null && expected.id === key ? expected : byId[key];
          if (plan === undefined) reportUnknown(key, issues);
          else {
            readAnswer(plan, raw, bare, sheet, issues);
            next = plan.index + 1;
          }
        }
        return issues;
      }
    } catch {
      // Something cannot be read, or is no object, or there is far too much: once more, key by key.
      issues.length = 0;
      clearSheet(sheet, blank);
    }
    readKeyByKey(input, sheet, issues);
    return issues;
  };
}

/** The questions by id: an object without a prototype finds them in half the time that a map takes. */
function lookUpPlans(plans: readonly QuestionPlan[]): Readonly<Record<string, QuestionPlan | undefined>> {
  const byId = Object.create(null) as Record<string, QuestionPlan>;
  for (const plan of plans) byId[plan.id] = plan;
  return byId;
}

/** Whether every property that can be read from a value is its own. Throws where there is none to ask. */
function hasPlainPrototype(input: unknown): input is Record<string, unknown> {
  if (Object.getPrototypeOf(input) !== Object.prototype) return false;
  for (const _ in Object.prototype) return false;
  return true;
}

function readAnswer(plan: QuestionPlan, raw: unknown, bare: boolean, sheet: AnswerSheet, issues: Issue[]): void {
  if (raw === undefined) return;
  if (typeof raw === 'string') readText(plan, raw, sheet, issues);
  else if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) readInFull(plan, raw as Record<string, unknown>, bare, sheet, issues);
  else readValue(plan, raw, sheet, issues);
}

/** Reads a text, which mostly names the one option that holds. */
function readText(plan: QuestionPlan, text: string, sheet: AnswerSheet, issues: Issue[]): void {
  const q = plan.index;
  const option = findOption(plan.single, text);
  if (option >= 0) {
    sheet.status[q] = Status.known;
    sheet.must[q] = sheet.can[q] = 1 << option;
    sheet.values[q] = text;
  } else if (plan.allOptions === 0) {
    // White space says nothing, so the question stays without an answer.
    if (text.trim() === '') complainOfType(plan, null, '', issues);
    else readValue(plan, text, sheet, issues);
  } else {
    sheet.status[q] = Status.unusable;
    if (isUnknown(plan, text, sheet, issues)) return;
    if (plan.several) complain(plan, issues, 'wrong-answer-type', 'A list of options is expected.', 'Pass a list, also for one option or for none.');
    else complain(plan, issues, 'unknown-option', 'The question has no such option.', `The options are ${plan.options.join(', ')}, not-known.`);
  }
}

/** Looks at lengths first: comparing texts costs more, and most options differ in length. */
function findOption(options: readonly string[], value: string): number {
  for (let i = 0; i < options.length; i++) {
    const option = options[i] as string;
    if (option.length === value.length && option === value) return i;
  }
  return -1;
}

function readKeys(input: unknown, issues: Issue[]): string[] {
  try {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) {
      issues.push({ code: 'wrong-answer-type', severity: 'error', path: '', message: 'The answers are not an object; everything is treated as not known.', hint: 'Pass an object of question ids and answers.' });
      return [];
    }
    if (isOpaque(input)) throw new Error();
    const keys = Object.keys(input);
    if (keys.length <= MAX_ANSWERS) return keys;
    issues.push({ code: 'too-many-answers', severity: 'error', path: '', message: `There are more than ${String(MAX_ANSWERS)} answers; only the first ones are read.`, hint: 'Check which rule set the answers belong to.' });
    return keys.slice(0, MAX_ANSWERS);
  } catch {
    issues.push({ code: 'unreadable-answer', severity: 'error', path: '', message: 'The answers could not be read; everything is treated as not known.', hint: 'Pass plain data: no Map, FormData or promise.' });
    return [];
  }
}

function issueAt(key: string, code: IssueCode, severity: Issue['severity'], message: string, hint: string): Issue {
  return { code, severity, path: pointer('', key), message, hint };
}

/** Makes a sheet say that nothing is known of a question. */
export function leaveUnknown(plan: QuestionPlan, sheet: AnswerSheet, status: number): void {
  const q = plan.index;
  sheet.status[q] = status;
  sheet.must[q] = 0;
  sheet.can[q] = plan.allOptions;
  sheet.dates[q] = null;
  sheet.values[q] = null;
  sheet.sources[q] = null;
  sheet.points[q] = null;
  const { minimum = -Infinity, maximum = Infinity } = plan.question.type === 'number' ? plan.question : { minimum: 0, maximum: 0 };
  sheet.low[q] = minimum;
  sheet.high[q] = maximum;
}

function complain({ id }: QuestionPlan, issues: Issue[], code: IssueCode, message: string, hint: string): void {
  issues.push(issueAt(id, code, code === 'no-value' ? 'warning' : 'error', `${message} It is treated as not known.`, hint));
}

function readInFull(plan: QuestionPlan, { value, date, source, reason, amended }: Record<string, unknown>, bare: boolean, sheet: AnswerSheet, issues: Issue[]): void {
  if (!bare && typeof source === 'string') {
    sheet.sources[plan.index] = source;
    sheet.hasDetails = true;
  }
  if (value === 'not-applicable' && typeof reason === 'string' && reason.trim() !== '') {
    doesNotApply(plan, sheet);
    return;
  }
  if (typeof value === 'string') readText(plan, value, sheet, issues);
  else readValue(plan, value, sheet, issues);
  if (date !== undefined && date !== null && (!bare || plan.isDated)) readDate(plan, date, sheet, issues);
  if (amended !== undefined && amended !== null) readPoints(plan, amended, sheet, issues);
}

function doesNotApply(plan: QuestionPlan, sheet: AnswerSheet): void {
  const q = plan.index;
  sheet.status[q] = Status.notApplicable;
  sheet.must[q] = sheet.can[q] = 0;
  sheet.values[q] = 'not-applicable';
  // Nothing looks at the bounds of a question with options: writing them would only make them to be cleared.
  if (plan.allOptions !== 0) return;
  sheet.hasDetails = true;
  sheet.low[q] = sheet.high[q] = NaN;
}

function readValue(plan: QuestionPlan, value: unknown, sheet: AnswerSheet, issues: Issue[]): void {
  const q = plan.index;
  sheet.status[q] = Status.unusable;
  const known = plan.allOptions !== 0 ? readOptions(plan, value, sheet, issues) : readPlain(plan, value, sheet, issues);
  if (known) sheet.status[q] = Status.known;
}

function readOptions(plan: QuestionPlan, value: unknown, sheet: AnswerSheet, issues: Issue[]): boolean {
  const q = plan.index;
  if (!plan.several || !Array.isArray(value)) return complainOfType(plan, value, plan.several ? 'A list of options is expected.' : 'One option is expected.', issues);
  let mask = 0;
  const isTooLong = value.length > MAX_TICKS;
  let strange = isTooLong;
  const ticked: string[] = [];
  for (let i = 0; i < value.length && i < MAX_TICKS; i++) {
    const option = plan.optionIndex.get(value[i] as string);
    if (option === undefined) strange = true;
    else if ((mask & (1 << option)) === 0) {
      mask |= 1 << option;
      ticked.push(value[i] as string);
    }
  }
  sheet.must[q] = mask;
  sheet.values[q] = ticked;
  if (!strange) sheet.can[q] = mask;
  else {
    // What can be used of it is an answer, and leaves the rest not known.
    if (mask !== 0) sheet.status[q] = Status.notKnown;
    const what = isTooLong ? `The list has more than ${String(MAX_TICKS)} entries. The options among the first ones count` : 'The list holds an option that the question does not have. The other options in it count';
    issues.push(issueAt(plan.id, 'unknown-option', 'error', `${what}; it is not known whether more of them hold.`, `The options are ${plan.options.join(', ')}.`));
  }
  return !strange;
}

function readPlain(plan: QuestionPlan, value: unknown, sheet: AnswerSheet, issues: Issue[]): boolean {
  const q = plan.index;
  const { question } = plan;
  if (typeof value === 'string' && isUnknown(plan, value, sheet, issues)) return false;
  if (question.type === 'number') {
    if (typeof value !== 'number' || Number.isNaN(value)) return complainOfType(plan, value, 'A number is expected.', issues);
    const low = question.minimum ?? -Number.MAX_SAFE_INTEGER;
    const high = question.maximum ?? Number.MAX_SAFE_INTEGER;
    if (value < low || value > high) {
      complain(plan, issues, 'answer-out-of-range', 'The number is outside what is possible.', `Give a number from ${String(low)} to ${String(high)}.`);
      return false;
    }
    sheet.hasDetails = true;
    sheet.low[q] = sheet.high[q] = value === 0 ? 0 : value;
  } else if (typeof value !== 'string') return complainOfType(plan, value, question.type === 'date' ? 'A date is expected.' : 'Text is expected.', issues);
  else if (question.type === 'date') {
    sheet.hasDetails = true;
    sheet.dates[q] = usableDate(plan, value, sheet.date, issues);
    if (sheet.dates[q] === null) return false;
  }
  sheet.values[q] = value;
  return true;
}

/** Says whether a word means "not known"; one that needs a reason and has none is reported. */
function isUnknown(plan: QuestionPlan, value: string, sheet: AnswerSheet, issues: Issue[]): boolean {
  if (value === 'not-known' || value === 'not-asked') {
    sheet.status[plan.index] = Status.notKnown;
    return true;
  }
  if (value !== 'not-applicable') return false;
  complain(plan, issues, 'reason-missing', 'An answer "not-applicable" needs a reason.', 'Give { "value": "not-applicable", "reason": "…" }.');
  return true;
}

function complainOfType(plan: QuestionPlan, value: unknown, expected: string, issues: Issue[]): false {
  const empty = value === null || value === undefined || (typeof value === 'number' && Number.isNaN(value));
  complain(plan, issues, empty ? 'no-value' : 'wrong-answer-type', empty ? 'The answer has no value.' : expected, 'Nothing is converted: pass the value in the right form, or "not-known".');
  return false;
}

function usableDate(plan: QuestionPlan, value: string, screeningDate: string | null, issues: Issue[]): string | null {
  if (!isCalendarDate(value)) {
    complain(plan, issues, 'not-a-date', 'The date is not a day in the calendar.', 'Write it as YYYY-MM-DD.');
    return null;
  }
  if (screeningDate === null) return value;
  const isTooEarly = plan.isBirth && completedYears(value, screeningDate) > OLDEST_PERSON;
  if (!isTooEarly && value <= screeningDate) return value;
  complain(plan, issues, 'answer-out-of-range', `The date is ${isTooEarly ? `more than ${String(OLDEST_PERSON)} years before` : 'after'} the screening date.`, 'Correct the date, or the screening date.');
  return null;
}

function readDate(plan: QuestionPlan, date: unknown, sheet: AnswerSheet, issues: Issue[]): void {
  if (plan.question.type === 'date') return;
  sheet.hasDetails = true;
  if (typeof date === 'string') sheet.dates[plan.index] = usableDate(plan, date, sheet.date, issues);
  else complain(plan, issues, 'wrong-answer-type', 'The date of the answer is not text.', 'Write it as YYYY-MM-DD.');
}

function readPoints(plan: QuestionPlan, amended: unknown, sheet: AnswerSheet, issues: Issue[]): void {
  const { points, reason } = amended as Record<string, unknown>;
  const refuse = (code: IssueCode, what: string) => issues.push(issueAt(plan.id, code, 'error', `${what} They are left out, and the preset points count.`, 'Give { "points": number, "reason": "…" }.'));
  // As of every number, no more than is kept exactly: sums of larger ones would depend on their order.
  if (typeof points !== 'number' || !(Math.abs(points) <= Number.MAX_SAFE_INTEGER)) refuse('wrong-answer-type', 'The amended points are not a number, or are too large.');
  else if (typeof reason !== 'string' || reason.trim() === '') refuse('reason-missing', 'The amended points have no reason.');
  else {
    sheet.hasDetails = true;
    sheet.points[plan.index] = points;
  }
}
