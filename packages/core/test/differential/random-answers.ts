import type fc from 'fast-check';
import type { Question } from '../../src/format/question.ts';
import { questionsOf } from '../../src/format/facts.ts';
import type { RuleSetDocument } from '../../src/format/rule-set.ts';
import { drawn, type Draw } from './draw.ts';

/** Answers as a caller could give them, well-formed or not, with the screening date. */
export interface Screening {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly date: string | null;
}

const SCREENING_DATES = ['2026-11-21', '2026-03-31', '2026-02-28', '2024-02-29', '2025-03-01', '2026-12-31', '2026-01-01', null] as const;

/** Answers of every sort to a rule set's questions, in any order. */
export function randomScreening(document: RuleSetDocument): fc.Arbitrary<Screening> {
  const questions = questionsOf(document);
  return drawn((draw) => {
    const date = draw.pick(SCREENING_DATES);
    const share = draw.pick([90, 60, 30]);
    const given = questions.filter(() => draw.chance(share)).map((question): [string, unknown] => [question.id, randomAnswer(draw, question, date ?? '2026-11-21')]);
    if (draw.chance(4)) given.push([draw.pick(['question-0', 'nonsense', 'constructor']), 'yes']);
    return { answers: Object.fromEntries(draw.shuffle(given)), date };
  });
}

function randomAnswer(draw: Draw, question: Question, date: string): unknown {
  const how = draw.below(100);
  if (how < 45) return validValue(draw, question, date);
  if (how < 75) return inFull(draw, validValue(draw, question, date), question, date);
  if (how < 83) return draw.pick(['not-known', 'not-asked']);
  if (how < 86) return inFull(draw, 'not-known', question, date);
  if (how < 92) return { value: 'not-applicable', reason: 'Another agency answers for it.' };
  return draw.chance(50) ? junk(draw) : { value: junk(draw), date: draw.chance(30) ? junk(draw) : dateNear(draw, date) };
}

function inFull(draw: Draw, value: unknown, question: Question, date: string): unknown {
  return {
    value,
    ...(draw.chance(60) && question.type !== 'date' && { date: dateNear(draw, date) }),
    ...(draw.chance(20) && { source: 'school' }),
    ...(draw.chance(25) && { amended: draw.pick([{ points: 4, reason: 'Seen twice.' }, { points: -1.5, reason: 'Less grave.' }, { points: 0, reason: 'Known already.' }, { points: 2 }, { points: '2', reason: 'No number.' }, 'two', null]) }),
  };
}

/** A value that the question takes. */
export function validValue(draw: Draw, question: Question, date: string): unknown {
  switch (question.type) {
    case 'presence':
      return draw.pick(['yes', 'no']);
    case 'choice':
      return draw.pick(question.options).id;
    case 'choices':
      return draw.some(question.options, 0, 3).map(({ id }) => id);
    case 'number':
      return Math.min(question.maximum ?? 99, Math.max(question.minimum ?? -99, draw.pick([1, 0, 2, 3, 5, 12, 2.5, -1, 13])));
    case 'date':
      return draw.chance(50) ? birthNear(draw, date) : dateNear(draw, date);
    case 'text':
      return draw.pick(['said at school', 'no', 'yes']);
  }
}

/** A day around the end of a window: some months before another day, and a few days to either side. */
function dateNear(draw: Draw, date: string): string {
  return shift(date, -draw.pick([0, 1, 3, 6, 12, 2, 120]), draw.pick([0, -1, 1, 2, -2, 3, -3, 28]));
}

function birthNear(draw: Draw, date: string): string {
  return shift(date, -12 * draw.pick([13, 12, 16, 18, 17, 25, 2]), draw.pick([0, -1, 1]));
}

function shift(date: string, months: number, days: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1 + months, day + days)).toISOString().slice(0, 10);
}

function junk(draw: Draw): unknown {
  return draw.pick([null, true, 'not-applicable', '', 'nonsense', 3, '3', -7, 1e300, Number.NaN, Number.POSITIVE_INFINITY, -0, [], ['yes'], ['option-1'], ['option-2', 'nonsense'], ['option-1', 'option-1'], [['option-1']], {}, { value: 'yes' }, '2026-02-30', '2027-01-01', '1012-05-05', '26-1-1', undefined]);
}
