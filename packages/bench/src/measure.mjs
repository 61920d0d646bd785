import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** @typedef {import('./types.mjs').Answers} Answers */

/**
 * @typedef {object} Course
 * @property {string} name
 * @property {(answers: Answers) => unknown} run
 * @property {boolean} [isAsync]
 * @property {readonly Answers[]} corpus
 *
 * @typedef {object} Plan
 * @property {number} rounds
 * @property {number} first how far the order is rotated in the first round
 * @property {number} warmUp milliseconds for each course, before the first round
 * @property {number} slice milliseconds for each course in each round, at least; always whole passes over the corpus
 * @property {(text: string) => void} tell
 */

/** Outputs that are kept at a time, so that none can be optimised away. */
const KEPT = 64;
/** Operations before the clock starts in a slice, to bring code and data back. */
const LEAD_IN = 200;

setFlagsFromString('--expose-gc');
/** @type {(options: { type: 'minor' | 'major' }) => void} */
const collectGarbage = runInNewContext('gc');

/**
 * Times every course in every round, in an order that rotates from round to round, with the garbage of the one before
 * collected off the clock.
 * @param {readonly Course[]} courses
 * @param {Plan} plan
 * @returns {Promise<Map<string, number[]>>} nanoseconds an operation, one entry a round
 */
export async function measure(courses, { rounds, first, warmUp, slice, tell }) {
  const runners = [];
  for (const course of courses) {
    tell(`warming up: ${course.name}`);
    const kept = new Array(KEPT);
    let operations = 0;
    const start = performance.now();
    while (performance.now() - start < warmUp || operations < course.corpus.length) operations += await pass(course, course.corpus, kept);
    const passTime = await time(course, 1, kept);
    runners.push({ course, kept, passes: Math.max(1, Math.ceil(slice / passTime)), times: /** @type {number[]} */ ([]) });
  }
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < runners.length; i++) {
      const { course, kept, passes, times } = runners[(i + first + round) % runners.length];
      tell(`round ${String(round + 1)} of ${String(rounds)}: ${course.name}`);
      collectGarbage({ type: 'minor' });
      await pass(course, course.corpus.slice(0, LEAD_IN), kept);
      times.push(((await time(course, passes, kept)) * 1e6) / (passes * course.corpus.length));
    }
  }
  return new Map(runners.map(({ course, times }) => [course.name, times]));
}

/**
 * @param {Course} course
 * @param {number} passes
 * @param {unknown[]} kept
 * @returns {Promise<number>} milliseconds
 */
async function time(course, passes, kept) {
  const start = performance.now();
  for (let i = 0; i < passes; i++) {
    if (course.isAsync === true) await passAsync(course, course.corpus, kept);
    else passSync(course, course.corpus, kept);
  }
  return performance.now() - start;
}

/**
 * @param {Course} course
 * @param {readonly Answers[]} corpus
 * @param {unknown[]} kept
 */
async function pass(course, corpus, kept) {
  if (course.isAsync === true) await passAsync(course, corpus, kept);
  else passSync(course, corpus, kept);
  return corpus.length;
}

/**
 * @param {Course} course
 * @param {readonly Answers[]} corpus
 * @param {unknown[]} kept
 */
function passSync({ run }, corpus, kept) {
  for (let i = 0; i < corpus.length; i++) kept[i % KEPT] = run(corpus[i]);
}

/**
 * @param {Course} course
 * @param {readonly Answers[]} corpus
 * @param {unknown[]} kept
 */
async function passAsync({ run }, corpus, kept) {
  for (let i = 0; i < corpus.length; i++) kept[i % KEPT] = await run(corpus[i]);
}
