import { answerClasses, OutsideError } from '../analyse/answer-classes.ts';
import { buildMachine, orderQuestions } from '../analyse/machine.ts';
import { answersOf, walkAnswers } from '../analyse/walk-answers.ts';
import { CERTAIN } from '../evaluate/compile-condition.ts';
import type { Answers } from '../evaluate/result.ts';
import type { Condition } from '../format/condition.ts';
import { factsInCondition } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Issue } from '../issue.ts';
import { firedBy, fireBySample } from './fire-by-sample.ts';
import { limitSteps } from './step-budget.ts';
import { writeAnswers } from './write-answers.ts';

/** Steps for one rule or action: more than any shipped one takes, and a small part of a second. */
const MOST_STEPS = 60_000;

interface Part {
  readonly id: string;
  readonly path: string;
  readonly when: Condition;
  readonly urgency: string | null;
}

/**
 * Looks for rules and actions that can never fire, and for urgent actions that wait for a second answer. Exact; where that
 * would take long it says so. A rule that only a switch holds back is well.
 */
export function checkFiring(document: RuleSetDocument): Issue[] {
  const parts: Part[] = [
    ...document.rules.map(({ id, when }, i) => ({ id, when, path: `/rules/${String(i)}`, urgency: null })),
    ...document.actions.map(({ id, when, urgency }, i) => ({ id, when, urgency, path: `/actions/${String(i)}` })),
  ];
  const sample = fireBySample(document);
  return parts.flatMap((part): Issue[] => {
    const urgent = part.urgency === 'immediate' || part.urgency === 'urgent';
    if (urgent ? sample.alone.has(part.id) : sample.any.has(part.id)) return [];
    try {
      if (!urgent && firesBySwitch(part, document)) return [];
      const answers = smallestFiring(part.when, document);
      if (answers === null) return [{ code: 'rule-cannot-fire', severity: 'warning', path: part.path, message: `"${part.id}" can never fire, whatever the answers are.`, hint: 'Check its numbers and conditions against what can be answered, or remove it.' }];
      if (!urgent || Object.keys(answers).length < 2) return [];
      return [describeWaiting(part, answers, document)];
    } catch (error) {
      if (!(error instanceof OutsideError)) throw error;
      return [{ code: 'not-worked-out', severity: 'info', path: part.path, message: `Whether "${part.id}" can fire was not worked out here: ${error.reason}.`, hint: '`cse-rules verify` takes the time that it needs.' }];
    }
  });
}

/** It matters less that an urgent action waits where another one, as urgent, follows from the first of those answers. */
function describeWaiting({ id, path, urgency }: Part, answers: Answers, document: RuleSetDocument): Issue {
  const asUrgent = document.actions.filter((other) => other.id !== id && (other.urgency === 'immediate' || other.urgency === urgency)).map((other) => other.id);
  const before = Object.entries(answers).flatMap(([question, value]) => firedBy({ [question]: value }, document)).find((fired) => asUrgent.includes(fired));
  const message = `"${id}" is ${urgency ?? ''} and waits for more than one answer. Smallest example: ${writeAnswers(answers, document)}.`;
  if (before !== undefined) return { code: 'urgent-action-waits', severity: 'info', path, message: `${message} The first of them is enough for "${before}", which is as urgent.`, hint: 'Read both together: nothing that cannot wait may be in this action alone.' };
  return { code: 'urgent-action-waits', severity: 'warning', path, message, hint: 'Take a condition out, or add an action, as urgent, that follows from one of these answers alone.' };
}

/** The smallest answers on which a condition certainly holds, or null where none exist. @throws {OutsideError} */
function smallestFiring(when: Condition, document: RuleSetDocument): Answers | null {
  const questions = orderQuestions([{ document, conditions: [when] }]);
  const walk = { questions, classes: new Map(questions.map((id) => [id, answerClasses(id, [document])])) };
  const machine = limitSteps(buildMachine(document, [when], walk), MOST_STEPS);
  const firing = walkAnswers([machine], walk).filter(({ states }) => machine.finish(states[0] as string)[0] === CERTAIN);
  const [smallest] = firing.sort((a, b) => a.witness.cost - b.witness.cost);
  return smallest === undefined ? null : answersOf(smallest.witness, walk);
}

/** Whether a part fires once one of the switches that it names is set the other way. */
function firesBySwitch({ id, when }: Part, document: RuleSetDocument): boolean {
  const named = new Set(factsInCondition(when));
  return document.parameters.some((parameter, i) => {
    if (typeof parameter.value !== 'boolean' || !named.has(parameter.id)) return false;
    const parameters = document.parameters.map((other, j) => (i === j ? { ...other, value: !parameter.value } : other));
    return fireBySample({ ...document, parameters }).any.has(id);
  });
}
