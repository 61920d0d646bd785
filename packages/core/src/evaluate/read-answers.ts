import type { Issue, IssueCode } from '../issue.ts';
import { pointer } from '../parse/pointer.ts';
import { nearest } from '../parse/suggest.ts';
import { type AnswerSheet, clearSheet, makeSheet } from './answer-sheet.ts';
import { isCalendarDate } from './calendar.ts';
import { type QuestionPlan, Status } from './questions.ts';

const MAX_ANSWERS = 5000;
const MAX_TICKS = 100;

type Complain = (code: IssueCode, message: string, hint: string) => void;

/** Makes the function that copies a caller's answers onto a sheet, and says what could not be used. */
export function answerReader(plans: readonly QuestionPlan[]): (input: unknown, date: string | null, sheet: AnswerSheet) => Issue[] {
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const blank = makeSheet(plans.length);
  for (const plan of plans) leaveUnknown(plan, blank, Status.unanswered);

  const readKeyByKey = (input: unknown, sheet: AnswerSheet, issues: Issue[]): void => {
    for (const key of readKeys(input, issues)) {
      try {
        readOne(key, byId, (input as Record<string, unknown>)[key], sheet, issues);
      } catch {
        const plan = byId.get(key);
        if (plan !== undefined) leaveUnknown(plan, sheet, Status.notKnown);
        issues.push(issueAt(key, 'unreadable-answer', 'error', 'The answer could not be read; it is treated as not known.', 'Pass plain data.'));
      }
    }
  };
  return (input, date, sheet) => {
    const issues: Issue[] = [];
    clearSheet(sheet, blank);
    sheet.date = date;
    if (!hasPlainPrototype(input)) {
      readKeyByKey(input, sheet, issues);
      return issues;
    }
    try {
      let count = 0;
      // In a for-in loop a value is read fast, whatever the layout of the object.
      for (const key in input) {
        if (++count > MAX_ANSWERS) throw new RangeError();
        readOne(key, byId, input[key], sheet, issues);
      }
    } catch {
      // Something cannot be read, or there is far too much: once more, key by key.
      issues.length = 0;
      clearSheet(sheet, blank);
      readKeyByKey(input, sheet, issues);
    }
    return issues;
  };
}

/** Whether every property that can be read from a value is its own. */
function hasPlainPrototype(input: unknown): input is Record<string, unknown> {
  if (typeof input !== 'object' || input === null || Array.isArray(input) || Object.getPrototypeOf(input) !== Object.prototype) return false;
  for (const _ in Object.prototype) return false;
  return true;
}

function readOne(key: string, byId: ReadonlyMap<string, QuestionPlan>, raw: unknown, sheet: AnswerSheet, issues: Issue[]): void {
  const plan = byId.get(key);
  if (plan === undefined) {
    const meant = nearest(key, byId.keys());
    issues.push(issueAt(key, 'unknown-question', 'error', 'The rule set has no such question; the answer is kept out.', meant === null ? 'Check which rule set the answers belong to.' : `Did you mean "${meant}"?`));
    return;
  }
  const option = typeof raw === 'string' && !plan.several ? findOption(plan.options, raw) : -1;
  if (option >= 0) pickOne(plan, option, raw as string, sheet);
  else if (raw !== undefined) readAnswer(plan, raw, sheet, issues);
}

function findOption(options: readonly string[], value: string): number {
  for (let i = 0; i < options.length; i++) if (options[i] === value) return i;
  return -1;
}

function pickOne({ index }: QuestionPlan, option: number, value: string, sheet: AnswerSheet): void {
  sheet.status[index] = Status.known;
  sheet.must[index] = sheet.can[index] = 1 << option;
  sheet.values[index] = value;
}

function readKeys(input: unknown, issues: Issue[]): string[] {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    issues.push({ code: 'wrong-answer-type', severity: 'error', path: '', message: 'The answers are not an object; everything is treated as not known.', hint: 'Pass an object of question ids and answers.' });
    return [];
  }
  try {
    const keys = Object.keys(input);
    if (keys.length <= MAX_ANSWERS) return keys;
    issues.push({ code: 'too-many-answers', severity: 'error', path: '', message: `There are more than ${String(MAX_ANSWERS)} answers; only the first ones are read.`, hint: 'Check which rule set the answers belong to.' });
    return keys.slice(0, MAX_ANSWERS);
  } catch {
    issues.push({ code: 'unreadable-answer', severity: 'error', path: '', message: 'The answers could not be read; everything is treated as not known.', hint: 'Pass plain data.' });
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
  if (plan.question.type === 'number') {
    sheet.low[q] = plan.question.minimum ?? -Infinity;
    sheet.high[q] = plan.question.maximum ?? Infinity;
  }
}

function readAnswer(plan: QuestionPlan, raw: unknown, sheet: AnswerSheet, issues: Issue[]): void {
  const { id } = plan.question;
  const complain: Complain = (code, message, hint) => issues.push(issueAt(id, code, code === 'no-value' ? 'warning' : 'error', `${message} It is treated as not known.`, hint));
  if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) {
    const { value, date, source, reason, amended } = raw as Record<string, unknown>;
    if (typeof source === 'string') sheet.sources[plan.index] = source;
    if (value === 'not-applicable' && typeof reason === 'string' && reason.trim() !== '') {
      doesNotApply(plan, sheet);
      return;
    }
    readValue(plan, value, sheet, complain);
    readDate(plan, date, sheet, complain);
    readPoints(plan, amended, sheet, complain);
  } else readValue(plan, raw, sheet, complain);
}

function doesNotApply(plan: QuestionPlan, sheet: AnswerSheet): void {
  const q = plan.index;
  sheet.status[q] = Status.notApplicable;
  sheet.must[q] = sheet.can[q] = 0;
  sheet.low[q] = sheet.high[q] = NaN;
  sheet.values[q] = 'not-applicable';
}

function readValue(plan: QuestionPlan, value: unknown, sheet: AnswerSheet, complain: Complain): void {
  const q = plan.index;
  const known = plan.allOptions !== 0 ? readOptions(plan, value, sheet, complain) : readPlain(plan, value, sheet, complain);
  sheet.status[q] = known ? Status.known : Status.notKnown;
}

function readOptions(plan: QuestionPlan, value: unknown, sheet: AnswerSheet, complain: Complain): boolean {
  const q = plan.index;
  if (typeof value === 'string') {
    const option = plan.optionIndex.get(value);
    if (option !== undefined && !plan.several) {
      sheet.must[q] = sheet.can[q] = 1 << option;
      sheet.values[q] = value;
      return true;
    }
    if (isUnknown(value, complain)) return false;
    if (plan.several) complain('wrong-answer-type', 'A list of options is expected.', 'Pass a list, also for one option or for none.');
    else complain('unknown-option', 'The question has no such option.', `The options are ${plan.options.join(', ')}, not-known.`);
    return false;
  }
  if (!plan.several || !Array.isArray(value)) return complainOfType(value, plan.several ? 'A list of options is expected.' : 'One option is expected.', complain);
  let mask = 0;
  let strange = value.length > MAX_TICKS;
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
  else complain('unknown-option', 'The list holds an option that the question does not have; the others count, and the rest is not known.', `The options are ${plan.options.join(', ')}.`);
  return !strange;
}

function readPlain(plan: QuestionPlan, value: unknown, sheet: AnswerSheet, complain: Complain): boolean {
  const q = plan.index;
  const { question } = plan;
  if (typeof value === 'string' && isUnknown(value, complain)) return false;
  if (question.type === 'number') {
    if (typeof value !== 'number' || Number.isNaN(value)) return complainOfType(value, 'A number is expected.', complain);
    const low = question.minimum ?? -Number.MAX_SAFE_INTEGER;
    const high = question.maximum ?? Number.MAX_SAFE_INTEGER;
    if (value < low || value > high) {
      complain('answer-out-of-range', 'The number is outside what is possible.', `Give a number from ${String(low)} to ${String(high)}.`);
      return false;
    }
    sheet.low[q] = sheet.high[q] = value === 0 ? 0 : value;
  } else if (typeof value !== 'string') return complainOfType(value, question.type === 'date' ? 'A date is expected.' : 'Text is expected.', complain);
  else if (question.type === 'date') {
    sheet.dates[q] = usableDate(value, sheet.date, complain);
    if (sheet.dates[q] === null) return false;
  }
  sheet.values[q] = value;
  return true;
}

/** Says whether a word means "not known"; one that needs a reason and has none is reported. */
function isUnknown(value: string, complain: Complain): boolean {
  if (value === 'not-applicable') complain('reason-missing', 'An answer "not-applicable" needs a reason.', 'Give { "value": "not-applicable", "reason": "…" }.');
  return value === 'not-known' || value === 'not-asked' || value === 'not-applicable';
}

function complainOfType(value: unknown, expected: string, complain: Complain): false {
  const empty = value === null || value === undefined || (typeof value === 'number' && Number.isNaN(value));
  complain(empty ? 'no-value' : 'wrong-answer-type', empty ? 'The answer has no value.' : expected, 'Nothing is converted: pass the value in the right form, or "not-known".');
  return false;
}

function usableDate(value: string, screeningDate: string | null, complain: Complain): string | null {
  if (!isCalendarDate(value)) {
    complain('not-a-date', 'The date is not a day in the calendar.', 'Write it as YYYY-MM-DD.');
    return null;
  }
  if (screeningDate !== null && value > screeningDate) {
    complain('answer-out-of-range', 'The date is after the screening date.', 'Correct the date, or the screening date.');
    return null;
  }
  return value;
}

function readDate(plan: QuestionPlan, date: unknown, sheet: AnswerSheet, complain: Complain): void {
  if (date === undefined || date === null || plan.question.type === 'date') return;
  if (typeof date === 'string') sheet.dates[plan.index] = usableDate(date, sheet.date, complain);
  else complain('wrong-answer-type', 'The date of the answer is not text.', 'Write it as YYYY-MM-DD.');
}

function readPoints(plan: QuestionPlan, amended: unknown, sheet: AnswerSheet, complain: Complain): void {
  if (amended === undefined || amended === null) return;
  const { points, reason } = amended as Record<string, unknown>;
  if (typeof points !== 'number' || !Number.isFinite(points)) complain('wrong-answer-type', 'The amended points are not a number.', 'Give { "points": number, "reason": "…" }.');
  else if (typeof reason !== 'string' || reason.trim() === '') complain('reason-missing', 'Amended points need a reason.', 'Give { "points": number, "reason": "…" }.');
  else sheet.points[plan.index] = points;
}
