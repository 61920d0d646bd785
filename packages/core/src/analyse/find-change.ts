import type { Answers } from '../evaluate/result.ts';
import { type AnswerClass, OutsideError } from './answer-classes.ts';
import type { Diagram, Layer } from './diagram.ts';
import { type CheapestPaths, cheapestOfKinds } from './read-diagram.ts';
import { answersAt, costOf, type Walk } from './walk.ts';

/** Two answer sets that differ in one answer, and what becomes of the outcome. */
export interface Change<Outcome> {
  readonly question: string;
  readonly from: AnswerClass;
  readonly to: AnswerClass;
  readonly before: Outcome;
  readonly after: Outcome;
  /** The smallest answer set before the change. */
  readonly witness: Answers;
}

/** More pairs of nodes than this are not gone through. */
const MOST_PAIRS = 2_000_000;

/**
 * Makes the function that finds the smallest answer set whose outcome a change of one answer alters in the way that is
 * looked for, or null where there is none. What is found on the way is kept for the next kind of change.
 */
export function changeFinder<Outcome>(diagram: Diagram<Outcome>, walk: Walk, paths: CheapestPaths, isSought: (before: Outcome, after: Outcome) => boolean): (allowed: (from: AnswerClass, to: AnswerClass) => boolean) => Change<Outcome> | null {
  const { layers, outcomes } = diagram;
  const sought = outcomes.map((before) => outcomes.map((after) => isSought(before, after)));
  const cheapest = layers.map((layer, q) => cheapestOfKinds(layer, walk.classes[q] as readonly AnswerClass[]));
  const known = layers.map(() => new Map<number, number>());
  let pairs = 0;

  /** The cost of the smallest further answers that lead two nodes to two such outcomes. */
  const costFrom = (q: number, first: number, second: number): number => {
    if (first === second) return Infinity;
    const layer = layers[q];
    if (layer === undefined) return sought[first]?.[second] === true ? 0 : Infinity;
    const memo = known[q] as Map<number, number>;
    const key = first * layer.size + second;
    const found = memo.get(key);
    if (found !== undefined) return found;
    if (++pairs > MOST_PAIRS) throw new OutsideError(walk.questions[q] as string, 'there are more pairs of answers to compare than can be gone through');
    let least = Infinity;
    for (let k = 0; k < layer.kinds; k++) {
      const rest = costFrom(q + 1, layer.next[first * layer.kinds + k] as number, layer.next[second * layer.kinds + k] as number);
      least = Math.min(least, rest + (cheapest[q]?.[k]?.cost ?? 0));
    }
    memo.set(key, least);
    return least;
  };

  return (allowed) => {
    let best: { cost: number; q: number; n: number; from: number; to: number } | null = null;
    layers.forEach((layer, q) => {
      for (const { from, to, cost } of changesOf(layer, walk.classes[q] as readonly AnswerClass[], allowed)) {
        for (let n = 0; n < layer.size; n++) {
          const target = (answer: number) => layer.next[n * layer.kinds + (layer.kindOf[answer] as number)] as number;
          const sum = (paths.costs[q]?.[n] ?? Infinity) + cost + costFrom(q + 1, target(from), target(to));
          if (sum < (best?.cost ?? Infinity)) best = { cost: sum, q, n, from, to };
        }
      }
    });
    return best === null ? null : tell(best);
  };

  function tell({ q, n, from, to }: { q: number; n: number; from: number; to: number }): Change<Outcome> {
    const path = [...paths.pathTo(q, n), from];
    const follow = (node: number, at: number, answer: number) => {
      const { kinds, kindOf, next } = layers[at] as Layer;
      return next[node * kinds + (kindOf[answer] as number)] as number;
    };
    let [first, second] = [follow(n, q, from), follow(n, q, to)];
    for (let at = q + 1; at < layers.length; at++) {
      const costs = (cheapest[at] ?? []).map(({ answer, cost }) => ({ answer, cost: cost + costFrom(at + 1, follow(first, at, answer), follow(second, at, answer)) }));
      const { answer } = costs.reduce((least, each) => (each.cost < least.cost ? each : least));
      path.push(answer);
      [first, second] = [follow(first, at, answer), follow(second, at, answer)];
    }
    const classes = walk.classes[q] as readonly AnswerClass[];
    return { question: walk.questions[q] as string, from: classes[from] as AnswerClass, to: classes[to] as AnswerClass, before: outcomes[first] as Outcome, after: outcomes[second] as Outcome, witness: answersAt(path, walk) };
  }
}

/** The allowed changes from one kind of answer to another, each from the smallest answer of its kind that may change so. */
function changesOf({ kindOf }: Layer, classes: readonly AnswerClass[], allowed: (from: AnswerClass, to: AnswerClass) => boolean): readonly { from: number; to: number; cost: number }[] {
  const found = new Map<string, { from: number; to: number; cost: number }>();
  classes.forEach((from, i) => {
    classes.forEach((to, j) => {
      if (kindOf[i] === kindOf[j] || !allowed(from, to)) return;
      const key = `${String(kindOf[i])} ${String(kindOf[j])}`;
      const cost = costOf(from);
      if (cost < (found.get(key)?.cost ?? Infinity)) found.set(key, { from: i, to: j, cost });
    });
  });
  return [...found.values()];
}
