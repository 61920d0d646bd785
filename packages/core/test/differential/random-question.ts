import type { Condition } from '../../src/format/condition.ts';
import type { Kind, Option, Question } from '../../src/format/question.ts';
import type { Draw } from './draw.ts';

const KINDS: readonly Kind[] = ['risk-indicator', 'vulnerability', 'possible-harm', 'context'];
const TYPES: readonly Question['type'][] = ['presence', 'presence', 'presence', 'presence', 'choice', 'choice', 'choice', 'choices', 'choices', 'choices', 'number', 'number', 'number', 'date', 'date', 'text'];
const TAGS = ['grave', 'recent', 'home'] as const;
const CONCEPTS = ['going-missing', 'contact'] as const;

/** A question of any type. What is asked when is given from outside, since it is made of other questions. */
export function randomQuestion(draw: Draw, id: string, askedWhen: Condition | null): Question {
  const type = draw.pick(TYPES);
  const common = {
    id,
    kind: draw.pick(KINDS),
    text: { en: `Question ${id}` },
    cites: draw.some(['ROW-1', 'ROW-2'], 0, 1),
    basis: 'source',
    ...(draw.chance(25) && { concept: draw.pick(CONCEPTS) }),
    ...(draw.chance(30) && { tags: draw.some(TAGS, 1, 2) }),
    ...(askedWhen !== null && { askedWhen }),
  };
  if (type === 'choice' || type === 'choices') return { type, ...common, options: randomOptions(draw) };
  if (type !== 'number') return { type, ...common };
  const minimum = draw.pick([0, null, 1, -3]);
  const maximum = draw.pick([null, 5, 40]);
  return { type, ...common, ...(minimum !== null && { minimum }), ...(maximum !== null && { maximum }) };
}

function randomOptions(draw: Draw): Option[] {
  return draw.times(2, 5, (i) => ({
    id: `option-${String(i + 1)}`,
    text: { en: `Option ${String(i + 1)}` },
    ...(draw.chance(30) && { present: draw.chance(20) }),
    ...(draw.chance(20) && { tags: draw.some(TAGS, 1, 2) }),
    ...(draw.chance(10) && { cites: ['ROW-3'] }),
  }));
}
