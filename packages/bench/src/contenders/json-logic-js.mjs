import jsonLogic from 'json-logic-js';
import { conceptsOf, counter } from '../concepts.mjs';
import { readIds } from '../finding.mjs';
import { logicWriter, switchesInLogic } from '../json-logic.mjs';
import { plainValues } from '../plain-values.mjs';
import { measuresOf, parametersOf, rulesOf } from '../subject.mjs';

/**
 * Rules in JSON Logic, interpreted in one call; counts are written in JavaScript and go in with the data, which is faster
 * here than counts in the language.
 * @param {import('../types.mjs').Material} material
 * @returns {import('../types.mjs').Contender}
 */
export function makeJsonLogicJs({ document }) {
  const parameters = parametersOf(document);
  const counts = measuresOf(document).flatMap((measure) => (measure.when === undefined ? [{ id: measure.id, count: counter(conceptsOf(measure, document)) }] : []));
  const switches = switchesInLogic(document);
  const ids = rulesOf(document).map(({ id }) => id);
  const rules = rulesOf(document).map(({ when }) => logicWriter(document)(when));
  return {
    name: 'json-logic-js',
    does: 'the ids of the rules that fired',
    group: 'peer',
    package: 'json-logic-js',
    why: 'MIT, last release in December 2024; the original JSON Logic, widely used; it interprets',
    run: (answers) => {
      const values = plainValues(answers);
      /** @type {Record<string, any>} */
      const measures = {};
      const data = { values, measures, parameters };
      for (const { id, count } of counts) measures[id] = count(values);
      for (const { id, logic } of switches) measures[id] = jsonLogic.apply(logic, data);
      const held = jsonLogic.apply(rules, data);
      return ids.filter((_, i) => held[i] === true);
    },
    read: readIds(document),
  };
}
