import { questionsOf } from '../../src/format/facts.ts';
import type { Question } from '../../src/format/question.ts';
import type { RuleSetDocument } from '../../src/format/rule-set.ts';
import type { Answers } from '../../src/index.ts';
import { type PlainAnswer, plainScreener } from './plain-screener.ts';

/** Whether a rule or action holds for some completion of the answers, and whether it fails for some. */
export interface Certainties {
  readonly holds: boolean;
  readonly fails: boolean;
}

const LONG_AGO = '1950-01-01';
const NOT_APPLICABLE = { value: 'not-applicable', reason: 'It does not arise.', date: LONG_AGO };

/**
 * Makes the function that tries every completion of answers to a rule set, and says of each rule and action, by id, what it
 * comes to. What is found for some answers is kept, since one unknown more is no more than its answers together.
 */
export function enumerator(document: RuleSetDocument, date: string): (answers: Answers) => ReadonlyMap<string, Certainties> {
  const parts = [...document.rules, ...document.actions];
  const questions = questionsOf(document);
  const births = new Set(document.measures.flatMap((measure) => (measure.type === 'age' ? [measure.dateOfBirth] : [])));
  const dated = new Set(document.measures.flatMap((measure) => ('question' in measure ? [measure.question] : [])));
  const screenPlainly = plainScreener(document);
  const found = new Map<string, ReadonlyMap<string, Certainties>>();

  const tryAll = (answers: Answers): ReadonlyMap<string, Certainties> => {
    const key = JSON.stringify(questions.map(({ id }) => answers[id]));
    const known = found.get(key) ?? outcomes(answers);
    found.set(key, known);
    return known;
  };
  const outcomes = (answers: Answers): ReadonlyMap<string, Certainties> => {
    for (const question of questions) {
      const ways = waysToBe(question, answers[question.id], { date, isBirth: births.has(question.id), isDated: dated.has(question.id) });
      if (ways.length > 0) return together(ways.map((way) => tryAll({ ...answers, [question.id]: way })));
    }
    const complete = new Map(questions.map(({ id }) => [id, inFull(answers[id] as { value: NonNullable<PlainAnswer['value']>; date: string })]));
    const { holds } = screenPlainly({ answers: complete, date, assumedAge: 0 });
    return new Map(parts.map(({ id, when }) => [id, { holds: holds(when), fails: !holds(when) }]));
  };
  return tryAll;
}

function inFull({ value, date }: { readonly value: NonNullable<PlainAnswer['value']>; readonly date: string }): PlainAnswer {
  return value === NOT_APPLICABLE.value ? { value: null, date: null, points: null } : { value, date, points: null };
}

function together(all: readonly ReadonlyMap<string, Certainties>[]): ReadonlyMap<string, Certainties> {
  return new Map([...(all[0] ?? [])].map(([id]) => [id, { holds: all.some((each) => each.get(id)?.holds === true), fails: all.some((each) => each.get(id)?.fails === true) }]));
}

/**
 * What an answer could turn out to be, one step further: a value or that the question does not apply, and a day to it.
 * Nothing where it is complete. A day matters where a measure looks at it. A number takes each whole number between its bounds.
 */
function waysToBe(question: Question, given: Answers[string] | undefined, { date, isBirth, isDated }: { readonly date: string; readonly isBirth: boolean; readonly isDated: boolean }): Answers[string][] {
  const days = isDated ? [date, LONG_AGO] : [date];
  if (given === undefined) return [...possibleValues(question, date, isBirth), NOT_APPLICABLE];
  if (typeof given !== 'object' || !('value' in given)) return days.map((day) => ({ value: given, date: day }));
  return given.date === undefined ? days.map((day) => ({ ...given, date: day })) : [];
}

function possibleValues(question: Question, date: string, isBirth: boolean): NonNullable<PlainAnswer['value']>[] {
  switch (question.type) {
    case 'presence':
      return ['yes', 'no'];
    case 'choice':
      return question.options.map(({ id }) => id);
    case 'choices':
      return question.options.reduce<string[][]>((sets, { id }) => [...sets, ...sets.map((set) => [...set, id])], [[]]);
    case 'number': {
      const [least, most] = [question.minimum ?? 0, question.maximum ?? 0];
      return Array.from({ length: most - least + 1 }, (_, i) => least + i);
    }
    case 'date':
      return isBirth ? Array.from({ length: 18 }, (_, age) => `${String(Number(date.slice(0, 4)) - age)}${date.slice(4)}`) : [date, LONG_AGO];
    case 'text':
      return ['text'];
  }
}
