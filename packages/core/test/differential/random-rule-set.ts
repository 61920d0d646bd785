import type fc from 'fast-check';
import type { Condition } from '../../src/format/condition.ts';
import type { Measure } from '../../src/format/measure.ts';
import type { Question, Section } from '../../src/format/question.ts';
import type { RuleSetDocument } from '../../src/format/rule-set.ts';
import type { Action, Completeness, Consequence, Parameter } from '../../src/format/rule.ts';
import { drawn, type Draw } from './draw.ts';
import { isComparable, randomCondition } from './random-condition.ts';
import { type Material, randomMeasure } from './random-measure.ts';
import { randomQuestion } from './random-question.ts';

/**
 * A rule set document that `parse` accepts. Nothing goes in a circle, since everything is made from what stands before
 * it; measures and questions are put into another order at the end.
 */
export function randomRuleSet(): fc.Arbitrary<RuleSetDocument> {
  return drawn(buildRuleSet);
}

const NUMBERS = [1, 2, 0, 3, 0.5, 5, -1, -2.5, 12, 13, 18, 0.1, 0.2, -0.3, 0.7] as const;
const MONTHS = [3, 1, 0, 6, 12, 120] as const;
/** How many questions, measures and rules there are: more often few than many, so that many rule sets can be run. */
const QUESTIONS = [2, 3, 4, 5, 4, 5, 6, 7, 8, 10, 12] as const;
const MEASURES = [0, 1, 2, 3, 2, 3, 4, 5, 7] as const;
const RULES = [1, 2, 3, 4, 3, 4, 5, 8] as const;

function buildRuleSet(draw: Draw): RuleSetDocument {
  const parameters = randomParameters(draw);
  const numbers = parameters.flatMap(({ id, value }) => (typeof value === 'number' ? [id] : []));
  const switches = parameters.flatMap(({ id, value }) => (typeof value === 'boolean' ? [id] : []));
  const fixed = { weights: numbers, months: numbers.filter((id) => id.startsWith('months')) };

  const questions: Question[] = [];
  const measures: Measure[] = [];
  const material = (sectionOf: Material['sectionOf']): Material => ({
    ...fixed,
    questions,
    sectionOf,
    numbers: [...numbers, ...idsOf(measures, false)],
    switches: [...switches, ...idsOf(measures, true)],
    measures: idsOf(measures, false),
  });
  const addMeasure = (sectionOf: Material['sectionOf']) => {
    const measure = randomMeasure(draw, `measure-${String(measures.length + 1)}`, material(sectionOf));
    if (measure !== null) measures.push(measure);
  };

  repeat(draw.pick(QUESTIONS), (i) => {
    if (questions.length > 0 && draw.chance(10)) addMeasure(null);
    const facts = material(null);
    const askedWhen = questions.length > 0 && draw.chance(25) && isComparable(facts) ? randomCondition(draw, facts, 1) : null;
    questions.push(randomQuestion(draw, `question-${String(i + 1)}`, askedWhen));
  });
  const sections = intoSections(draw, questions);
  const sectionOf = (question: string) => sections.find((section) => section.questions.some(({ id }) => id === question))?.id ?? '';
  repeat(draw.pick(MEASURES), () => { addMeasure(sectionOf); });
  const facts = material(sectionOf);
  const condition = () => randomCondition(draw, facts, 2);
  return {
    ...identity,
    parameters,
    sections,
    measures: draw.shuffle(measures),
    ...randomOutcomes(draw, condition),
    actions: draw.times(0, 2, (i) => randomAction(draw, i, condition)),
    completeness: draw.times(0, 2, (i) => randomCompleteness(draw, i, questions, condition)),
  };
}

const identity = {
  format: 1,
  id: 'random',
  version: '1.0.0',
  edition: 'random',
  status: 'draft',
  title: { en: 'A random rule set' },
  purpose: { en: 'Two evaluators are held to the same result on it; it says nothing about any child.' },
  owner: 'cse-screening maintainers',
  inForce: { from: '2026-01-01' },
  reviewBy: '2027-01-01',
  languages: ['en'],
  sources: [{ id: 'EX', title: 'An invented source', publisher: 'cse-screening', rows: ['ROW-1', 'ROW-2', 'ROW-3'].map((id) => ({ id, section: '1', quote: id, notAsked: 'It may be cited.' })) }],
  interpretations: [],
} satisfies Partial<RuleSetDocument>;

/** What everything that people read and that rests on something has. */
const grounds = { because: { en: 'It holds.' }, cites: [], basis: 'source' };

function repeat<T>(times: number, make: (i: number) => T): T[] {
  return Array.from({ length: times }, (_, i) => make(i));
}

function idsOf(measures: readonly Measure[], isSwitch: boolean): string[] {
  return measures.filter(({ type }) => (type === 'when' || type === 'within') === isSwitch).map(({ id }) => id);
}

function randomParameters(draw: Draw): Parameter[] {
  const make = (id: string, value: number | boolean): Parameter => ({ id, title: { en: `Parameter ${id}` }, value, cites: [], basis: 'source' });
  return [
    ...draw.times(1, 4, (i) => make(`number-${String(i + 1)}`, draw.pick(NUMBERS))),
    make('months', draw.pick(MONTHS)),
    ...draw.times(0, 2, (i) => make(`switch-${String(i + 1)}`, draw.chance(50))),
  ];
}

function intoSections(draw: Draw, questions: readonly Question[]): Section[] {
  const sections: Section[] = draw.times(1, Math.min(4, questions.length), (i) => ({ id: `section-${String(i + 1)}`, title: { en: `Section ${String(i + 1)}` }, questions: [] }));
  draw.shuffle(questions).forEach((question, i) => (sections[i] ?? draw.pick(sections)).questions.push(question));
  return sections;
}

function randomOutcomes(draw: Draw, condition: () => Condition): Pick<RuleSetDocument, 'readings' | 'categories' | 'flags' | 'rules'> {
  const names = { title: { en: 'A title' }, text: { en: 'A text' }, basis: 'source' };
  const readings = draw.times(1, 3, (i) => ({ id: `reading-${String(i + 1)}`, ...names }));
  const main = draw.below(readings.length);
  const categories = draw.times(0, 4, (i) => ({ id: `category-${String(i + 1)}`, title: { en: 'A title' }, band: { en: 'A band' }, message: { en: 'A message' }, cites: [], basis: 'source' }));
  const flags = draw.times(categories.length === 0 ? 1 : 0, 2, (i) => ({ id: `flag-${String(i + 1)}`, kind: draw.pick(['route', 'status', 'prompt', 'contradiction'] as const), text: { en: 'A flag' }, cites: [], basis: 'source' }));
  const consequence = (): Consequence => {
    const kind = draw.pick(['category', 'category', 'category', 'span', 'floor', 'flag'] as const);
    if ((kind === 'flag' && flags.length > 0) || categories.length === 0) return { flag: draw.pick(flags).id };
    const place = draw.below(categories.length);
    const category = categories[place]?.id ?? '';
    if (kind === 'floor') return { floor: category };
    return kind === 'span' ? { category, upTo: draw.pick(categories.slice(place)).id } : { category };
  };
  const rules = repeat(draw.pick(RULES), (i) => {
    const then = consequence();
    return { id: `rule-${String(i + 1)}`, ...('category' in then && draw.chance(40) && { reading: draw.pick(readings).id }), when: condition(), then, ...grounds };
  });
  return { readings: readings.map((reading, i) => (i === main ? { ...reading, default: true } : reading)), categories, flags, rules };
}

function randomAction(draw: Draw, i: number, condition: () => Condition): Action {
  return {
    id: `action-${String(i + 1)}`,
    text: { en: 'An action' },
    ...(draw.chance(30) && { who: { en: 'Somebody' } }),
    ...(draw.chance(30) && { due: { en: 'Soon' } }),
    urgency: draw.pick(['routine', 'urgent', 'immediate']),
    duty: draw.pick(['must', 'should', 'offer', 'consider', 'usually']),
    when: condition(),
    ...grounds,
  };
}

function randomCompleteness(draw: Draw, i: number, questions: readonly Question[], condition: () => Condition): Completeness {
  return {
    id: `requirement-${String(i + 1)}`,
    ...(draw.chance(50) && { when: condition() }),
    ...(draw.chance(50) && { narrative: draw.chance(80) }),
    ...(draw.chance(70) && { questions: draw.some(questions, 1, 3).map(({ id }) => id) }),
    because: grounds.because,
    basis: grounds.basis,
  };
}
