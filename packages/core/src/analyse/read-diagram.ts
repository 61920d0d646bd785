import type { Answers } from '../evaluate/result.ts';
import type { AnswerClass } from './answer-classes.ts';
import type { Diagram, Layer } from './diagram.ts';
import { answersAt, costOf, type Walk } from './walk.ts';

/** All answer sets that have the same outcome. */
export interface Share<Outcome> {
  readonly outcome: Outcome;
  /** How many answer sets, numbers and dates counted as classes. */
  readonly count: bigint;
  /** The cost of the smallest of them: the fewest concerns, and then the fewest answers. */
  readonly cost: number;
  readonly smallest: () => Answers;
}

/** Counts the answer sets of each outcome, and finds the smallest of each. */
export function shareOut<Outcome>(diagram: Diagram<Outcome>, walk: Walk): readonly Share<Outcome>[] {
  const cheapest = cheapestPaths(diagram, walk);
  let counts: bigint[] = [1n];
  diagram.layers.forEach(({ kinds, kindOf, next }, q) => {
    const times = Array.from({ length: kinds }, (_, k) => BigInt(kindOf.filter((kind) => kind === k).length));
    const after = new Array<bigint>(diagram.layers[q + 1]?.size ?? diagram.outcomes.length).fill(0n);
    next.forEach((target, place) => { after[target] = (after[target] as bigint) + (counts[Math.floor(place / kinds)] as bigint) * (times[place % kinds] as bigint); });
    counts = after;
  });
  return diagram.outcomes.map((outcome, place) => ({
    outcome,
    count: counts[place] as bigint,
    cost: cheapest.costs.at(-1)?.[place] ?? 0,
    smallest: () => answersAt(cheapest.pathTo(diagram.layers.length, place), walk),
  }));
}

/** The smallest ways to every node. */
export interface CheapestPaths {
  /** By layer and node, with the outcomes as the last layer. */
  readonly costs: readonly Float64Array[];
  /** The answers on the smallest way to a node, as places among their classes. */
  readonly pathTo: (layer: number, node: number) => number[];
}

/** Finds the smallest answers that lead to each node. */
export function cheapestPaths({ layers, outcomes }: Diagram<unknown>, { classes }: Walk): CheapestPaths {
  const costs = [Float64Array.of(0)];
  const steps: { from: Int32Array; answer: Int32Array }[] = [];
  layers.forEach((layer, q) => {
    const size = layers[q + 1]?.size ?? outcomes.length;
    const after = new Float64Array(size).fill(Infinity);
    const step = { from: new Int32Array(size), answer: new Int32Array(size) };
    const cheapest = cheapestOfKinds(layer, classes[q] as readonly AnswerClass[]);
    layer.next.forEach((target, place) => {
      const n = Math.floor(place / layer.kinds);
      const { answer, cost } = cheapest[place % layer.kinds] as { answer: number; cost: number };
      const sum = (costs[q] as Float64Array)[n] as number + cost;
      if (sum >= (after[target] as number)) return;
      after[target] = sum;
      step.from[target] = n;
      step.answer[target] = answer;
    });
    costs.push(after);
    steps.push(step);
  });
  const pathTo = (layer: number, node: number): number[] => {
    const path: number[] = [];
    for (let q = layer - 1, n = node; q >= 0; q--) {
      const { from, answer } = steps[q] as { from: Int32Array; answer: Int32Array };
      path.unshift(answer[n] as number);
      n = from[n] as number;
    }
    return path;
  };
  return { costs, pathTo };
}

/** The smallest answer of each kind. */
export function cheapestOfKinds({ kinds, kindOf }: Layer, classes: readonly AnswerClass[]): readonly { readonly answer: number; readonly cost: number }[] {
  const found = Array.from({ length: kinds }, () => ({ answer: 0, cost: Infinity }));
  classes.forEach((answerClass, answer) => {
    const cost = costOf(answerClass);
    if (cost < (found[kindOf[answer] as number]?.cost ?? Infinity)) found[kindOf[answer] as number] = { answer, cost };
  });
  return found;
}

/** The questions of which some answer changes the outcome of some answer set. */
export function decisiveQuestions({ layers }: Diagram<unknown>, { questions }: Walk): readonly string[] {
  const decides = ({ kinds, next }: Layer) => next.some((target, place) => target !== next[place - (place % kinds)]);
  return questions.filter((_, q) => decides(layers[q] as Layer));
}

/** The outcomes of the answer sets in which at most one question is answered. */
export function outcomesOfOneAnswer<Outcome>({ layers, outcomes }: Diagram<Outcome>, { classes }: Walk): readonly Outcome[] {
  let [unanswered, answered] = [0, new Set<number>()];
  layers.forEach(({ kinds, kindOf, next }, q) => {
    const follow = (node: number, answer: number) => next[node * kinds + (kindOf[answer] as number)] as number;
    const own = classes[q] as readonly AnswerClass[];
    const unknown = own.findIndex(({ kind }) => kind === 'unknown');
    answered = new Set([...[...answered].map((node) => follow(node, unknown)), ...own.map((_, answer) => follow(unanswered, answer))]);
    unanswered = follow(unanswered, unknown);
  });
  return [...new Set([...answered, unanswered])].map((place) => outcomes[place] as Outcome);
}
