import { buildEngine } from './contenders/json-rules-engine.mjs';
import { median } from './statistics.mjs';

/**
 * @typedef {object} StartUp
 * @property {string} what
 * @property {number} first milliseconds, the first time in the process
 * @property {number} warm milliseconds, the median once warmed up
 */

/**
 * Times what has to be done once for a rule set. Must come before anything else uses the rule set, or nothing is a first.
 * @param {import('./types.mjs').Material} material
 * @param {number} times
 * @returns {StartUp[]}
 */
export function measureStartUp({ core, text, document }, times) {
  const ruleSet = /** @type {any} */ (core.parse(text).ruleSet);
  const steps = [
    { what: 'our parse: every check, with the digest', run: () => core.parse(text) },
    { what: 'our compile', run: () => core.compile(ruleSet) },
    { what: 'json-rules-engine: construction from the same rules', run: () => buildEngine(document) },
  ];
  const measured = steps.map((step) => ({ ...step, times: /** @type {number[]} */ ([]) }));
  for (let i = 0; i < times; i++) {
    for (const step of measured) {
      const start = performance.now();
      step.run();
      step.times.push(performance.now() - start);
    }
  }
  return measured.map(({ what, times: all }) => ({ what, first: all[0], warm: median(all.slice(Math.floor(all.length / 2))) }));
}
