import { OutsideError } from '../analyse/answer-classes.ts';
import type { Machine } from '../analyse/machine.ts';

/** Makes a machine that gives up with an OutsideError after so many steps, so that a check stays quick whatever the rule set. */
export function limitSteps(machine: Machine, most: number): Machine {
  let left = most;
  return {
    ...machine,
    step: (state, question, answer) => {
      left -= 1;
      if (left < 0) throw new OutsideError('check', `it takes more than ${String(most)} steps`);
      return machine.step(state, question, answer);
    },
  };
}
