import { CERTAIN } from '../evaluate/certainty.ts';
import type { Answers } from '../evaluate/result.ts';
import type { Condition } from '../format/condition.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { AnswerClass } from './answer-classes.ts';
import { buildDiagram } from './diagram.ts';
import { decisiveQuestions, outcomesOfOneAnswer, shareOut } from './read-diagram.ts';
import { planWalk } from './walk.ts';

/** What one condition does. */
export interface Firing {
  /** The smallest answers on which it certainly holds, everything else not known; null where there are none. */
  readonly smallest: Answers | null;
  /** Whether one answer is enough, or none, everything else not known. It need not be the smallest: that has the fewest concerns. */
  readonly byOneAnswer: boolean;
  /** The questions of which some answer decides whether it certainly holds. */
  readonly decisive: readonly string[];
}

/** Finds when a condition certainly holds, over every answer set there is. @throws {OutsideError} */
export function findFiring(when: Condition, document: RuleSetDocument, classesOf?: (question: string) => readonly AnswerClass[]): Firing {
  const subject = { document, conditions: [when] };
  const walk = planWalk([subject], classesOf);
  const diagram = buildDiagram([subject], walk, ([codes = []]) => codes[0] === CERTAIN);
  const fires = shareOut(diagram, walk).find(({ outcome }) => outcome);
  return { smallest: fires === undefined ? null : fires.smallest(), byOneAnswer: outcomesOfOneAnswer(diagram, walk).includes(true), decisive: decisiveQuestions(diagram, walk) };
}
