import type { Condition } from '../format/condition.ts';
import { conditionsOf, factsInCondition, factsUnder, questionsOf } from '../format/facts.ts';
import type { Action } from '../format/rule.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { Answers } from '../evaluate/result.ts';
import { type Firing, findFiring } from './find-firing.ts';
import { namePart } from './name-part.ts';
import type { Verification } from './verification.ts';

/** A rule or an action. */
interface Part {
  readonly id: string;
  /** What it is called, as in `the action ‘Tell the police.’ (tell-police)`. */
  readonly named: string;
  readonly when: Condition;
  readonly urgency: Action['urgency'] | null;
}

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
  const parts: readonly Part[] = [...document.rules.map(({ id, when }) => ({ id, when, urgency: null, named: `the rule ${namePart('rules', id, [document])}` })), ...document.actions.map(({ id, when, urgency }) => ({ id, when, urgency, named: `the action ${namePart('actions', id, [document])}` }))];
  for (const part of parts) {
    attempt(part.id, part.named, () => {
      const { smallest, byOneAnswer, decisive } = examine(part.when);
      for (const id of decisive) effective.add(id);
      reportPart(part, smallest, byOneAnswer, verification);
    });
  }
  for (const { id, conditions } of document.completeness.map((requirement) => ({ id: requirement.id, conditions: conditionsFor(requirement, document) }))) {
    for (const when of conditions) attempt(id, `what a complete record needs, ${namePart('completeness', id, [document])}`, () => { for (const question of examine(when).decisive) effective.add(question); });
  }
  checkEffects(effective, isPartlyOutside(), verification);
}

/** What a requirement of a finished record rests on: its own condition, and whether the questions that it names are asked. */
function conditionsFor({ when, questions = [] }: RuleSetDocument['completeness'][number], document: RuleSetDocument): readonly Condition[] {
  const own = when === undefined ? [] : [when];
  const gates = questionsOf(document).flatMap(({ id, askedWhen }) => (askedWhen !== undefined && questions.includes(id) ? [{ all: [...own, askedWhen] }] : []));
  return [...own, ...gates];
}

/** As the subject of a sentence. */
function begin(named: string): string {
  return named.replace(/^the/, 'The');
}

function reportPart({ id, named, when, urgency }: Part, smallest: Answers | null, byOneAnswer: boolean, { document, classesOf, report }: Verification): void {
  if (smallest === null) {
    if (!firesOtherwise(when, document, classesOf)) report({ check: 'reachable', about: id, message: `${begin(named)} never fires, whatever the answers are.`, witness: null, change: null });
  } else if ((urgency === 'immediate' || urgency === 'urgent') && !byOneAnswer) {
    report({ check: 'urgent', about: id, message: `${begin(named)} is ${urgency} and waits until more than one question is answered.`, witness: smallest, change: null });
  }
}

/** More switches than this are not set every way there is: what rests on them is then taken to be able to fire. */
const MOST_SWITCHES = 6;

/** Whether a condition that does not hold as the switches are set would hold on some answers, were they set otherwise. */
function firesOtherwise(when: Condition, document: RuleSetDocument, classesOf: Verification['classesOf']): boolean {
  const switches = switchesUnder(when, document);
  if (switches.length > MOST_SWITCHES) return true;
  return settings(switches).some((set) => {
    const parameters = document.parameters.map((parameter) => ({ ...parameter, value: set.get(parameter.id) ?? parameter.value }));
    return findFiring(when, { ...document, parameters }, classesOf).smallest !== null;
  });
}

/** The switches that a condition rests on. */
function switchesUnder(when: Condition, document: RuleSetDocument): readonly string[] {
  const under = factsUnder(factsInCondition(when), document);
  return document.parameters.flatMap(({ id, value }) => (typeof value === 'boolean' && under.has(id) ? [id] : []));
}

/** Every way in which switches can be set; none where there are none. */
function settings(switches: readonly string[]): readonly ReadonlyMap<string, boolean>[] {
  const ways = switches.length === 0 ? 0 : 2 ** switches.length;
  return Array.from({ length: ways }, (_, way) => new Map(switches.map((id, i) => [id, (way & (1 << i)) !== 0])));
}

function checkEffects(effective: ReadonlySet<string>, partly: boolean, { document, report }: Verification): void {
  const asked = factsUnder(conditionsOf(document).flatMap(factsInCondition), document);
  const required = new Set(document.completeness.flatMap(({ questions = [] }) => questions));
  for (const { id, noEffect, type } of questionsOf(document)) {
    const has = effective.has(id) || required.has(id) || (partly && asked.has(id));
    if (!has && noEffect === undefined && type !== 'text') report({ check: 'effect', about: id, message: `The answer to ${namePart('questions', id, [document])} never changes anything.`, witness: null, change: null });
  }
}
