import { ANALYSIS_DATE, answerClasses, OutsideError } from '../analyse/answer-classes.ts';
import { type BoundarySide, findBoundaries } from '../analyse/find-boundaries.ts';
import { findFiring } from '../analyse/find-firing.ts';
import { compile, type Screener } from '../evaluate/compile.ts';
import type { Answer, Answers, AnswerStates, AnswerValue } from '../evaluate/result.ts';
import { optionIds, questionsOf } from '../format/facts.ts';
import type { Question } from '../format/question.ts';
import { requireParsed, type RuleSet } from '../rule-set.ts';
import { answersOfCase } from './answers-of-case.ts';
import type { CasesDocument } from './cases-document.ts';

/** A rule or action that fires in no case. */
export interface UntouchedRule {
  readonly id: string;
  /** The smallest answers on which it fires, everything else not known; null where that cannot be decided. */
  readonly example: Answers | null;
}

/** An option that no case picks. */
export interface UntouchedOption {
  readonly question: string;
  /** Null for a question without options that no case answers. */
  readonly option: string | null;
}

/** What the cases of a rule set show, and what they leave out. */
export interface CasesCoverage {
  readonly rules: {
    /** How many rules and actions can fire. */
    readonly all: number;
    readonly untouched: readonly UntouchedRule[];
    /** Rules and actions that never fire, whatever the answers are, with the parameters as they are: no case can show them. */
    readonly neverFire: readonly string[];
  };
  readonly options: { readonly all: number; readonly untouched: readonly UntouchedOption[] };
  /** Questions that some case asks, and that count as not known in every case that does. One that a case answers as not applicable is none. */
  readonly notKnown: readonly string[];
  /** Both sides of every boundary between two categories. */
  readonly boundaries: { readonly all: number; readonly untouched: readonly BoundarySide[] };
  /** What cannot be decided exactly, and why. */
  readonly outside: readonly { readonly about: string; readonly reason: string }[];
  /** Whether nothing is left out and nothing is open. */
  readonly complete: boolean;
}

/**
 * Finds what no case of a rule set touches.
 *
 * - A **rule or action** is touched where it fires in a case whatever the answers that are not known are.
 * - An **option** is touched where a case picks it and the question is asked; a number, date or text where a case answers it.
 * - A **boundary** lies, under one reading, between two categories that the reading indicates for some answer set, with none
 *   indicated between them; "none" is the lowest. It has two sides. A case stands just below it where its category is the
 *   lower one and another answer to one question, "not known" included, makes it the upper one. A case stands just at it
 *   where its category is the upper one and another answer to one question makes it the lower one. A side on which no
 *   answer set stands is not asked for.
 */
export function coverCases(ruleSet: RuleSet, cases: CasesDocument): CasesCoverage {
  requireParsed(ruleSet);
  const outside: { about: string; reason: string }[] = [];
  const attempt = <T>(about: string, otherwise: T, work: () => T): T => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof OutsideError)) throw error;
      outside.push({ about, reason: error.message });
      return otherwise;
    }
  };
  const { document } = ruleSet;
  const screener = compile(ruleSet);
  const given = cases.cases.map(({ date, ...each }) => {
    const answers = answersOfCase(each, cases);
    return { answers, date, states: screener.screen(answers, dated(date)).answers };
  });

  const fired = new Set(given.flatMap(({ answers, date }) => firedIn(screener, answers, date)));
  const rules = [...document.rules, ...document.actions];
  const unfired = rules.filter(({ id }) => !fired.has(id)).map(({ id, when }) => ({ id, firing: attempt(id, null, () => findFiring(when, document)) }));
  const neverFire = unfired.filter(({ firing }) => firing !== null && firing.smallest === null).map(({ id }) => id);

  const options = questionsOf(document).flatMap((question) => (optionIds(question) ?? [null]).map((option): UntouchedOption => ({ question: question.id, option })));
  const picked = new Set(given.flatMap(({ answers, states }) => pickedIn(answers, states, questionsOf(document))));
  const open = new Set(given.flatMap(({ states }) => [...states.notKnown, ...states.unanswered]));
  const answered = new Set(given.flatMap(({ states }) => [...states.present, ...states.absent, ...states.notApplicable]));

  const sides = document.readings.flatMap(({ id }) => attempt(`reading ${id}`, [], () => findBoundaries(document, id)));
  const stoodOn = new Set(given.flatMap(({ answers, date }) => movesFrom(screener, answers, date, (id) => attempt(id, [], () => answerClasses(id, [document], date ?? ANALYSIS_DATE)))));
  const untouched = {
    rules: unfired.filter(({ id }) => !neverFire.includes(id)).map(({ id, firing }) => ({ id, example: firing?.smallest ?? null })),
    options: options.filter(({ question, option }) => !picked.has(keyOf(question, option))),
    boundaries: sides.filter(({ reading, lower, upper, side }) => !stoodOn.has(side === 'below' ? keyOf(reading, lower, upper) : keyOf(reading, upper, lower))),
  };
  const undecided = outside.filter(({ about }, i) => outside.findIndex((other) => other.about === about) === i);
  return {
    rules: { all: rules.length - neverFire.length, untouched: untouched.rules, neverFire },
    options: { all: options.length, untouched: untouched.options },
    notKnown: questionsOf(document).map(({ id }) => id).filter((id) => open.has(id) && !answered.has(id)),
    boundaries: { all: sides.length, untouched: untouched.boundaries },
    outside: undecided,
    complete: undecided.length === 0 && Object.values(untouched).every((list) => list.length === 0),
  };
}

function firedIn(screener: Screener, answers: Answers, date: string | undefined): readonly string[] {
  const { readings, fired, actions } = screener.decide(answers, dated(date));
  return [...readings.flatMap((reading) => reading.fired), ...fired, ...actions];
}

/** The options that answers pick, of questions that are asked. */
function pickedIn(answers: Answers, { present, absent }: AnswerStates, questions: readonly Question[]): readonly string[] {
  const counting = new Set([...present, ...absent]);
  return questions.filter(({ id }) => counting.has(id)).flatMap((question) => {
    if (optionIds(question) === null) return [keyOf(question.id, null)];
    const value = valueOf(answers[question.id]);
    return (Array.isArray(value) ? value : [value]).map((option) => keyOf(question.id, String(option)));
  });
}

/** The moves from one category to another that another answer to one question makes, by reading. */
function movesFrom(screener: Screener, answers: Answers, date: string | undefined, classesOf: (question: string) => readonly { readonly value: AnswerValue | Answer | undefined }[]): readonly string[] {
  const from = screener.decide(answers, dated(date)).readings.map(({ indicated }) => indicated.category);
  return questionsOf(screener.ruleSet.document).flatMap(({ id }) => classesOf(id).flatMap(({ value }) => {
    const { [id]: _, ...others } = answers;
    const { readings } = screener.decide(value === undefined ? others : { ...others, [id]: value }, dated(date));
    return readings.flatMap(({ reading, indicated }, i) => (from[i] === indicated.category ? [] : [keyOf(reading, from[i] ?? null, indicated.category)]));
  }));
}

function valueOf(answer: Answers[string] | undefined): AnswerValue | undefined {
  return typeof answer === 'object' && !Array.isArray(answer) ? (answer as Answer).value : (answer as AnswerValue | undefined);
}

function dated(date: string | undefined): { readonly date?: string } {
  return date === undefined ? {} : { date };
}

function keyOf(...parts: readonly (string | null)[]): string {
  return JSON.stringify(parts);
}
