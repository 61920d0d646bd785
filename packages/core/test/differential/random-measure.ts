import type { Measure, Selector, Term } from '../../src/format/measure.ts';
import type { Option, Question } from '../../src/format/question.ts';
import type { Draw } from './draw.ts';
import { type Comparable, isComparable, randomCondition } from './random-condition.ts';

/** What a measure may be made from. */
export interface Material extends Comparable {
  /** Ids of the parameters that are numbers: weights. */
  readonly weights: readonly string[];
  /** Ids of the parameters that count months. */
  readonly months: readonly string[];
  /** Numeric measures that stand before it. */
  readonly measures: readonly string[];
  /** The section of a question; null where selectors must name a question, since its section is not known yet. */
  readonly sectionOf: ((question: string) => string) | null;
}

const TYPES: readonly Measure['type'][] = ['count', 'count', 'sum', 'sum', 'maximum', 'when', 'when', 'count-when', 'age', 'months-since', 'within'];

/** A measure of any type that the material allows, or null where it allows none. */
export function randomMeasure(draw: Draw, id: string, material: Material): Measure | null {
  const type = draw.pick(TYPES);
  const common = { id, title: { en: `Measure ${id}` } };
  const dates = material.questions.filter((question) => question.type === 'date');
  if (type === 'when') return isComparable(material) ? { type, ...common, when: randomCondition(draw, material, 2) } : null;
  if (type === 'count-when') return isComparable(material) ? { type, ...common, of: draw.times(1, 3, () => randomCondition(draw, material, 1)) } : null;
  if (type === 'age') return dates.length > 0 ? { type, ...common, dateOfBirth: draw.pick(dates).id } : null;
  if (type === 'months-since' || type === 'within') {
    if (material.questions.length === 0) return null;
    const question = draw.pick(material.questions).id;
    return type === 'within' ? { type, ...common, question, months: draw.pick(material.months) } : { type, ...common, question };
  }
  const selectable = material.questions.filter((question) => presentable(question).length > 0);
  if (type === 'count') return selectable.length > 0 ? { type, ...common, of: draw.times(1, 2, () => randomSelector(draw, draw.pick(selectable), material)) } : null;
  const counted = material.questions.filter(({ type: answer }) => answer === 'number');
  const terms = draw.times(1, 3, () => randomTerm(draw, selectable, counted, material)).filter((term) => term !== null);
  return terms.length > 0 ? { type, ...common, of: terms } : null;
}

function randomTerm(draw: Draw, selectable: readonly Question[], counted: readonly Question[], material: Material): Term | null {
  const weight = draw.pick(material.weights);
  const source = draw.pick(['answers', 'answers', 'answers', 'number', 'measure'] as const);
  if (source === 'measure' && material.measures.length > 0) return { measure: draw.pick(material.measures) };
  if (source === 'number' && counted.length > 0) return { question: draw.pick(counted).id, weight };
  return selectable.length > 0 ? { ...randomSelector(draw, draw.pick(selectable), material), weight } : null;
}

/** A selector that picks at least one option of the question, and whatever else it happens to pick. */
function randomSelector(draw: Draw, question: Question, { sectionOf }: Material): Selector {
  const option = draw.pick(presentable(question));
  const tags = [...new Set([...(question.tags ?? []), ...(option.tags ?? [])])];
  const selector: Selector = {
    ...(draw.chance(20) && { kind: question.kind }),
    ...(draw.chance(20) && sectionOf !== null && { section: sectionOf(question.id) }),
    ...(draw.chance(30) && tags.length > 0 && { tag: draw.pick(tags) }),
    ...(draw.chance(20) && { options: [option.id] }),
  };
  return sectionOf === null || Object.keys(selector).length === 0 || draw.chance(30) ? { question: question.id, ...selector } : selector;
}

/** The options that say the concern is present. */
function presentable(question: Question): Pick<Option, 'id' | 'tags'>[] {
  if (question.type === 'presence') return [{ id: 'yes' }];
  return question.type === 'choice' || question.type === 'choices' ? question.options.filter(({ present }) => present !== false) : [];
}
