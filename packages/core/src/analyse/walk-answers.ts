import type { Answers } from '../evaluate/result.ts';
import type { AnswerClass } from './answer-classes.ts';
import type { Machine, Walk } from './machine.ts';

/** Answers that a walk went through, newest first. */
interface Trail {
  readonly earlier: Trail | null;
  readonly question: number;
  readonly answer: number;
}

/** All answer sets that leave the machines in the same states. */
export interface Ending {
  readonly states: readonly string[];
  /** How many answer sets, numbers and dates counted as classes. */
  readonly count: bigint;
  readonly witness: Witness;
}

/** The smallest of some answer sets: the fewest concerns, and then the fewest answers. */
export interface Witness {
  readonly cost: number;
  readonly trail: Trail | null;
}

/** Which answers a walk may take; default: all. */
export type Allow = (answer: AnswerClass) => boolean;

/**
 * Goes through every answer set at once: answer by answer, keeping together all sets that the machines cannot tell apart.
 * The result holds every pair of final states that can be reached, how many answer sets lead there, and the smallest one.
 */
export function walkAnswers(machines: readonly Machine[], walk: Walk, allow: Allow = () => true): Ending[] {
  let layer = new Map<string, { states: readonly string[]; count: bigint; witness: Witness }>();
  const start = machines.map((machine) => machine.start);
  layer.set(start.join('#'), { states: start, count: 1n, witness: { cost: 0, trail: null } });
  walk.questions.forEach((id, question) => {
    const answers = walk.classes.get(id) ?? [];
    const next: typeof layer = new Map();
    for (const { states, count, witness } of layer.values()) {
      answers.forEach((answerClass, answer) => {
        if (!allow(answerClass)) return;
        const reached = machines.map((machine, m) => machine.step(states[m] as string, question, answer));
        const key = reached.join('#');
        const cost = witness.cost + costOf(answerClass);
        const known = next.get(key);
        if (known === undefined) next.set(key, { states: reached, count, witness: { cost, trail: { earlier: witness.trail, question, answer } } });
        else {
          known.count += count;
          if (cost < known.witness.cost) known.witness = { cost, trail: { earlier: witness.trail, question, answer } };
        }
      });
    }
    layer = next;
  });
  return [...layer.values()];
}

/** A concern weighs far more than an answer, and an answer more than nothing. */
export function costOf({ concerns, kind }: AnswerClass): number {
  return concerns * 1000 + (kind === 'unknown' ? 0 : 1);
}

/** The answers of a witness, those that are not known left out. */
export function answersOf({ trail }: Witness, walk: Walk): Answers {
  const found: [string, Answers[string]][] = [];
  for (let step = trail; step !== null; step = step.earlier) {
    const id = walk.questions[step.question] as string;
    const value = walk.classes.get(id)?.[step.answer]?.value;
    if (value !== undefined) found.push([id, value]);
  }
  return Object.fromEntries(found.reverse());
}
