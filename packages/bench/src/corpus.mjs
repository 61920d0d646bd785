import { makeRandom, shuffle } from './random.mjs';

/** @typedef {import('./types.mjs').RuleSetDocument} RuleSetDocument */
/** @typedef {import('./types.mjs').Answers} Answers */

/** How much of the screening is answered, and how many of the answers say that something is present. */
const ANSWERED = [0.1, 0.35, 0.6, 0.9, 1];
const PRESENT = [0.03, 0.1, 0.3];
/** Shares among the answers. */
const NOT_KNOWN = 0.06;
const NOT_APPLICABLE = 0.01;
const IN_FULL = 0.25;

const SOURCES = ['School', 'Social worker', 'Police', 'Parent', 'Health visitor'];

/**
 * Makes the answer sets that every contender is given: the rule set's own cases, then random ones until there are enough,
 * in mixed order. Each comes out of JSON.parse, as it would from a request or a file: with the keys in any order, some
 * questions missing, and some answers in full with date and source.
 * @param {RuleSetDocument} document
 * @param {import('./types.mjs').CasesDocument} cases
 * @param {number} size
 * @param {number} seed
 * @returns {Answers[]}
 */
export function makeCorpus(document, cases, size, seed) {
  const random = makeRandom(seed);
  const questions = document.sections.flatMap((section) => section.questions);
  const fromCases = cases.cases.map(({ from, answers }) => ({ ...(from === undefined ? {} : cases.bases?.[from]), ...answers }));
  const made = fromCases.slice(0, size);
  while (made.length < size) {
    const answered = pick(ANSWERED, random);
    const present = pick(PRESENT, random);
    const asked = shuffle(questions, random).filter(() => random() < answered);
    made.push(Object.fromEntries(asked.map((question) => [question.id, giveAnswer(question, present, random)])));
  }
  return shuffle(made, random).map((answers) => JSON.parse(JSON.stringify(answers)));
}

/**
 * @param {import('./types.mjs').Question} question
 * @param {number} presentShare
 * @param {() => number} random
 */
function giveAnswer(question, presentShare, random) {
  const kind = random();
  if (kind < NOT_APPLICABLE) return { value: 'not-applicable', reason: 'It does not arise for this child.' };
  const value = kind < NOT_APPLICABLE + NOT_KNOWN ? pick(['not-known', 'not-asked'], random) : pickOption(question, presentShare, random);
  if (random() >= IN_FULL) return value;
  return { value, date: `2026-0${String(1 + Math.floor(random() * 9))}-14`, source: pick(SOURCES, random) };
}

/**
 * @param {import('./types.mjs').Question} question
 * @param {number} presentShare
 * @param {() => number} random
 */
function pickOption(question, presentShare, random) {
  const options = question.options ?? [{ id: 'yes' }, { id: 'no', present: false }];
  const wanted = random() < presentShare;
  const possible = options.filter((option) => (option.present !== false) === wanted);
  return pick(possible.length > 0 ? possible : options, random).id;
}

/**
 * @template T
 * @param {readonly T[]} list
 * @param {() => number} random
 * @returns {T}
 */
function pick(list, random) {
  return list[Math.floor(random() * list.length)];
}
