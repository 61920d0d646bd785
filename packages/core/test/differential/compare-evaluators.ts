import { isDeepStrictEqual } from 'node:util';
import { compileWithEngine } from '../../src/engine/index.ts';
import { type Answers, compile, type Result, type RuleSet } from '../../src/index.ts';
import type { Screening } from './random-answers.ts';

/** What each evaluator gave for one screening, field by field; only fields that differ. */
export interface Disagreement {
  readonly compiled: Readonly<Record<string, unknown>>;
  readonly engine: Readonly<Record<string, unknown>>;
}

/** Compiles a rule set with both evaluators; the function gives null where they agree to the last field. */
export function bothEvaluators(ruleSet: RuleSet): (screening: Screening) => Promise<Disagreement | null> {
  const compiled = compile(ruleSet);
  const engine = compileWithEngine(ruleSet);
  return async ({ answers, date }) => {
    const options = date === null ? {} : { date };
    const one = await attempt(() => compiled.screen(answers as Answers, options));
    const other = await attempt(() => engine.screen(answers as Answers, options));
    if (isDeepStrictEqual(one, other)) return null;
    const fields = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((field) => !isDeepStrictEqual(one[field], other[field]));
    const only = (outcome: Record<string, unknown>) => Object.fromEntries(fields.map((field) => [field, outcome[field]]));
    return { compiled: only(one), engine: only(other) };
  };
}

async function attempt(screen: () => Result | Promise<Result>): Promise<Record<string, unknown>> {
  try {
    return { ...(await screen()) };
  } catch (error) {
    return { threw: String(error) };
  }
}
