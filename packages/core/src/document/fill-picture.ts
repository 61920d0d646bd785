import { boundsOf, categoryRulesOf } from '../evaluate/category-rules.ts';
import { CERTAIN, type Certainty } from '../evaluate/certainty.ts';
import type { Condition } from '../format/condition.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { answerClasses } from '../analyse/answer-classes.ts';
import { buildDiagram } from '../analyse/diagram.ts';
import { shareOut } from '../analyse/read-diagram.ts';
import { planWalk } from '../analyse/walk.ts';
import type { Axis } from './choose-axes.ts';

/** Places in the order of the categories, -1 for none; `to` is above `from` where the source gives a span. */
export interface Indicated {
  readonly from: number;
  readonly to: number;
}

/** What is indicated in one box: at least, and what else by the rules that go beyond. */
interface Box {
  readonly indicated: Indicated;
  readonly further: readonly { readonly indicated: Indicated; readonly rules: readonly string[] }[];
}

/** By steps of the first axis, then of the second; null where no answers lead. */
export interface FilledPicture {
  readonly boxes: readonly (readonly (Box | null)[])[];
  /** How many complete answer sets it was worked out from. */
  readonly answerSets: bigint;
}

/**
 * Works out, over every complete answer set there is, which categories a reading indicates at each place of one or two
 * axes. Exact: nothing is sampled, and rules that look at something else show as what is indicated further. What is not
 * certain, as where an event has no date, counts for nothing here: so it does for what is indicated.
 * @throws {OutsideError} where that cannot be decided exactly.
 */
export function fillPicture(document: RuleSetDocument, reading: string, axes: readonly Axis[]): FilledPicture {
  const rules = categoryRulesOf(document, reading);
  const { extended, tests } = withSteps(document, axes);
  const subject = { document: extended, conditions: [...rules.map(({ rule }) => rule.when), ...tests] };
  const walk = planWalk([subject], (question) => answerClasses(question, [extended]).filter(({ kind }) => kind !== 'unknown'));
  const places = rules.map((rule, index) => ({ ...rule, index }));
  const diagram = buildDiagram([subject], walk, ([codes = []]): Outcome => {
    const { from, to } = boundsOf(places, codes);
    const highest = Math.max(from, to);
    const leading = places.filter((place) => codes[place.index] === CERTAIN && (place.from === from || place.to === highest));
    return { box: placeOf(codes.slice(rules.length), axes), indicated: { from, to: highest }, rules: leading.map(({ rule }) => rule.id) };
  });
  const found = new Map<string, Map<string, { indicated: Indicated; rules: Set<string> }>>();
  let answerSets = 0n;
  for (const { outcome, count } of shareOut(diagram, walk)) {
    answerSets += count;
    const { from, to } = outcome.indicated;
    const inBox = found.get(outcome.box) ?? new Map<string, { indicated: Indicated; rules: Set<string> }>();
    const known = inBox.get(`${String(from)} ${String(to)}`) ?? { indicated: outcome.indicated, rules: new Set<string>() };
    for (const rule of outcome.rules) known.rules.add(rule);
    inBox.set(`${String(from)} ${String(to)}`, known);
    found.set(outcome.box, inBox);
  }
  const [down, across] = axes;
  const steps = (axis: Axis | undefined) => Array.from({ length: (axis?.starts.length ?? 0) + 1 }, (_, i) => i);
  return { boxes: steps(down).map((row) => steps(across).map((column) => readBox(found.get(`${String(row)} ${String(column)}`)))), answerSets };
}

/** What an answer set comes to: its box, what is indicated there, and the rules that lead to it. */
interface Outcome {
  readonly box: string;
  readonly indicated: Indicated;
  readonly rules: readonly string[];
}

/** The document with a condition for each start of a step. Their ids hold a space, so that no id of a file can be the same. */
function withSteps(document: RuleSetDocument, axes: readonly Axis[]): { readonly extended: RuleSetDocument; readonly tests: readonly Condition[] } {
  const steps = axes.flatMap((axis, a) => axis.starts.map((start, s) => ({ axis, start, id: `step ${String(a)} ${String(s)}` })));
  const tests = steps.map(({ axis, start, id }): Condition => ({ fact: axis.fact, operator: start.inclusive ? 'greaterThanInclusive' : 'greaterThan', value: { fact: `${id} from` } }));
  return {
    tests,
    extended: {
      ...document,
      parameters: [...document.parameters, ...steps.map(({ start, id }) => ({ id: `${id} from`, title: {}, value: start.at, cites: [], basis: 'source' }))],
      measures: [...document.measures, ...steps.map(({ id }, i) => ({ type: 'when' as const, id, title: {}, when: tests[i] as Condition }))],
    },
  };
}

/** How many starts have been reached on each axis. */
function placeOf(codes: readonly Certainty[], axes: readonly Axis[]): string {
  let offset = 0;
  const reached = axes.map(({ starts }) => {
    const own = codes.slice(offset, offset + starts.length);
    offset += starts.length;
    return own.filter((code) => code === CERTAIN).length;
  });
  return [reached[0] ?? 0, reached[1] ?? 0].join(' ');
}

function readBox(found: ReadonlyMap<string, { indicated: Indicated; rules: ReadonlySet<string> }> | undefined): Box | null {
  if (found === undefined) return null;
  const [least, ...further] = [...found.values()].sort((a, b) => a.indicated.from - b.indicated.from || a.indicated.to - b.indicated.to);
  if (least === undefined) return null;
  return { indicated: least.indicated, further: further.map(({ indicated, rules }) => ({ indicated, rules: [...rules] })) };
}
