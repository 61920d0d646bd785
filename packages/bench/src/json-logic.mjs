import { conceptsOf } from './concepts.mjs';
import { measuresOf, questionsOf } from './subject.mjs';

/** @typedef {import('./types.mjs').RuleSetDocument} RuleSetDocument */
/** @typedef {import('./types.mjs').Condition} Condition */

const OPERATORS = { equal: '===', notEqual: '!==', in: 'in', greaterThan: '>', greaterThanInclusive: '>=', lessThan: '<', lessThanInclusive: '<=' };

/**
 * Makes the function that writes a condition in JSON Logic, over `{ values, measures, parameters }`.
 * @param {RuleSetDocument} document
 * @returns {(condition: Condition) => object}
 */
export function logicWriter(document) {
  const place = new Map([
    ...questionsOf(document).map(({ id }) => /** @type {const} */ ([id, `values.${id}`])),
    ...document.measures.map(({ id }) => /** @type {const} */ ([id, `measures.${id}`])),
    ...document.parameters.map(({ id }) => /** @type {const} */ ([id, `parameters.${id}`])),
  ]);
  /** @type {(condition: any) => object} */
  const write = (condition) => {
    if (condition.all !== undefined) return { and: condition.all.map(write) };
    if (condition.any !== undefined) return { or: condition.any.map(write) };
    if (condition.not !== undefined) return { '!': write(condition.not) };
    const { fact, operator, value } = condition;
    return { [OPERATORS[/** @type {keyof typeof OPERATORS} */ (operator)]]: [{ var: place.get(fact) }, value.fact === undefined ? value : { var: place.get(value.fact) }] };
  };
  return write;
}

/**
 * The counts that the rules look at, in JSON Logic: a sum of one for each concept that holds.
 * @param {RuleSetDocument} document
 */
export function countsInLogic(document) {
  const isAnswered = (/** @type {import('./concepts.mjs').Pick} */ { question, options }) => {
    const value = { var: `values.${question}` };
    return options.length === 1 ? { '===': [value, options[0]] } : { in: [value, options] };
  };
  return measuresOf(document)
    .filter(({ when }) => when === undefined)
    .map((measure) => ({
      id: measure.id,
      logic: { '+': conceptsOf(measure, document).map((picks) => ({ if: [picks.length === 1 ? isAnswered(picks[0]) : { or: picks.map(isAnswered) }, 1, 0] })) },
    }));
}

/**
 * The yes-or-no measures that the rules look at, in JSON Logic.
 * @param {RuleSetDocument} document
 */
export function switchesInLogic(document) {
  const write = logicWriter(document);
  return measuresOf(document).flatMap(({ id, when }) => (when === undefined ? [] : [{ id, logic: write(when) }]));
}
