/**
 * The parts of the source that faults are planted in; each can be run alone. A part names the tests that have to find its faults: only
 * those close to it, so that a fault which only a distant test finds counts as survived.
 * @typedef {{ mutate: readonly string[], tests: readonly string[], madeAnew: '' | 'compiled' | 'engine' }} Part
 */

const EVALUATE = 'packages/core/src/evaluate';
const ENGINE = 'packages/core/src/engine';
const TEST = 'packages/core/test';
const VECTORS = `${TEST}/conformance/conformance.test.ts`;

/** What asks how the category could change, and what it asks it on: explanations rest on it too. */
const CHANGES = 'answer-sheet,category-states,interchangeable,open-questions,settle,what-if';

/** @type {Readonly<Record<string, Part>>} */
export const PARTS = {
  parse: { mutate: ['packages/core/src/parse/**/*.ts'], tests: [`${TEST}/parse`], madeAnew: '' },
  facts: { mutate: ['packages/core/src/format/facts.ts'], tests: [`${TEST}/format/facts.test.ts`, `${TEST}/parse`, VECTORS], madeAnew: '' },
  arithmetic: { mutate: [`${EVALUATE}/{calendar,add-points}.ts`], tests: [`${TEST}/evaluate/calendar.test.ts`, `${TEST}/evaluate/add-points.test.ts`], madeAnew: '' },
  evaluate: { mutate: [`${EVALUATE}/**/*.ts`, `!${EVALUATE}/{calendar,add-points,${CHANGES}}.ts`], tests: [`${TEST}/evaluate`, VECTORS], madeAnew: 'compiled' },
  changes: { mutate: [`${EVALUATE}/{${CHANGES}}.ts`], tests: [`${TEST}/evaluate`, `${TEST}/explain`, VECTORS], madeAnew: 'compiled' },
  engine: { mutate: [`${ENGINE}/**/*.ts`, `!${ENGINE}/resolve-facts.ts`], tests: [`${TEST}/engine`, VECTORS], madeAnew: 'engine' },
  fetched: { mutate: [`${ENGINE}/resolve-facts.ts`], tests: [`${TEST}/engine/engine.test.ts`, `${TEST}/engine/fetched-answers.test.ts`], madeAnew: '' },
};
