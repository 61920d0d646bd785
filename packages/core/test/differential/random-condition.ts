import { OPERATORS, type Comparison, type Condition, type Operator } from '../../src/format/condition.ts';
import type { Question } from '../../src/format/question.ts';
import type { Draw } from './draw.ts';

/** What a condition may compare: facts that stand before it. */
export interface Comparable {
  readonly questions: readonly Question[];
  /** Ids of measures and parameters that are numbers. */
  readonly numbers: readonly string[];
  /** Ids of measures and parameters that are true or false. */
  readonly switches: readonly string[];
}

const ORDERING: readonly Operator[] = OPERATORS.filter((operator) => /^(less|greater)/.test(operator));

/** A condition over the facts, nested at most as deep as is said. */
export function randomCondition(draw: Draw, facts: Comparable, depth: number): Condition {
  const shape = depth === 0 ? 'comparison' : draw.pick(['comparison', 'comparison', 'all', 'any', 'not'] as const);
  const inner = () => randomCondition(draw, facts, depth - 1);
  if (shape === 'all') return { all: draw.times(1, 3, inner) };
  if (shape === 'any') return { any: draw.times(1, 3, inner) };
  if (shape === 'not') return { not: inner() };
  return randomComparison(draw, facts);
}

/** Whether there is anything that a condition could compare. */
export function isComparable({ questions, numbers, switches }: Comparable): boolean {
  return questions.some(({ type }) => type !== 'date' && type !== 'text') || numbers.length > 0 || switches.length > 0;
}

function randomComparison(draw: Draw, { questions, numbers, switches }: Comparable): Comparison {
  const answered = questions.filter(({ type }) => type !== 'date' && type !== 'text');
  const allNumbers = [...numbers, ...answered.flatMap(({ id, type }) => (type === 'number' ? [id] : []))];
  const groups = [answered.length > 0 && 'question', answered.length > 0 && 'question', numbers.length > 0 && 'number', numbers.length > 0 && 'number', switches.length > 0 && 'switch'].filter((group) => group !== false);
  const group = draw.pick(groups);
  const question = group === 'question' ? draw.pick(answered) : null;
  if (group === 'switch') return { fact: draw.pick(switches), operator: draw.pick(['equal', 'notEqual']), value: draw.chance(50) };
  if (question === null || question.type === 'number') {
    return { fact: question?.id ?? draw.pick(numbers), operator: draw.pick([...ORDERING, ...ORDERING, 'equal', 'notEqual']), value: { fact: draw.pick(allNumbers) } };
  }
  const options = question.type === 'choice' || question.type === 'choices' ? question.options.map(({ id }) => id) : ['yes', 'no'];
  if (question.type === 'choices') return { fact: question.id, operator: draw.pick(['contains', 'doesNotContain']), value: draw.pick(options) };
  const operator = draw.pick(['equal', 'notEqual', 'in', 'notIn'] as const);
  return { fact: question.id, operator, value: operator === 'in' || operator === 'notIn' ? draw.some(options, 1, 3) : draw.pick(options) };
}
