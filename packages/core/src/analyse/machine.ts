import { addPoints, tidyTotal } from '../evaluate/add-points.ts';
import { isUnknown, makeSheet } from '../evaluate/answer-sheet.ts';
import { type Certainty, CERTAIN, compileCondition, NEVER, type NumberSlot, type Scope } from '../evaluate/compile-condition.ts';
import { compileMeasure } from '../evaluate/compile-measure.ts';
import { OLDEST_CHILD } from '../evaluate/program.ts';
import { type QuestionPlan, planQuestions, Status } from '../evaluate/questions.ts';
import { answerReader, leaveUnknown } from '../evaluate/read-answers.ts';
import type { Condition } from '../format/condition.ts';
import { type Fact, factsInCondition, factsInMeasure, indexFacts, selectedOptions } from '../format/facts.ts';
import type { Measure } from '../format/measure.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { ANALYSIS_DATE, type AnswerClass, limitsOf, OutsideError } from './answer-classes.ts';
import { neededSides } from './needed-sides.ts';

/** The questions to be gone through, in order, each with its classes of answers. */
export interface Walk {
  readonly questions: readonly string[];
  readonly classes: ReadonlyMap<string, readonly AnswerClass[]>;
}

/**
 * Some conditions of a rule set as a machine that reads one answer after another: a state is all that the answers so far
 * have left to say about whether the conditions certainly hold. Counts stop at the largest number that anything asks about, so that few states
 * remain of very many answer sets.
 */
export interface Machine {
  readonly start: string;
  readonly step: (state: string, question: number, answer: number) => string;
  readonly finish: (state: string) => readonly Certainty[];
}


/** The facts that some conditions rest on, directly and through measures and gates. */
export function factsUnder(conditions: readonly Condition[], document: RuleSetDocument): ReadonlySet<string> {
  const facts = indexFacts(document);
  const found = new Set<string>();
  const visit = (id: string): void => {
    const fact = facts.get(id);
    if (found.has(id) || fact === undefined || fact.role === 'parameter') return;
    found.add(id);
    if (fact.role === 'measure') factsInMeasure(fact.measure, document).forEach(visit);
    else if (fact.question.askedWhen !== undefined) factsInCondition(fact.question.askedWhen).forEach(visit);
  };
  conditions.flatMap(factsInCondition).forEach(visit);
  return found;
}

/** The questions that some conditions rest on, those that open others first and those that share a concept together. */
export function orderQuestions(documents: readonly { readonly document: RuleSetDocument; readonly conditions: readonly Condition[] }[]): string[] {
  const order: string[] = [];
  for (const { document, conditions } of documents) {
    const under = factsUnder(conditions, document);
    const plans = planQuestions(document).filter(({ question }) => under.has(question.id));
    const conceptOf = ({ question }: QuestionPlan) => question.concept ?? question.id;
    const gates = new Set(plans.flatMap(({ question }) => (question.askedWhen === undefined ? [] : [...factsUnder([question.askedWhen], document)])));
    const place = (plan: QuestionPlan): void => {
      const { askedWhen, id } = plan.question;
      if (order.includes(id)) return;
      if (askedWhen !== undefined) for (const gate of plans) if (factsUnder([askedWhen], document).has(gate.question.id) && gate !== plan) place(gate);
      if (!order.includes(id)) order.push(id);
    };
    for (const plan of plans) if (gates.has(plan.question.id)) place(plan);
    for (const plan of plans) for (const other of plans) if (conceptOf(other) === conceptOf(plan)) place(other);
  }
  return order;
}

/** Builds the machine. @throws {OutsideError} where the conditions cannot be decided exactly. */
export function buildMachine(document: RuleSetDocument, conditions: readonly Condition[], walk: Walk): Machine {
  const facts = indexFacts(document);
  const under = factsUnder(conditions, document);
  const plans = planQuestions(document);
  const planById = new Map(plans.map((plan) => [plan.question.id, plan]));
  const measures = inOrder(document, under);
  const sheet = makeSheet(plans.length);
  const mayNotApply = new Uint8Array(plans.length);
  for (const plan of plans) leaveUnknown(plan, sheet, Status.unanswered);
  sheet.date = ANALYSIS_DATE;

  // What each answer looks like on a sheet.
  const read = answerReader(plans);
  const entries = walk.questions.map((id) => {
    const plan = planById.get(id);
    if (plan === undefined || !under.has(id)) return null;
    return (walk.classes.get(id) ?? []).map(({ value }) => {
      const own = makeSheet(plans.length);
      read(value === undefined ? {} : ({ [id]: value }), ANALYSIS_DATE, own);
      return { plan, must: own.must[plan.index] as number, can: own.can[plan.index] as number, low: own.low[plan.index] as number, high: own.high[plan.index] as number, status: own.status[plan.index] as number, date: own.dates[plan.index] ?? null };
    });
  });

  const slots = new Map<string, NumberSlot>();
  const bounds = (count: number) => ({ low: new Float64Array(count), high: new Float64Array(count), mayNotApply: null });
  const measureBounds = bounds(document.measures.length);
  const parameterBounds = bounds(document.parameters.length);
  for (const plan of plans) slots.set(plan.question.id, { low: sheet.low, high: sheet.high, index: plan.index, mayNotApply });
  document.measures.forEach(({ id }, index) => slots.set(id, { ...measureBounds, index }));
  document.parameters.forEach(({ id, value }, index) => {
    parameterBounds.low[index] = parameterBounds.high[index] = Number(value);
    slots.set(id, { ...parameterBounds, index });
  });
  const number = (id: string) => slots.get(id) as NumberSlot;
  const scope: Scope = { sheet, plan: (id) => planById.get(id), number };
  const sections = new Map(document.sections.flatMap(({ id, questions }) => questions.map((question) => [question.id, id] as const)));
  const sectionOf = (plan: QuestionPlan) => sections.get(plan.question.id) ?? '';
  const parameter = (id: string) => number(id).low[number(id).index] as number;

  const counted = measures.flatMap((measure) => (isAdditive(measure) ? [measure as AdditiveMeasure] : []));
  const derived = measures.filter((measure) => !isAdditive(measure));
  for (const measure of derived) {
    const mixed = (measure.type === 'sum' || measure.type === 'maximum') && measure.of.some((term) => !('measure' in term));
    if (mixed) throw new OutsideError(measure.id, 'it adds answers and other measures');
  }
  const derivedSteps = derived.map((measure) => compileMeasure(measure, number(measure.id), { ...scope, plans, sectionOf, parameter, mayNotApply, preset: null, presetOf: () => null, oldest: OLDEST_CHILD, anyPoints: false }));
  const named = namedQuestions(conditions, derived, under, facts, document);
  const tests = conditions.map((condition) => compileCondition(condition, scope));

  const gates = walk.questions.map((id) => {
    const gate = planById.get(id)?.question.askedWhen;
    if (gate === undefined || !under.has(id)) return null;
    for (const fact of factsUnder([gate], document)) if (counted.some((measure) => measure.id === fact)) throw new OutsideError(id, `whether it is asked depends on the count "${fact}"`);
    return compileCondition(gate, scope);
  });
  const namedPlaces = walk.questions.map((id) => (named.has(id) ? [...named].indexOf(id) : -1));
  const namedCount = named.size;

  const sides = neededSides(conditions, facts, (id) => planById.get(id));
  const needLow = counted.map(({ id }) => sides.low.has(id));
  const needHigh = counted.map(({ id }) => sides.high.has(id));
  const byDate = new Set(derived.flatMap((measure) => (measure.type === 'age' ? [measure.dateOfBirth] : measure.type === 'within' || measure.type === 'months-since' ? [measure.question] : [])));
  // Answers that no condition can tell apart are remembered as the first of them.
  const representatives = walk.questions.map((id, q) => {
    const own = entries[q];
    if (own === null || own === undefined || byDate.has(id) || planById.get(id)?.allOptions === 0) return null;
    const [must, can] = [sides.must.get(id) ?? 0, sides.can.get(id) ?? 0];
    return own.map((answer) => own.findIndex((other) => (other.must & must) === (answer.must & must) && (other.can & can) === (answer.can & can)));
  });

  const contributions = counted.map((measure) => contributionsTo(measure, walk, planById, sectionOf, parameter));
  const caps = counted.map((measure) => capOf(measure, document));

  const load = (places: readonly number[]): void => {
    for (const [q, place] of namedPlaces.entries()) {
      if (place < 0) continue;
      const plan = planById.get(walk.questions[q] as string);
      if (plan === undefined) continue;
      const code = places[place] as number;
      const answer = code === 0 ? null : (entries[q]?.[(code - 1) >> 2] ?? null);
      const asked = code === 0 ? CERTAIN : (((code - 1) & 3) as Certainty);
      put(plan, answer, asked);
    }
    for (const step of derivedSteps) step();
  };
  const put = (plan: QuestionPlan, answer: { must: number; can: number; low: number; high: number; status: number; date: string | null } | null, asked: Certainty): void => {
    const q = plan.index;
    if (answer === null) {
      leaveUnknown(plan, sheet, Status.unanswered);
      mayNotApply[q] = 1;
      return;
    }
    sheet.status[q] = answer.status;
    mayNotApply[q] = asked !== CERTAIN || isUnknown(sheet, q) ? 1 : 0;
    sheet.must[q] = asked === CERTAIN ? answer.must : 0;
    sheet.can[q] = asked === NEVER ? 0 : answer.can;
    sheet.low[q] = asked === NEVER ? NaN : answer.low;
    sheet.high[q] = asked === NEVER ? NaN : answer.high;
    sheet.dates[q] = answer.date;
  };

  const start: State = { named: new Array<number>(namedCount).fill(0), counts: counted.map(() => [0, 0]), open: contributions.map(({ shared }) => new Array<number>(shared).fill(0)) };
  const memo = new Map<string, string>();

  return {
    start: write(start),
    step: (text, q, a) => {
      const own = entries[q];
      if (own === null || own === undefined) return text;
      const key = `${text}|${String(q)}|${String(a)}`;
      const known = memo.get(key);
      if (known !== undefined) return known;
      const state = parseState(text);
      const answer = own[a] as (typeof own)[number];
      const gate = gates[q];
      let asked: Certainty = CERTAIN;
      if (gate !== null && gate !== undefined) {
        load(state.named);
        asked = gate();
      }
      const place = namedPlaces[q] as number;
      if (place >= 0) state.named[place] = (representatives[q]?.[a] ?? a) * 4 + asked + 1;
      const must = asked === CERTAIN ? answer.must : 0;
      const can = asked === NEVER ? 0 : answer.can;
      contributions.forEach(({ add }, m) => {
        add(q, must, can, asked, state.counts[m] as [number, number], state.open[m] as number[]);
        const cap = caps[m] as number;
        const counts = state.counts[m] as [number, number];
        counts[0] = needLow[m] === true ? Math.min(counts[0], cap) : 0;
        counts[1] = needHigh[m] === true ? Math.min(counts[1], cap) : 0;
        if (needHigh[m] !== true) (state.open[m] as number[]).forEach((found, i, open) => { if (found === 1) open[i] = 0; });
      });
      const next = write(state);
      memo.set(key, next);
      return next;
    },
    finish: (text) => {
      const state = parseState(text);
      counted.forEach((measure, m) => {
        const { index } = number(measure.id);
        const [least, most] = state.counts[m] as [number, number];
        // A bound that nothing needs is left wide open, so that it can make nothing certain.
        measureBounds.low[index] = needLow[m] === true ? least : -Infinity;
        measureBounds.high[index] = needHigh[m] === true ? most : Infinity;
      });
      load(state.named);
      return tests.map((test) => test());
    },
  };
}

/** What a machine remembers: answers that conditions name, bounds of counts and sums, and concepts that are not done yet. */
interface State {
  readonly named: number[];
  readonly counts: number[][];
  readonly open: number[][];
}

function write({ named, counts, open }: State): string {
  return `${named.join(',')};${counts.map((pair) => pair.join(',')).join('/')};${open.map((list) => list.join(',')).join('/')}`;
}

function parseState(text: string): State {
  const [named = '', counts = '', open = ''] = text.split(';');
  const numbers = (list: string) => (list === '' ? [] : list.split(',').map(Number));
  const lists = (all: string) => all.split('/').map(numbers);
  return { named: numbers(named), counts: lists(counts), open: lists(open) };
}

/** A measure that answers add to one by one. */
type AdditiveMeasure = Measure & { readonly type: 'count' | 'sum' | 'maximum' };

function isAdditive(measure: Measure): boolean {
  if (measure.type === 'count') return true;
  return (measure.type === 'sum' || measure.type === 'maximum') && measure.of.every((term) => !('measure' in term));
}

/** Measures under some facts, each after those it is made from. */
function inOrder(document: RuleSetDocument, under: ReadonlySet<string>): Measure[] {
  const order: Measure[] = [];
  const place = (id: string): void => {
    const measure = document.measures.find((each) => each.id === id);
    if (measure === undefined || order.includes(measure) || !under.has(id)) return;
    factsInMeasure(measure, document).forEach(place);
    order.push(measure);
  };
  document.measures.forEach(({ id }) => { place(id); });
  return order;
}

/** Questions whose answer itself has to be remembered, since a condition, a gate or a date measure names them. */
function namedQuestions(conditions: readonly Condition[], derived: readonly Measure[], under: ReadonlySet<string>, facts: ReadonlyMap<string, Fact>, document: RuleSetDocument): ReadonlySet<string> {
  const gates = [...facts.values()].flatMap((fact) => (fact.role === 'question' && fact.question.askedWhen !== undefined && under.has(fact.question.id) ? [fact.question.askedWhen] : []));
  const ids = [...[...conditions, ...gates].flatMap(factsInCondition), ...derived.flatMap((measure) => factsInMeasure(measure, document))];
  return new Set(ids.filter((id) => facts.get(id)?.role === 'question'));
}

/** The largest number that a count has to be known to exactly: one more than any limit. Sums are not capped. */
function capOf(measure: Measure, document: RuleSetDocument): number {
  if (measure.type !== 'count') return Infinity;
  const used = document.measures.some((other) => (other.type === 'sum' || other.type === 'maximum') && other.of.some((term) => 'measure' in term && term.measure === measure.id));
  try {
    return used ? Infinity : Math.ceil(Math.max(0, ...limitsOf(measure.id, document))) + 1;
  } catch (error) {
    if (error instanceof OutsideError) return Infinity;
    throw error;
  }
}

type Add = (question: number, must: number, can: number, asked: Certainty, counts: [number, number], open: number[]) => void;

/** How each answer moves the bounds of a count or a sum; concepts that several questions share are kept open until the last. */
function contributionsTo(measure: AdditiveMeasure, walk: Walk, planById: ReadonlyMap<string, QuestionPlan>, sectionOf: (plan: QuestionPlan) => string, parameter: (id: string) => number): { readonly add: Add; readonly shared: number } {
  const plans = walk.questions.map((id) => planById.get(id));
  if (measure.type === 'count') {
    const masks = plans.map((plan) => (plan === undefined ? 0 : measure.of.reduce((sum, selector) => sum | selectedOptions(selector, plan.question, sectionOf(plan)).reduce((mask, id) => mask | (1 << (plan.optionIndex.get(id) as number)), 0), 0)));
    const concepts = plans.map((plan, q) => (masks[q] === 0 || plan === undefined ? null : (plan.question.concept ?? plan.question.id)));
    const shared = [...new Set(concepts.filter((concept, q) => concept !== null && concepts.indexOf(concept) !== concepts.lastIndexOf(concept) && q >= 0))];
    const add: Add = (q, must, can, _asked, counts, open) => {
      const mask = masks[q] as number;
      if (mask === 0) return;
      const concept = concepts[q] as string;
      const place = shared.indexOf(concept);
      const found = must & mask ? 2 : can & mask ? 1 : 0;
      if (place < 0) {
        if (found === 2) counts[0]++;
        if (found > 0) counts[1]++;
        return;
      }
      open[place] = Math.max(open[place] as number, found);
      if (concepts.lastIndexOf(concept) !== q) return;
      if (open[place] === 2) counts[0]++;
      if ((open[place]) > 0) counts[1]++;
      open[place] = 0;
    };
    return { add, shared: shared.length };
  }
  // The bounds of one question's points, from a program that knows this question alone.
  const join = measure.type === 'sum' ? (a: number, b: number) => tidyTotal(addPoints(a, b)) : Math.max;
  const single = plans.map((plan) => {
    if (plan === undefined) return null;
    const sheet = makeSheet(planById.size);
    const mayNotApply = new Uint8Array(planById.size);
    const slot: NumberSlot = { low: new Float64Array(1), high: new Float64Array(1), index: 0, mayNotApply: null };
    const scope = { sheet, plan: (id: string) => planById.get(id), number: () => slot, plans: [plan], sectionOf, parameter, mayNotApply, preset: null, presetOf: () => null, oldest: OLDEST_CHILD, anyPoints: false };
    return { plan, sheet, mayNotApply, slot, run: compileMeasure(measure, slot, scope) };
  });

  const add: Add = (q, must, can, asked, counts) => {
    const each = single[q];
    if (each === null || each === undefined) return;
    each.sheet.must[each.plan.index] = must;
    each.sheet.can[each.plan.index] = can;
    each.mayNotApply[each.plan.index] = asked === CERTAIN ? 0 : 1;
    each.run();
    counts[0] = join(counts[0], each.slot.low[0] as number);
    counts[1] = join(counts[1], each.slot.high[0] as number);
  };
  return { add, shared: 0 };
}
