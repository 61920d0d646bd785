import type { AnswerClass } from './answer-classes.ts';
import type { Machine, Walk } from './machine.ts';
import { costOf, type Witness } from './walk-answers.ts';

/** Two answer sets that differ in one answer only, and that the machine can tell apart. */
export interface Changed {
  readonly before: string;
  readonly after: string;
  readonly question: number;
  /** Places of the two answers among the question's classes. */
  readonly from: number;
  readonly to: number;
  /** The smallest set before the change. */
  readonly witness: Witness;
}

/**
 * Goes through every pair of answer sets that differ in one allowed change of one answer, all at once. Pairs whose states
 * have become the same can never differ again and are left out. With `byChange` pairs are kept apart by what was changed.
 */
export function walkChanges(machine: Machine, walk: Walk, allowed: (from: AnswerClass, to: AnswerClass) => boolean, byChange: boolean): Changed[] {
  let same = new Map<string, Witness>([[machine.start, { cost: 0, trail: null }]]);
  let changed = new Map<string, Changed>();
  walk.questions.forEach((id, question) => {
    const answers = walk.classes.get(id) ?? [];
    const nextSame = new Map<string, Witness>();
    const nextChanged = new Map<string, Changed>();
    const extend = ({ cost, trail }: Witness, answer: number): Witness => ({ cost: cost + costOf(answers[answer] as AnswerClass), trail: { earlier: trail, question, answer } });
    const keep = (entry: Changed) => {
      if (entry.before === entry.after) return;
      const key = `${entry.before}#${entry.after}${byChange ? `#${String(entry.question)}` : ''}`;
      const known = nextChanged.get(key);
      if (known === undefined || entry.witness.cost < known.witness.cost) nextChanged.set(key, entry);
    };
    for (const [state, witness] of same) {
      const reached = answers.map((_, answer) => machine.step(state, question, answer));
      reached.forEach((next, answer) => {
        const extended = extend(witness, answer);
        const known = nextSame.get(next);
        if (known === undefined || extended.cost < known.cost) nextSame.set(next, extended);
        answers.forEach((to, other) => {
          if (other !== answer && allowed(answers[answer] as AnswerClass, to)) keep({ before: next, after: reached[other] as string, question, from: answer, to: other, witness: extended });
        });
      });
    }
    for (const entry of changed.values()) {
      answers.forEach((_, answer) => {
        keep({ ...entry, before: machine.step(entry.before, question, answer), after: machine.step(entry.after, question, answer), witness: extend(entry.witness, answer) });
      });
    }
    same = nextSame;
    changed = nextChanged;
  });
  return [...changed.values()];
}
