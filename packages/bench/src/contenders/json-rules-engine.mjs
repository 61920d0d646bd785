import { Engine } from 'json-rules-engine';
import { conceptsOf, counter } from '../concepts.mjs';
import { plainValues } from '../plain-values.mjs';
import { factsIn, measuresOf, parametersOf, questionsOf, rulesOf } from '../subject.mjs';
import { readIds } from '../finding.mjs';

/**
 * The rule set's conditions as they stand, parameters as constant facts, measures as dynamic facts that the almanac
 * computes once a run. The engine is made once. Of the answers, the ones that some condition compares are passed as facts
 * of their own and all of them as one fact that the counts look at: passing every answer as a fact of its own is slower.
 * @param {import('../types.mjs').Material} material
 * @returns {import('../types.mjs').Contender}
 */
export function makeJsonRulesEngine({ document }) {
  const engine = buildEngine(document);
  const compared = new Set(rulesOf(document).flatMap(({ when }) => factsIn(when)));
  const single = questionsOf(document).flatMap(({ id }) => (compared.has(id) ? [id] : []));
  return {
    name: 'json-rules-engine',
    does: 'its bare run: the events of the rules that fired',
    group: 'peer',
    package: 'json-rules-engine',
    why: 'ISC, last release in October 2025; the engine whose condition format our rule sets use, and the most used one on npm',
    isAsync: true,
    run: async (answers) => {
      const values = plainValues(answers);
      /** @type {Record<string, any>} */
      const facts = { answers: values };
      for (const id of single) facts[id] = values[id];
      const { events } = await engine.run(facts);
      return events.map(({ type }) => type);
    },
    read: readIds(document),
  };
}

/**
 * Makes the engine with its rules and facts.
 * @param {import('../types.mjs').RuleSetDocument} document
 */
export function buildEngine(document) {
  const rules = rulesOf(document).map(({ id, when }) => ({ conditions: asTopLevel(when), event: { type: id } }));
  const engine = new Engine(rules, { allowUndefinedFacts: true });
  for (const [id, value] of Object.entries(parametersOf(document))) engine.addFact(id, value);
  for (const measure of measuresOf(document)) {
    if (measure.when === undefined) {
      const count = counter(conceptsOf(measure, document));
      engine.addFact(measure.id, async (_params, almanac) => count(await almanac.factValue('answers')));
    } else engine.addFact(measure.id, holds(measure.when));
  }
  return engine;
}

/**
 * A yes or no over other facts, written by hand: one compares two numbers, one asks whether any of some answers is given.
 * @param {any} when
 * @returns {import('json-rules-engine').DynamicFactCallback}
 */
function holds({ any, fact, operator, value }) {
  if (any !== undefined && any.every((/** @type {any} */ each) => each.operator === 'equal')) {
    return async (_params, almanac) => {
      const values = await almanac.factValue('answers');
      return any.some((/** @type {any} */ each) => values[each.fact] === each.value);
    };
  }
  if (operator !== 'greaterThanInclusive') throw new Error(`The bench does not translate a yes or no with "${operator}" for json-rules-engine.`);
  return async (_params, almanac) => (await almanac.factValue(fact)) >= (await almanac.factValue(value.fact));
}

/** @param {any} when a condition; the engine wants a group on top */
function asTopLevel(when) {
  return when.all !== undefined || when.any !== undefined || when.not !== undefined ? when : { all: [when] };
}
