import { type Almanac, Engine, type RuleProperties } from 'json-rules-engine';
import { makeSheet } from '../evaluate/answer-sheet.ts';
import { assembler } from '../evaluate/assemble.ts';
import { checkOptions, OPTIONS, type ScreenOptions } from '../evaluate/compile.ts';
import { CERTAIN, type Certainty, NEVER, POSSIBLE } from '../evaluate/certainty.ts';
import { outcomeConditions, splitRows } from '../evaluate/evaluation.ts';
import { planQuestions } from '../evaluate/questions.ts';
import { answerReader } from '../evaluate/read-answers.ts';
import type { Answers, Result } from '../evaluate/result.ts';
import { settler } from '../evaluate/settle.ts';
import { compileWhatIf } from '../evaluate/what-if.ts';
import type { Condition } from '../format/condition.ts';
import { indexFacts } from '../format/facts.ts';
import { requireParsed, type RuleSet } from '../rule-set.ts';
import { refuseDebugFlag } from './debug-flag.ts';
import { collectEvaluation } from './collect-evaluation.ts';
import { engineCondition } from './engine-condition.ts';
import { engineFacts, type RuntimeFacts, type Tests } from './engine-facts.ts';
import { type AsyncFacts, checkWaiting, resolveFacts } from './resolve-facts.ts';

const DEFAULT_TIMEOUT = 5000;

export interface EngineScreenOptions extends ScreenOptions {
  /** Answers that are fetched, by question id; an answer that is given goes first. */
  readonly facts?: AsyncFacts;
  /** How long a fetched answer may take, in milliseconds. Default: 5000. */
  readonly timeout?: number;
  /** Stops waiting: what is not there yet is not known. */
  readonly signal?: AbortSignal;
}

const ENGINE_OPTIONS: readonly string[] = [...OPTIONS, ...(['facts', 'timeout', 'signal'] satisfies readonly (keyof EngineScreenOptions)[])];

/** A rule set on json-rules-engine. */
export interface EngineScreener {
  readonly ruleSet: RuleSet;
  /**
   * Screens answers with json-rules-engine, and gives the result that the compiled rule set gives.
   * @throws {EngineDebugError} where the engine's debug flag is set: it would print answers.
   * @throws {ScreeningDateError | RuleSetMismatchError | TypeError} as `Screener.screen` does.
   * @throws {TypeError} where `facts` is no object, `timeout` no number, or `signal` no AbortSignal.
   */
  readonly screen: (answers: Answers, options?: EngineScreenOptions) => Promise<Result>;
}

/**
 * Compiles a rule set for json-rules-engine: slower than `compile`, and able to wait for answers. Each condition becomes two
 * rules, one that holds where it certainly does and one where it possibly does.
 * @throws {EngineDebugError} where the engine's debug flag is set.
 * @throws {TypeError} where it is not a parsed rule set.
 */
export function compileWithEngine(ruleSet: RuleSet): EngineScreener {
  refuseDebugFlag();
  requireParsed(ruleSet);
  const { document } = ruleSet;
  const plans = planQuestions(document);
  const readAnswers = answerReader(plans);
  const conditions = outcomeConditions(document);
  const assemble = assembler(ruleSet, plans, splitRows(Int32Array.from(conditions.keys()), document));
  const facts = indexFacts(document);

  const engineFor = (name: string, conditions: readonly (Condition | undefined)[]) => {
    const rules = conditions.flatMap((condition, i): RuleProperties[] =>
      condition === undefined ? [] : (['certain', 'possible'] as const).map((side) => ({ name: `${name}:${String(i)}:${side}`, conditions: engineCondition(condition, side, facts), event: { type: side } })),
    );
    const engine = new Engine(rules, { allowUndefinedFacts: false });
    // The engine skips the rules of one run when another run of it ends: its runs wait for each other.
    let last: Promise<unknown> = Promise.resolve();
    const runAlone = async (runtimeFacts: RuntimeFacts, outer?: Almanac) => {
      const { results, almanac } = await engine.run(runtimeFacts, outer === undefined ? {} : { almanac: outer });
      const held = new Set(results.map((result) => (result as unknown as { name: string }).name));
      const codes = conditions.map((condition, i): Certainty => (condition === undefined || held.has(`${name}:${String(i)}:certain`) ? CERTAIN : held.has(`${name}:${String(i)}:possible`) ? POSSIBLE : NEVER));
      return { codes, almanac };
    };
    return (runtimeFacts: RuntimeFacts, outer?: Almanac) => {
      const run = last.then(() => runAlone(runtimeFacts, outer));
      last = run.catch(() => undefined);
      return run;
    };
  };
  const nested = (name: string, conditions: readonly Condition[]): Tests => {
    const run = engineFor(name, conditions);
    return async (almanac) => (await run({}, almanac)).codes;
  };

  const tests = new Map<string, Tests>();
  for (const { question } of plans) if (question.askedWhen !== undefined) tests.set(question.id, nested(`asked:${question.id}`, [question.askedWhen]));
  for (const measure of document.measures) {
    if (measure.type === 'when') tests.set(measure.id, nested(`measure:${measure.id}`, [measure.when]));
    if (measure.type === 'count-when') tests.set(measure.id, nested(`measure:${measure.id}`, measure.of));
  }
  const outcomes = engineFor('outcome', conditions);
  const whatIf = compileWhatIf(document, makeSheet(plans.length));
  const settle = settler(whatIf);

  return {
    ruleSet,
    screen: async (answers, options: EngineScreenOptions | null = {}) => {
      refuseDebugFlag();
      const date = checkOptions(ruleSet, answers, options, ENGINE_OPTIONS);
      const [fetched, timeout, signal] = [options?.facts ?? {}, options?.timeout ?? DEFAULT_TIMEOUT, options?.signal ?? null];
      checkWaiting(fetched, timeout, signal);
      const resolved = await resolveFacts(answers, fetched, timeout, signal);
      const sheet = makeSheet(plans.length);
      const issues = [...readAnswers(resolved.answers, date, sheet), ...resolved.issues];
      const { codes, almanac } = await outcomes(engineFacts(document, plans, sheet, tests));
      const evaluation = await collectEvaluation(document, plans, sheet, codes, almanac);
      return assemble(evaluation, issues, () => {
        readAnswers(resolved.answers, date, whatIf.program.answers);
        return settle();
      });
    },
  };
}
