import { type Bounds, boundsOf, categoryRulesOf, defaultReading } from '../evaluate/category-rules.ts';
import { CERTAIN, type Certainty } from '../evaluate/compile-condition.ts';
import type { Answers, RuleSetReference } from '../evaluate/result.ts';
import type { Condition } from '../format/condition.ts';
import { conditionsOf, questionsOf } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import type { RuleSet } from '../rule-set.ts';
import { type AnswerClass, answerClasses, OutsideError } from './answer-classes.ts';
import { buildMachine, factsUnder, type Machine, orderQuestions, type Walk } from './machine.ts';
import { answersOf, walkAnswers, type Witness } from './walk-answers.ts';
import { walkChanges } from './walk-changes.ts';

export type Check = 'one-category' | 'concern-never-lowers' | 'unknown-never-lowers' | 'reachable' | 'effect' | 'urgent' | 'readings';

/** One way in which a rule set does not hold what it should, with the smallest answer set that shows it. */
export interface Violation {
  readonly check: Check;
  /** The rule, action, category, reading or question it is about. */
  readonly about: string;
  readonly message: string;
  /** Answers to read aloud; everything else is not known. Null where no answer set is needed to show it. */
  readonly witness: Answers | null;
  /** The one answer that is changed, where two answer sets are compared. */
  readonly change: { readonly question: string; readonly from: unknown; readonly to: unknown } | null;
}

/** How many answer sets indicate a category under a reading; a decimal number as text, since it outgrows numbers. */
export interface CategoryCount {
  readonly reading: string;
  readonly category: string | null;
  readonly answerSets: string;
}

/** What was proved of a rule set, over every answer set there is. */
export interface RuleSetVerification {
  readonly ruleSet: Pick<RuleSetReference, 'id' | 'version' | 'digest'>;
  /** How many answer sets were covered, "not known" counted as an answer, numbers and dates as classes. */
  readonly answerSets: string;
  readonly categories: readonly CategoryCount[];
  /** Checks that were decided exactly. */
  readonly proved: readonly Check[];
  readonly violations: readonly Violation[];
  /** What cannot be decided exactly, and why. */
  readonly outside: readonly { readonly about: string; readonly reason: string }[];
}

const CONCERN = 'any-concern-recorded';

/** Proves or refutes, for every answer set there is, what a rule set should hold. Exact: nothing is sampled. */
export function verifyRuleSet({ document, digest }: RuleSet): RuleSetVerification {
  const violations: Violation[] = [];
  const outside: { about: string; reason: string }[] = [];
  const attempt = (about: string, work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof OutsideError)) throw error;
      outside.push({ about, reason: error.message });
    }
  };
  const effective = new Set<string>();
  const categories: CategoryCount[] = [];
  for (const { id } of document.readings) {
    attempt(`reading ${id}`, () => {
      const space = readingSpace(document, id);
      categories.push(...countCategories(document, id, space, violations));
      checkChanges(document, id, space, violations);
    });
  }
  const main = defaultReading(document).id;
  for (const { id } of document.readings) {
    if (id !== main) attempt(`readings ${main} and ${id}`, () => { compareReadings(document, main, id, violations); });
  }
  for (const { id, when, urgency } of [...document.rules.map((rule) => ({ ...rule, urgency: null })), ...document.actions]) {
    attempt(id, () => { checkFiring(document, id, when, urgency, violations, effective); });
  }
  for (const { id, when } of document.completeness) if (when !== undefined) attempt(id, () => { noteEffects(space(document, [when]), effective); });
  checkEffects(document, effective, outside.length > 0, violations);
  const checks: readonly Check[] = ['one-category', 'concern-never-lowers', 'unknown-never-lowers', 'reachable', 'effect', 'urgent', 'readings'];
  return {
    ruleSet: { id: document.id, version: document.version, digest },
    answerSets: answerSetsOf(document).toString(),
    categories,
    proved: outside.length > 0 ? [] : checks.filter((check) => !violations.some((violation) => violation.check === check)),
    violations,
    outside,
  };
}

interface Space {
  readonly walk: Walk;
  readonly machine: Machine;
}

function space(document: RuleSetDocument, conditions: readonly Condition[]): Space {
  const questions = orderQuestions([{ document, conditions }]);
  const walk = { questions, classes: new Map(questions.map((id) => [id, answerClasses(id, [document])])) };
  return { walk, machine: buildMachine(document, conditions, walk) };
}

/** The category rules of a reading, and last whether any concern is recorded. */
function readingSpace(document: RuleSetDocument, reading: string): Space & { readonly bounds: (codes: readonly Certainty[]) => Bounds } {
  const rules = categoryRulesOf(document, reading);
  const concern: Condition = { fact: CONCERN, operator: 'greaterThanInclusive', value: { fact: `${CONCERN}-from` } };
  const extended: RuleSetDocument = {
    ...document,
    parameters: [...document.parameters, { id: `${CONCERN}-from`, title: {}, value: 1, cites: [], basis: 'source' }],
    measures: [...document.measures, { type: 'count', id: CONCERN, title: {}, of: [{ kind: 'risk-indicator' }, { kind: 'possible-harm' }] }],
  };
  const own = space(extended, [...rules.map(({ rule }) => rule.when), concern]);
  const places = rules.map((rule, index) => ({ ...rule, index }));
  return { ...own, bounds: (codes) => boundsOf(places, (rule) => codes[rule] as Certainty) };
}

function countCategories(document: RuleSetDocument, reading: string, { walk, machine, bounds }: ReturnType<typeof readingSpace>, violations: Violation[]): CategoryCount[] {
  const others = answerSetsOf(document) / answerSetsIn(walk);
  const counts = new Map<number, bigint>();
  let gap: Witness | null = null;
  for (const { states, count, witness } of walkAnswers([machine], walk)) {
    const codes = machine.finish(states[0] as string);
    const { from } = bounds(codes);
    counts.set(from, (counts.get(from) ?? 0n) + count * others);
    if (from < 0 && codes[codes.length - 1] === CERTAIN && document.categories.length > 0 && (gap === null || witness.cost < gap.cost)) gap = witness;
  }
  if (gap !== null) violations.push({ check: 'one-category', about: reading, message: `Under the reading "${reading}" a concern can be recorded without any category being indicated.`, witness: answersOf(gap, walk), change: null });
  document.categories.forEach(({ id }, place) => {
    const reachable = counts.has(place);
    const wanted = categoryRulesOf(document, reading).some(({ from, to }) => from === place || (from < place && to >= place));
    if (!reachable && !wanted && reading === defaultReading(document).id) violations.push({ check: 'reachable', about: id, message: `No answer set indicates "${id}" under the reading "${reading}".`, witness: null, change: null });
    else if (!reachable && categoryRulesOf(document, reading).some(({ from }) => from === place)) violations.push({ check: 'reachable', about: id, message: `Rules indicate "${id}" under the reading "${reading}", and no answer set reaches it: another rule always goes above it.`, witness: null, change: null });
  });
  return [null, ...document.categories.map(({ id }) => id)].map((category, i) => ({ reading, category, answerSets: (counts.get(i - 1) ?? 0n).toString() }));
}

function checkChanges(document: RuleSetDocument, reading: string, { walk, machine, bounds }: ReturnType<typeof readingSpace>, violations: Violation[]): void {
  const name = (place: number) => document.categories[place]?.id ?? 'no category';
  const kinds: readonly [Check, string, (from: AnswerClass, to: AnswerClass) => boolean][] = [
    ['concern-never-lowers', 'Recording a further concern', (from, to) => to.kind === 'present' && from.kind !== 'present'],
    ['unknown-never-lowers', 'Not knowing instead of knowing that it is absent', (from, to) => from.kind === 'absent' && to.kind === 'unknown'],
  ];
  for (const [check, what, allowed] of kinds) {
    const lower = walkChanges(machine, walk, allowed, false).flatMap((changed) => {
      const before = bounds(machine.finish(changed.before)).from;
      const after = bounds(machine.finish(changed.after)).from;
      return after < before ? [{ changed, before, after }] : [];
    });
    const first = lower.sort((a, b) => a.changed.witness.cost - b.changed.witness.cost)[0];
    if (first === undefined) continue;
    const { changed, before, after } = first;
    const question = walk.questions[changed.question] as string;
    const value = (answer: number) => walk.classes.get(question)?.[answer]?.value ?? 'not-known';
    violations.push({ check, about: reading, message: `${what} lowers the category from ${name(before)} to ${name(after)} under the reading "${reading}".`, witness: answersOf(changed.witness, walk), change: { question, from: value(changed.from), to: value(changed.to) } });
  }
}

function compareReadings(document: RuleSetDocument, main: string, other: string, violations: Violation[]): void {
  const [mainRules, otherRules] = [categoryRulesOf(document, main), categoryRulesOf(document, other)];
  const { walk, machine } = space(document, [...mainRules, ...otherRules].map(({ rule }) => rule.when));
  const numbered = (rules: typeof mainRules, offset: number) => rules.map((rule, i) => ({ ...rule, index: i + offset }));
  const [mine, theirs] = [numbered(mainRules, 0), numbered(otherRules, mainRules.length)];
  let below: { witness: Witness; from: number; to: number } | null = null;
  for (const { states, witness } of walkAnswers([machine], walk)) {
    const codes = machine.finish(states[0] as string);
    const certaintyOf = (rule: number) => codes[rule] as Certainty;
    const from = boundsOf(mine, certaintyOf).from;
    const to = boundsOf(theirs, certaintyOf).from;
    if (from < to && (below === null || witness.cost < below.witness.cost)) below = { witness, from, to };
  }
  if (below === null) return;
  const name = (place: number) => document.categories[place]?.id ?? 'no category';
  violations.push({ check: 'readings', about: other, message: `The reading "${main}" indicates ${name(below.from)} where "${other}" indicates ${name(below.to)}: it falls below it.`, witness: answersOf(below.witness, walk), change: null });
}

function checkFiring(document: RuleSetDocument, id: string, when: Condition, urgency: string | null, violations: Violation[], effective: Set<string>): void {
  const own = space(document, [when]);
  const { walk, machine } = own;
  const firing = walkAnswers([machine], walk).filter(({ states }) => machine.finish(states[0] as string)[0] === CERTAIN);
  const smallest = firing.sort((a, b) => a.witness.cost - b.witness.cost)[0];
  if (smallest === undefined) {
    if (![...switchesIn(when, document)].some(Boolean)) violations.push({ check: 'reachable', about: id, message: `"${id}" never fires, whatever the answers are.`, witness: null, change: null });
    return;
  }
  noteEffects(own, effective);
  const answers = answersOf(smallest.witness, walk);
  if ((urgency === 'immediate' || urgency === 'urgent') && Object.keys(answers).length > 1) {
    violations.push({ check: 'urgent', about: id, message: `"${id}" is ${urgency} and waits until more than one question is answered.`, witness: answers, change: null });
  }
}

/** Switches among a condition's facts that are set so that they could hold it back. */
function* switchesIn(when: Condition, document: RuleSetDocument): Iterable<boolean> {
  const text = JSON.stringify(when);
  for (const { id, value } of document.parameters) if (typeof value === 'boolean' && text.includes(`"fact":"${id}"`)) yield true;
}

function noteEffects({ walk, machine }: Space, effective: Set<string>): void {
  for (const { before, after, question } of walkChanges(machine, walk, () => true, true)) {
    if (machine.finish(before).join('') !== machine.finish(after).join('')) effective.add(walk.questions[question] as string);
  }
}

function checkEffects(document: RuleSetDocument, effective: ReadonlySet<string>, partly: boolean, violations: Violation[]): void {
  const asked = factsUnder(conditionsOf(document), document);
  const required = new Set(document.completeness.flatMap(({ questions = [] }) => questions));
  for (const { id, noEffect, type } of questionsOf(document)) {
    const has = effective.has(id) || required.has(id) || (partly && asked.has(id));
    if (!has && noEffect === undefined && type !== 'text') violations.push({ check: 'effect', about: id, message: `The answer to "${id}" never changes anything.`, witness: null, change: null });
  }
}

function answerSetsIn(walk: Walk): bigint {
  return walk.questions.reduce((product, id) => product * BigInt(walk.classes.get(id)?.length ?? 1), 1n);
}

function answerSetsOf(document: RuleSetDocument): bigint {
  return questionsOf(document).reduce((product, { id }) => {
    try {
      return product * BigInt(answerClasses(id, [document]).length);
    } catch (error) {
      if (error instanceof OutsideError) return product;
      throw error;
    }
  }, 1n);
}
