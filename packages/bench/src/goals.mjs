import { speedRatio } from './statistics.mjs';

/**
 * @typedef {import('./measure-in-processes.mjs').Times} Times
 *
 * @typedef {object} Goal
 * @property {string} what
 * @property {number} wanted the ratio that is wanted, at least
 * @property {number} reached
 * @property {boolean} met
 */

const REFERENCE = 'json-rules-engine';

/**
 * Holds a run against the goals.
 * @param {Times} times
 * @param {readonly import('./types.mjs').Contender[]} contenders
 * @returns {Goal[]}
 */
export function checkGoals(times, contenders) {
  const ratio = (/** @type {string} */ name, /** @type {string} */ other) => speedRatio(timesOf(times, name), timesOf(times, other));
  const fastest = (/** @type {readonly import('./types.mjs').Contender[]} */ among) => among.map(({ name }) => name).reduce((best, name) => (ratio(name, best) > 1 ? name : best));
  const sameFields = contenders.filter(({ group, sameOutputAs }) => group === 'hand-written' && sameOutputAs !== undefined);
  const fewerFields = contenders.filter(({ group, sameOutputAs }) => group === 'hand-written' && sameOutputAs === undefined);
  const peer = fastest(contenders.filter(({ group }) => group === 'peer'));
  const goal = (/** @type {string} */ what, /** @type {string} */ name, /** @type {string} */ other, /** @type {number} */ wanted) => judge(what, wanted, ratio(name, other));
  return [
    goal('Our decision against the same fields written by hand', 'our decision', fastest(sameFields), 0.5),
    goal('Our decision against the fastest code by hand that has neither range nor flags', 'our decision', fastest(fewerFields), 0.5),
    goal(`Our decision against the fastest peer (${peer})`, 'our decision', peer, 1),
    goal('Our result against a bare run of json-rules-engine', 'our result', REFERENCE, 100),
    goal('Our explained result against a bare run of json-rules-engine', 'our explained result', REFERENCE, 10),
  ];
}

/**
 * @param {string} what
 * @param {number} wanted
 * @param {number} reached
 * @returns {Goal}
 */
export function judge(what, wanted, reached) {
  return { what, wanted, reached, met: reached >= wanted };
}

/**
 * @param {Times} times
 * @param {string} name
 */
function timesOf(times, name) {
  const found = times[name];
  if (found === undefined) throw new Error(`"${name}" was not measured.`);
  return found;
}
