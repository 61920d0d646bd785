import type { Question } from '../../src/format/question.ts';
import { questionsOf } from '../../src/format/facts.ts';
import type { RuleSetDocument } from '../../src/format/rule-set.ts';
import type { Answers, AnswerValue } from '../../src/index.ts';
import type { Draw } from '../differential/draw.ts';
import { validValue } from '../differential/random-answers.ts';
import type { PlainAnswer, PlainAnswers } from './plain-screener.ts';

/** Well-formed answers of which some are not known, given on a day. */
export interface PartAnswers {
  readonly answers: Answers;
  readonly date: string;
}

const DAYS = ['2026-11-21', '2026-03-31', '2026-02-28', '2024-02-29', '2025-03-01'] as const;
const REASON = 'Another agency answers for it.';

/** Some answers known, some not, some not applicable, some events without a date. */
export function drawPart(draw: Draw, document: RuleSetDocument): PartAnswers {
  const date = draw.pick(DAYS);
  const share = draw.pick([50, 80, 20]);
  const answers: Record<string, Answers[string]> = {};
  for (const question of questionsOf(document)) {
    if (draw.chance(10)) answers[question.id] = { value: 'not-applicable', reason: REASON };
    else if (draw.chance(share)) answers[question.id] = drawKnown(draw, question, date);
    else if (draw.chance(50)) answers[question.id] = draw.chance(30) ? { value: 'not-known', date: drawDay(draw, date) } : draw.pick(['not-known', 'not-asked']);
  }
  return { answers, date };
}

function drawKnown(draw: Draw, question: Question, date: string): Answers[string] {
  const value = drawValue(draw, question, date);
  if (draw.chance(40)) return value;
  return {
    value,
    ...(draw.chance(60) && question.type !== 'date' && { date: drawDay(draw, date) }),
    ...(draw.chance(25) && { amended: { points: draw.pick([4, -1.5, 0, 12]), reason: 'Seen twice.' } }),
  };
}

/**
 * One way that everything unknown could turn out to be: a valid answer for each question, a day for each event. With
 * `orNotApplicable`, some of the questions turn out not to apply.
 */
export function drawCompletion(draw: Draw, document: RuleSetDocument, { answers, date }: PartAnswers, orNotApplicable = false): PlainAnswers {
  const births = birthQuestions(document);
  const complete = new Map<string, PlainAnswer>();
  for (const question of questionsOf(document)) {
    const full = inFull(answers[question.id]);
    if (full.value === 'not-applicable' || (full.value === null && orNotApplicable && draw.chance(40))) complete.set(question.id, { value: null, date: null, points: null });
    else if (full.value === null) complete.set(question.id, { value: births.has(question.id) ? drawChildsBirth(draw, date) : drawValue(draw, question, date), date: full.date ?? drawDay(draw, date), points: null });
    else complete.set(question.id, { value: full.value, date: full.date ?? drawDay(draw, date), points: full.points });
  }
  return { answers: complete, date, assumedAge: draw.below(18) };
}

/** Questions that ask for a date of birth. */
export function birthQuestions(document: RuleSetDocument): ReadonlySet<string> {
  return new Set(document.measures.flatMap((measure) => (measure.type === 'age' ? [measure.dateOfBirth] : [])));
}

/** The answers that a caller would give for a completion. */
export function asAnswers({ answers }: PlainAnswers): Answers {
  return Object.fromEntries(
    [...answers].map(([id, { value, date, points }]) => [id, value === null ? { value: 'not-applicable', reason: REASON } : { value, ...(date !== null && { date }), ...(points !== null && { amended: { points, reason: 'Seen twice.' } }) }]),
  );
}

function inFull(answer: Answers[string] | undefined): { readonly value: PlainAnswer['value']; readonly date: string | null; readonly points: number | null } {
  if (answer === undefined) return { value: null, date: null, points: null };
  if (typeof answer !== 'object' || !('value' in answer)) return { value: isUnknown(answer) ? null : answer, date: null, points: null };
  return { value: isUnknown(answer.value) ? null : answer.value, date: answer.date ?? null, points: answer.amended?.points ?? null };
}

function isUnknown(value: AnswerValue): boolean {
  return value === 'not-known' || value === 'not-asked';
}

function drawValue(draw: Draw, question: Question, date: string): NonNullable<PlainAnswer['value']> {
  if (question.type === 'date') return notAfter(String(validValue(draw, question, date)), date);
  if (question.type === 'number' && draw.chance(40)) return draw.pick([question.minimum ?? -1000, question.maximum ?? 1000]);
  return validValue(draw, question, date) as NonNullable<PlainAnswer['value']>;
}

function drawDay(draw: Draw, date: string): string {
  return notAfter(String(validValue(draw, { type: 'date' } as Question, date)), date);
}

function notAfter(day: string, last: string): string {
  return day > last ? last : day;
}

/** A day of birth that makes a child of 0 to 17. */
function drawChildsBirth(draw: Draw, date: string): string {
  const years = draw.below(18);
  const born = `${String(Number(date.slice(0, 4)) - years)}${date.slice(4)}`;
  return born.endsWith('-02-29') && years % 4 !== 0 ? born.replace('-29', '-28') : born;
}
