import { makeRandom, shuffle } from './random.mjs';
import { questionsOf } from './subject.mjs';

/** The most answers that are present; all others are absent on one side, and unknown on the other. */
const MOST_PRESENT = 4;

/**
 * Makes pairs of answer sets that say the same is present: one with every other question answered with a no, one with every
 * other question unanswered or not known.
 * @param {import('./types.mjs').RuleSetDocument} document
 * @param {number} size
 * @param {number} seed
 */
export function makeUnknowns(document, size, seed) {
  const random = makeRandom(seed);
  const questions = questionsOf(document).map((question) => ({
    id: question.id,
    present: question.options?.find(({ present }) => present !== false)?.id ?? 'yes',
    absent: question.options?.find(({ present }) => present === false)?.id ?? 'no',
  }));
  /** @type {import('./types.mjs').Answers[]} */
  const answered = [];
  /** @type {import('./types.mjs').Answers[]} */
  const unknown = [];
  for (let i = 0; i < size; i++) {
    const mixed = shuffle(questions, random);
    const some = mixed.slice(0, Math.floor(random() * (MOST_PRESENT + 1)));
    const others = mixed.slice(some.length);
    const present = some.map(({ id, present: option }) => [id, option]);
    answered.push(natural([...present, ...others.map(({ id, absent }) => [id, absent])]));
    unknown.push(natural([...present, ...others.filter(() => random() < 0.5).map(({ id }) => [id, 'not-known'])]));
  }
  return { answered, unknown, least: questions.length - MOST_PRESENT };
}

/** @param {string[][]} entries */
function natural(entries) {
  return JSON.parse(JSON.stringify(Object.fromEntries(entries)));
}
