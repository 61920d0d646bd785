import type { Certainty } from '../evaluate/certainty.ts';
import { OutsideError } from './answer-classes.ts';
import { buildMachine, type Machine } from './machine.ts';
import type { Subject, Walk } from './walk.ts';

/**
 * Every answer set at once: a node stands for all answers so far that leave the same to be said, and answers lead from
 * node to node, question by question. The first node is node 0 of the first layer.
 */
export interface Diagram<Outcome> {
  /** By question. */
  readonly layers: readonly Layer[];
  /** What follows, by the nodes after the last question. No two of them are the same. */
  readonly outcomes: readonly Outcome[];
}

/** Where answers to one question lead. Answers that lead to the same place from everywhere are one kind. */
export interface Layer {
  /** How many nodes stand before the question. */
  readonly size: number;
  readonly kinds: number;
  /** The kind of each answer. */
  readonly kindOf: readonly number[];
  /** The node after an answer of kind `k` at node `n` is at `n * kinds + k`. */
  readonly next: Int32Array;
}

/** More nodes than this are not gone through: it would take many seconds. */
const MOST_NODES = 150_000;

/**
 * Goes through every answer set of a walk, and keeps apart only what leads to different outcomes. The outcome is made from
 * the codes of the subjects' conditions, subject by subject; of these only `CERTAIN` is to be relied on.
 * @throws {OutsideError} where a condition cannot be decided exactly, or more than `mostNodes` have to be kept apart.
 */
export function buildDiagram<Outcome>(subjects: readonly Subject[], walk: Walk, outcomeOf: (codes: readonly (readonly Certainty[])[]) => Outcome, mostNodes = MOST_NODES): Diagram<Outcome> {
  const machines = subjects.map((subject) => buildMachine(subject, walk));
  const width = machines.reduce((sum, { start }) => sum + start.length, 0);
  let states: number[][] = [machines.flatMap(({ start }) => [...start])];
  let total = 0;
  const layers: Layer[] = walk.classes.map((classes, q) => {
    const { kindOf, examples } = kindsOf(machines, q, classes.length);
    const kinds = examples.length;
    const next = new Int32Array(states.length * kinds);
    const places = new Map<string, number>();
    const reached: number[][] = [];
    states.forEach((state, n) => {
      for (let k = 0; k < kinds; k++) {
        const after = state.slice(0, width);
        let offset = 0;
        for (const machine of machines) {
          machine.step(after, offset, q, examples[k] as number);
          offset += machine.start.length;
        }
        const key = keyOf(after);
        let place = places.get(key);
        if (place === undefined) {
          place = reached.length;
          places.set(key, place);
          reached.push(after);
        }
        next[n * kinds + k] = place;
      }
    });
    total += reached.length;
    if (total > mostNodes) throw new OutsideError(walk.questions[q] as string, 'together with the questions before it, it leaves more to be kept apart than can be gone through');
    const layer = { size: states.length, kinds, kindOf, next };
    states = reached;
    return layer;
  });
  const outcomes = states.map((state) => {
    let offset = 0;
    return outcomeOf(machines.map((machine) => {
      const codes = machine.finish(state, offset);
      offset += machine.start.length;
      return codes;
    }));
  });
  return reduce(layers, outcomes);
}

/** Fields as text. Small whole numbers, which they mostly are, are a character each; other fields make a longer text, so that no two are the same. */
function keyOf(fields: readonly number[]): string {
  for (const field of fields) if (!Number.isInteger(field) || field < 0 || field > 0xffff) return `#${fields.join()}`;
  return String.fromCharCode(...fields);
}

/** The answers that no machine can tell apart, with one of each kind. */
function kindsOf(machines: readonly Machine[], q: number, answers: number): { kindOf: number[]; examples: number[] } {
  const places = new Map<string, number>();
  const examples: number[] = [];
  const kindOf = Array.from({ length: answers }, (_, answer) => {
    const key = machines.map((machine) => machine.kindOf(q, answer)).join();
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, examples.length);
    examples.push(answer);
    return examples.length - 1;
  });
  return { kindOf, examples };
}

/** Makes one of nodes from which every further answer leads to the same outcomes, last question first. */
function reduce<Outcome>(layers: readonly Layer[], all: readonly Outcome[]): Diagram<Outcome> {
  const outcomes: Outcome[] = [];
  const byText = new Map<string, number>();
  let merged = Int32Array.from(all, (outcome) => {
    const text = JSON.stringify(outcome);
    let place = byText.get(text);
    if (place === undefined) {
      place = outcomes.push(outcome) - 1;
      byText.set(text, place);
    }
    return place;
  });
  const reduced: Layer[] = [];
  for (const { size, kinds, kindOf, next } of [...layers].reverse()) {
    const places = new Map<string, number>();
    const kept: number[] = [];
    const own = new Int32Array(size);
    for (let n = 0; n < size; n++) {
      const targets: number[] = [];
      for (let k = 0; k < kinds; k++) targets.push(merged[next[n * kinds + k] as number] as number);
      const key = targets.join();
      let place = places.get(key);
      if (place === undefined) {
        place = places.size;
        places.set(key, place);
        kept.push(...targets);
      }
      own[n] = place;
    }
    reduced.push({ size: places.size, kinds, kindOf, next: Int32Array.from(kept) });
    merged = own;
  }
  return { layers: reduced.reverse(), outcomes };
}
