import type { Issue } from '../issue.ts';
import { requireParsed, type RuleSet } from '../rule-set.ts';
import { explainer } from '../explain/explain.ts';
import type { Explanation } from '../explain/explanation.ts';
import { answerReader } from './read-answers.ts';
import { assembler } from './assemble.ts';
import { isCalendarDate } from './calendar.ts';
import { carryOver, type CarryOver } from './carry-over.ts';
import { compileProgram } from './program.ts';
import { decider, type Decision } from './decide.ts';
import type { Answers, Result } from './result.ts';
import { settler } from './settle.ts';
import { compileWhatIf } from './what-if.ts';

export interface ScreenOptions {
  /** The screening date, `YYYY-MM-DD`. Without one, everything that depends on a date is unknown. */
  readonly date?: string;
  /** The rule set that the answers were given under, where that is known: another one is refused. */
  readonly answeredUnder?: { readonly id: string; readonly version: string };
}

/** A compiled rule set: screens any number of answer sets. */
export interface Screener {
  readonly ruleSet: RuleSet;
  /**
   * Screens answers: pure, synchronous and total. Wrong answers never throw: they are treated as not known and reported
   * in `result.issues`.
   * @throws {ScreeningDateError} where the screening date is not a day in the calendar.
   * @throws {RuleSetMismatchError} where the answers were given under another rule set or version.
   * @throws {TypeError} where the options are no object, or there is no such option.
   */
  readonly screen: (answers: Answers, options?: ScreenOptions) => Result;
  /** Screens answers and explains the result: a smallest sufficient set, and what would raise it. Throws as `screen` does. */
  readonly explain: (answers: Answers, options?: ScreenOptions) => Explanation;
  /**
   * The bare outcome, for many answer sets at once: what each reading indicates with its range, and which rules and actions
   * certainly follow. It explains nothing; what a person reads is made from `screen`. Throws as `screen` does.
   */
  readonly decide: (answers: Answers, options?: ScreenOptions) => Decision;
}

/** The caller passed a screening date that is not a day in the calendar. */
export class ScreeningDateError extends Error {
  readonly code = 'screening-date';
  constructor() {
    super('The screening date must be a day in the calendar, written YYYY-MM-DD.');
    this.name = 'ScreeningDateError';
  }
}

/** The answers were given under another rule set or version; `carryOver` says which of them still fit. */
export class RuleSetMismatchError extends Error {
  readonly code = 'rule-set-mismatch';
  readonly carryOver: CarryOver;

  constructor(carryOver: CarryOver) {
    super('The answers were given under another rule set or version. Carry over what still fits, and ask the rest again.');
    this.name = 'RuleSetMismatchError';
    this.carryOver = carryOver;
  }
}

/**
 * Compiles a rule set once, for many screenings. It takes no options: every number stands in the rule set.
 * @throws {TypeError} where it is not a parsed rule set, or where options are given.
 */
export function compile(ruleSet: RuleSet): Screener;
export function compile(ruleSet: RuleSet, options: object = {}): Screener {
  requireParsed(ruleSet);
  refuseOthers(options, []);
  const program = compileProgram(ruleSet.document);
  const readAnswers = answerReader(program.plans);
  const readBareAnswers = answerReader(program.plans, { bare: true });
  const assemble = assembler(ruleSet, program.plans, program.rows);
  const decide = decider(ruleSet.document, program);
  const whatIf = compileWhatIf(ruleSet.document, program.answers);
  const settle = settler(whatIf);
  const explain = explainer(ruleSet.document, whatIf);

  // Reading may run code of the caller's, such as a getter, and that may screen too: then with a program of its own.
  let isReading = false;
  let another: Screener | null = null;
  const whileReading = (): Screener => (another ??= compile(ruleSet));
  const read = (reader: typeof readAnswers, answers: Answers, options: ScreenOptions | null): readonly Issue[] => {
    const date = checkOptions(ruleSet, answers, options);
    isReading = true;
    const issues = reader(answers, date, program.answers);
    isReading = false;
    return issues;
  };

  const screen: Screener['screen'] = (answers, options = {}) => {
    if (isReading) return whileReading().screen(answers, options);
    const issues = read(readAnswers, answers, options);
    program.run();
    return assemble(program, issues, settle);
  };
  return {
    ruleSet,
    screen,
    explain: (answers, options) => (isReading ? whileReading().explain(answers, options) : explain(screen(answers, options))),
    decide: (answers, options = {}) => {
      if (isReading) return whileReading().decide(answers, options);
      read(readBareAnswers, answers, options);
      program.run();
      return decide();
    },
  };
}

/**
 * Refuses an option that does not exist: a misspelt one would be taken for one that was left out, and change what is indicated.
 * @throws {TypeError}
 */
function refuseOthers(options: object, known: readonly string[]): void {
  // Quicker than listing the keys, which would be felt over many answer sets; what others put on every object is left alone.
  for (const name in options) if (!known.includes(name) && Object.hasOwn(options, name)) throw new TypeError(`There is no option "${name}", only: ${known.join(', ') || 'none'}.`);
}

/** The options of a screening. */
export const OPTIONS: readonly string[] = ['date', 'answeredUnder'] satisfies readonly (keyof ScreenOptions)[];

/**
 * Checks the options of a screening, and gives its date. What is null is as if left out.
 * @throws {ScreeningDateError | RuleSetMismatchError}
 * @throws {TypeError} where they are no object, or there is an option that is not among `known`.
 */
export function checkOptions(ruleSet: RuleSet, answers: Answers, options: ScreenOptions | null, known = OPTIONS): string | null {
  const given = options ?? {};
  if (typeof given !== 'object' || Array.isArray(given)) throw new TypeError(`The options must be an object, of: ${known.join(', ')}.`);
  refuseOthers(given, known);
  const { id, version } = ruleSet.document;
  const { date = null, answeredUnder = null }: { readonly [Name in keyof ScreenOptions]: ScreenOptions[Name] | null } = given;
  if (date !== null && !isCalendarDate(date)) throw new ScreeningDateError();
  if (answeredUnder !== null && (answeredUnder.id !== id || answeredUnder.version !== version)) throw new RuleSetMismatchError(carryOver(ruleSet, answers));
  return date;
}
