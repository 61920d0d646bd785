import type { Almanac } from 'json-rules-engine';
import { addPoints, tidyTotal } from '../evaluate/add-points.ts';
import { addMonths, completedMonths, completedYears } from '../evaluate/calendar.ts';
import type { AnswerSheet } from '../evaluate/answer-sheet.ts';
import type { QuestionPlan } from '../evaluate/questions.ts';
import { saysPresent, selectedOptions } from '../format/facts.ts';
import type { Measure, Selector, Term } from '../format/measure.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';

/** Lower and upper bound of a measure. */
export type Bounds = readonly [low: number, high: number];

export interface MeasureSource {
  readonly document: RuleSetDocument;
  readonly plans: readonly QuestionPlan[];
  readonly sheet: AnswerSheet;
  /** How many of a measure's conditions certainly and possibly hold. */
  readonly countHolding: (measure: string, almanac: Almanac) => Promise<Bounds>;
}

/**
 * Bounds of a measure, worked out plainly from option lists and numbers that the almanac holds. Written apart from the
 * compiled measures on purpose: the two are held to the same answer.
 */
export async function measureBounds(measure: Measure, amended: boolean, almanac: Almanac, source: MeasureSource): Promise<Bounds> {
  switch (measure.type) {
    case 'count':
      return countBounds(measure.of, almanac, source);
    case 'sum':
    case 'maximum':
      return pointBounds(measure.type, measure.of, amended, almanac, source);
    case 'when':
    case 'count-when':
      return source.countHolding(measure.id, almanac);
    case 'age':
      return ageBounds(measure.dateOfBirth, almanac, source);
    case 'months-since':
      return monthsBounds(measure.question, almanac, source);
    case 'within':
      return withinBounds(measure.question, parameter(measure.months, source), almanac, source);
  }
}

function parameter(id: string, { document }: MeasureSource): number {
  return Number(document.parameters.find((each) => each.id === id)?.value);
}

function sectionOf(question: string, { document }: MeasureSource): string {
  return document.sections.find((section) => section.questions.some(({ id }) => id === question))?.id ?? '';
}

function planOf(question: string, { plans }: MeasureSource): QuestionPlan {
  return plans.find((plan) => plan.question.id === question) as QuestionPlan;
}

const list = (almanac: Almanac, fact: string): Promise<string[]> => almanac.factValue<string[]>(fact);
const number = (almanac: Almanac, fact: string): Promise<number> => almanac.factValue<number>(fact);

async function countBounds(selectors: readonly Selector[], almanac: Almanac, source: MeasureSource): Promise<Bounds> {
  const [certain, possible] = [new Set<string>(), new Set<string>()];
  for (const { question } of source.plans) {
    const concept = question.concept ?? question.id;
    const selected = selectors.flatMap((selector) => selectedOptions(selector, question, sectionOf(question.id, source)));
    if (selected.length === 0) continue;
    if ((await list(almanac, `must:${question.id}`)).some((option) => selected.includes(option))) certain.add(concept);
    if ((await list(almanac, `can:${question.id}`)).some((option) => selected.includes(option))) possible.add(concept);
  }
  return [certain.size, possible.size];
}

async function pointBounds(type: 'sum' | 'maximum', terms: readonly Term[], amended: boolean, almanac: Almanac, source: MeasureSource): Promise<Bounds> {
  const join = (numbers: readonly number[]) => (type === 'sum' ? numbers.reduce(addPoints, 0) : Math.max(0, ...numbers));
  const parts: Bounds[] = [];
  for (const term of terms) {
    if ('measure' in term) parts.push(await almanac.factValue<Bounds>(`${amended ? 'bounds' : 'preset'}:${term.measure}`));
  }
  for (const plan of source.plans) {
    const own = terms.flatMap((term) => ('measure' in term ? [] : [term]));
    if (plan.question.type === 'number') {
      for (const term of own) if (term.question === plan.question.id) parts.push(await numberPoints(plan.question.id, parameter(term.weight, source), almanac));
      continue;
    }
    const section = sectionOf(plan.question.id, source);
    const pointsOf = (option: string) => join(own.flatMap((term) => (selectedOptions(term, plan.question, section).includes(option) ? [parameter(term.weight, source)] : [])));
    if (!own.some((term) => selectedOptions(term, plan.question, section).length > 0)) continue;
    parts.push(await questionPoints(plan, pointsOf, join, amended, almanac, source));
  }
  return [tidyTotal(join(parts.map(([low]) => low))), tidyTotal(join(parts.map(([, high]) => high)))];
}

async function questionPoints(plan: QuestionPlan, pointsOf: (option: string) => number, join: (numbers: readonly number[]) => number, amended: boolean, almanac: Almanac, source: MeasureSource): Promise<Bounds> {
  const { id } = plan.question;
  const [must, can] = [await list(almanac, `must:${id}`), await list(almanac, `can:${id}`)];
  const given = amended ? (source.sheet.points[plan.index] ?? null) : null;
  if (given !== null && must.length > 0) return [given, given];
  // Something is picked, and perhaps not asked: the points that were given, or none.
  if (given !== null && can.length > 0 && (source.sheet.values[plan.index] ?? null) !== null) return [Math.min(0, given), Math.max(0, given)];
  if (plan.several) {
    const open = can.filter((option) => !must.includes(option)).map(pointsOf);
    const fixed = must.map(pointsOf);
    const ends = [join([...fixed, ...open.filter((points) => points < 0)]), join([...fixed, ...open.filter((points) => points > 0)])];
    return [Math.min(...ends), Math.max(...ends)];
  }
  const possible = must.length > 0 ? must.map(pointsOf) : [0, ...can.map(pointsOf)];
  return [Math.min(...possible), Math.max(...possible)];
}

async function numberPoints(question: string, weight: number, almanac: Almanac): Promise<Bounds> {
  const ends = [await number(almanac, `low:${question}`), await number(almanac, `high:${question}`)];
  if (ends.some(Number.isNaN) || weight === 0) return [0, 0];
  const points = ends.map((end) => end * weight);
  if (!(await almanac.factValue<boolean>(`applies:${question}`))) points.push(0);
  return [Math.min(...points), Math.max(...points)];
}

/** Whether an event certainly happened, may have, or did not. */
async function occurrence(question: string, almanac: Almanac, source: MeasureSource): Promise<'yes' | 'perhaps' | 'no'> {
  const plan = planOf(question, source);
  if (plan.options.length > 0) {
    const present = (option: string) => saysPresent(plan.question, option);
    if ((await list(almanac, `must:${question}`)).some(present)) return 'yes';
    return (await list(almanac, `can:${question}`)).some(present) ? 'perhaps' : 'no';
  }
  if (Number.isNaN(await number(almanac, `low:${question}`))) return 'no';
  return (await almanac.factValue<boolean>(`applies:${question}`)) ? 'yes' : 'perhaps';
}

async function ageBounds(question: string, almanac: Almanac, source: MeasureSource): Promise<Bounds> {
  const { date, dates } = source.sheet;
  const born = dates[planOf(question, source).index] ?? null;
  const given = await occurrence(question, almanac, source);
  if (born === null || date === null || given === 'no') return [0, 17];
  const age = completedYears(born, date);
  return given === 'yes' ? [age, age] : [0, Math.max(age, 17)];
}

async function monthsBounds(question: string, almanac: Almanac, source: MeasureSource): Promise<Bounds> {
  const { date, dates } = source.sheet;
  const when = dates[planOf(question, source).index] ?? null;
  const happened = await occurrence(question, almanac, source);
  if (happened === 'no') return [Infinity, Infinity];
  if (when === null || date === null) return [0, Infinity];
  const months = completedMonths(when, date);
  return [months, happened === 'yes' ? months : Infinity];
}

async function withinBounds(question: string, months: number, almanac: Almanac, source: MeasureSource): Promise<Bounds> {
  const { date, dates } = source.sheet;
  const when = dates[planOf(question, source).index] ?? null;
  const happened = await occurrence(question, almanac, source);
  if (happened === 'no') return [0, 0];
  if (when === null || date === null) return [0, 1];
  const inside = when >= addMonths(date, -months) && when <= date;
  if (!inside) return [0, 0];
  return happened === 'yes' ? [1, 1] : [0, 1];
}
