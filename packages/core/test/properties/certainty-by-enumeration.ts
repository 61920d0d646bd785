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

const HOLDS: Certainties = { holds: true, fails: false };
const FAILS: Certainties = { holds: false, fails: true };

/** The screening date, and how the measures look at a question. */
interface Looks {
  readonly date: string;
  readonly isBirth: boolean;
  readonly isDated: boolean;
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
  const stateMakers = questions.map((question) => stateMaker(question, { date, isBirth: births.has(question.id), isDated: dated.has(question.id) }));
  const found = new Map<string, ReadonlyMap<string, Certainties>>();

  const tryAll = (states: readonly State[]): ReadonlyMap<string, Certainties> => {
    const key = states.map(({ number }) => number).join();
    const known = found.get(key) ?? outcomes(states);
    found.set(key, known);
    return known;
  };
  const outcomes = (states: readonly State[]): ReadonlyMap<string, Certainties> => {
    const open = states.findIndex(({ ways }) => ways.length > 0);
    if (open !== -1) return together((states[open] as State).ways.map((way) => tryAll(states.map((state, i) => (i === open ? way : state)))));
    const complete = new Map(questions.map(({ id }, i) => [id, inFull((states[i] as State).given as { value: NonNullable<PlainAnswer['value']>; date: string })]));
    const { holds } = screenPlainly({ answers: complete, date, assumedAge: 0 });
    return new Map(parts.map(({ id, when }) => [id, holds(when) ? HOLDS : FAILS]));
  };
  return (answers) => tryAll(questions.map(({ id }, i) => (stateMakers[i] as StateMaker)(answers[id])));
}

/** An answer as far as it is known, what it could turn out to be one step further, and a number that no other of its question has. */
interface State {
  readonly given: Answers[string] | undefined;
  readonly ways: readonly State[];
  readonly number: number;
}

type StateMaker = (given: Answers[string] | undefined) => State;

function stateMaker(question: Question, looks: Looks): StateMaker {
  const known = new Map<string | undefined, State>();
  const make: StateMaker = (given) => {
    const name = JSON.stringify(given) as string | undefined;
    const before = known.get(name);
    if (before !== undefined) return before;
    const state = { given, ways: waysToBe(question, given, looks).map(make), number: known.size };
    known.set(name, state);
    return state;
  };
  return make;
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
function waysToBe(question: Question, given: Answers[string] | undefined, { date, isBirth, isDated }: Looks): Answers[string][] {
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
