import fc from 'fast-check';
import type { RuleSetDocument } from '../../src/format/rule-set.ts';
import { parse, type RuleSet } from '../../src/index.ts';
import { bothEvaluators, type Disagreement } from './compare-evaluators.ts';
import { randomScreening, type Screening } from './random-answers.ts';
import { randomRuleSet } from './random-rule-set.ts';
import { deriveSeed } from './seed.ts';
import { shrink } from './shrink.ts';

/** How many answer sets each random rule set is given. */
export const PAIRS_PER_BLOCK = 25;

/** What one block came to: a random rule set with random answers. */
export interface Block {
  readonly pairs: number;
  /** The first disagreement, written as a conformance vector; null where there is none. */
  readonly difference: string | null;
}

/** Holds both evaluators to one result over a random rule set. The same seed and number make the same block. */
export async function runBlock(seed: number, number: number): Promise<Block> {
  const document = fc.sample(randomRuleSet(), { seed: deriveSeed(seed, 2 * number), numRuns: 1 })[0] as RuleSetDocument;
  const screenings = fc.sample(randomScreening(document), { seed: deriveSeed(seed, 2 * number + 1), numRuns: PAIRS_PER_BLOCK });
  const { ruleSet, issues } = parse(JSON.stringify(document));
  if (ruleSet === null) return { pairs: 0, difference: `The generator made a rule set that is refused: ${write({ issues, document })}` };
  const check = checkerOf(ruleSet);
  let pairs = 0;
  for (const screening of screenings) {
    pairs++;
    if ((await check(screening)) !== null) return { pairs, difference: await describe(document, screening) };
  }
  return { pairs, difference: null };
}

/** The function that checks one screening. A rule set that cannot be compiled fails in every one. */
function checkerOf(ruleSet: RuleSet): (screening: Screening) => Promise<Disagreement | null> {
  try {
    return bothEvaluators(ruleSet);
  } catch (error) {
    return () => Promise.resolve({ compiled: { threw: String(error) }, engine: {} });
  }
}

/** Parts of a rule set and of answers to it: while it is shrunk, anything may be missing. */
interface Pair {
  readonly document?: RuleSetDocument;
  readonly screening?: Partial<Screening>;
}

/** Shrinks a failing pair and writes it as a conformance vector, with what each evaluator gives. */
async function describe(document: RuleSetDocument, screening: Screening): Promise<string> {
  const disagreement = async (pair: Pair) => {
    const { ruleSet } = parse(JSON.stringify(pair.document ?? null));
    return ruleSet === null ? null : checkerOf(ruleSet)({ answers: {}, date: null, ...pair.screening });
  };
  const smallest = await shrink<Pair>({ document, screening }, async (pair) => (await disagreement(pair)) !== null);
  const found = await disagreement(smallest);
  const { answers = {}, date = null } = smallest.screening ?? {};
  const given = { answers, ...(date !== null && { date }) };
  return write({
    topic: 'The two evaluators disagree',
    ruleSet: smallest.document,
    vectors: [{ name: 'what the compiled rule set gives', ...given, expect: found?.compiled }, { name: 'what json-rules-engine gives', ...given, expect: found?.engine }],
  });
}

/** JSON, with what JSON cannot hold named. */
function write(value: unknown): string {
  const named = (_key: string, each: unknown) => (each === undefined ? '<undefined>' : typeof each === 'number' && !Number.isFinite(each) ? `<${String(each)}>` : Object.is(each, -0) ? '<-0>' : each);
  return JSON.stringify(value, named, 1);
}
