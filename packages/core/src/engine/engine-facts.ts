import { type Almanac, Fact } from 'json-rules-engine';
import { type AnswerSheet, isUnknown } from '../evaluate/answer-sheet.ts';
import { CERTAIN, type Certainty, NEVER } from '../evaluate/certainty.ts';
import type { QuestionPlan } from '../evaluate/questions.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { type Bounds, measureBounds, type MeasureSource } from './engine-measures.ts';

/** Facts for one run, as json-rules-engine takes them. */
export type RuntimeFacts = Record<string, Fact>;

/** Tests conditions on an almanac that holds the facts. */
export type Tests = (almanac: Almanac) => Promise<readonly Certainty[]>;

type Dynamic<T> = (params: unknown, almanac: Almanac) => Promise<T>;

/** Every fact that the conditions of `engineCondition` look at. */
export function engineFacts(document: RuleSetDocument, plans: readonly QuestionPlan[], sheet: AnswerSheet, tests: ReadonlyMap<string, Tests>): RuntimeFacts {
  const facts: Record<string, unknown> = {};
  const source: MeasureSource = {
    document,
    plans,
    sheet,
    countHolding: async (measure, almanac) => {
      const codes = await (tests.get(measure) as Tests)(almanac);
      return [codes.filter((code) => code === CERTAIN).length, codes.filter((code) => code !== NEVER).length];
    },
  };
  for (const plan of plans) addQuestion(facts, plan, sheet, tests.get(plan.question.id));
  for (const { id, value } of document.parameters) facts[`low:${id}`] = facts[`high:${id}`] = Number(value);
  for (const measure of document.measures) {
    const bounds = (amended: boolean): Dynamic<Bounds> => (_params, almanac) => measureBounds(measure, amended, almanac, source);
    facts[`bounds:${measure.id}`] = bounds(true);
    facts[`preset:${measure.id}`] = bounds(false);
    const end = (i: 0 | 1): Dynamic<number> => async (_params, almanac) => (await almanac.factValue<Bounds>(`bounds:${measure.id}`))[i];
    facts[`low:${measure.id}`] = end(0);
    facts[`high:${measure.id}`] = end(1);
  }
  return Object.fromEntries(Object.entries(facts).map(([id, value]) => [id, new Fact(id, typeof value === 'function' ? once(value as Dynamic<unknown>) : value, UNHASHED)]));
}

/** The almanac would make a digest of each fact's name each time that it looks the fact up. */
const UNHASHED = { cache: false };

/** A fact that is worked out for the first who asks: facts are made anew for each screening. */
function once<T>(workOut: Dynamic<T>): Dynamic<T> {
  let value: Promise<T> | undefined;
  return (params, almanac) => (value ??= workOut(params, almanac));
}

function addQuestion(facts: Record<string, unknown>, plan: QuestionPlan, sheet: AnswerSheet, gate: Tests | undefined): void {
  const { id } = plan.question;
  const options = (mask: number) => plan.options.filter((_, i) => (mask & (1 << i)) !== 0);
  const must = options(sheet.must[plan.index] as number);
  const can = options(sheet.can[plan.index] as number);
  const low = sheet.low[plan.index] as number;
  const high = sheet.high[plan.index] as number;
  // A question that is not known may turn out not to apply.
  const known = !isUnknown(sheet, plan.index);
  if (gate === undefined) {
    Object.assign(facts, { [`asked:${id}`]: CERTAIN, [`applies:${id}`]: known, [`must:${id}`]: must, [`can:${id}`]: can, [`low:${id}`]: low, [`high:${id}`]: high });
    return;
  }
  const asked: Dynamic<number> = async (_params, almanac) => (await gate(almanac))[0] as number;
  const whenAsked = <T>(value: (asked: number) => T): Dynamic<T> => async (_params, almanac) => value(await almanac.factValue<number>(`asked:${id}`));
  facts[`asked:${id}`] = asked;
  facts[`applies:${id}`] = whenAsked((code) => known && code === CERTAIN);
  facts[`must:${id}`] = whenAsked((code) => (code === CERTAIN ? must : []));
  facts[`can:${id}`] = whenAsked((code) => (code === NEVER ? [] : can));
  facts[`low:${id}`] = whenAsked((code) => (code === NEVER ? NaN : low));
  facts[`high:${id}`] = whenAsked((code) => (code === NEVER ? NaN : high));
}
