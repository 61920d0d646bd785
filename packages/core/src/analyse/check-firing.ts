import type { Condition } from '../format/condition.ts';
import { conditionsOf, questionsOf } from '../format/facts.ts';
import type { Action } from '../format/rule.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Answers } from '../evaluate/result.ts';
import { type Firing, findFiring } from './find-firing.ts';
import type { Verification } from './verification.ts';
import { factsUnder } from './walk.ts';

/** Checks that every rule and action can fire, that urgent actions wait for one answer at most, and that every question does something. */
export function checkFiring(verification: Verification, isPartlyOutside: () => boolean): void {
  const { document, attempt, classesOf } = verification;
  const effective = new Set<string>();
  const known = new Map<string, Firing>();
  const examine = (when: Condition): Firing => {
    const text = JSON.stringify(when);
    const firing = known.get(text) ?? findFiring(when, document, classesOf);
    known.set(text, firing);
    return firing;
  };
  const parts = [...document.rules.map(({ id, when }) => ({ id, when, urgency: null })), ...document.actions];
  for (const part of parts) {
    attempt(part.id, () => {
      const { smallest, decisive } = examine(part.when);
      for (const id of decisive) effective.add(id);
      reportPart(part, smallest, verification);
    });
  }
  for (const { id, when } of document.completeness) if (when !== undefined) attempt(id, () => { for (const question of examine(when).decisive) effective.add(question); });
  checkEffects(effective, isPartlyOutside(), verification);
}

function reportPart({ id, when, urgency }: { readonly id: string; readonly when: Condition; readonly urgency: Action['urgency'] | null }, smallest: Answers | null, { document, report }: Verification): void {
  if (smallest === null) {
    if (!namesSwitch(when, document)) report({ check: 'reachable', about: id, message: `"${id}" never fires, whatever the answers are.`, witness: null, change: null });
  } else if ((urgency === 'immediate' || urgency === 'urgent') && Object.keys(smallest).length > 1) {
    report({ check: 'urgent', about: id, message: `"${id}" is ${urgency} and waits until more than one question is answered.`, witness: smallest, change: null });
  }
}

/** Whether a condition names a switch, which could be set so that it holds. */
function namesSwitch(when: Condition, { parameters }: RuleSetDocument): boolean {
  const text = JSON.stringify(when);
  return parameters.some(({ id, value }) => typeof value === 'boolean' && text.includes(`"fact":"${id}"`));
}

function checkEffects(effective: ReadonlySet<string>, partly: boolean, { document, report }: Verification): void {
  const asked = factsUnder(conditionsOf(document), document);
  const required = new Set(document.completeness.flatMap(({ questions = [] }) => questions));
  for (const { id, noEffect, type } of questionsOf(document)) {
    const has = effective.has(id) || required.has(id) || (partly && asked.has(id));
    if (!has && noEffect === undefined && type !== 'text') report({ check: 'effect', about: id, message: `The answer to "${id}" never changes anything.`, witness: null, change: null });
  }
}
