import { LogicEngine } from 'json-logic-engine';
import { readIds } from '../finding.mjs';
import { countsInLogic, logicWriter, switchesInLogic } from '../json-logic.mjs';
import { plainValues } from '../plain-values.mjs';
import { parametersOf, rulesOf } from '../subject.mjs';

/**
 * Rules and counts in JSON Logic, each step built once into one function: the counts, what rests on them, the rules. Counts
 * in the language are faster here than counts written in JavaScript.
 * @param {import('../types.mjs').Material} material
 * @returns {import('../types.mjs').Contender}
 */
export function makeJsonLogicEngine({ document }) {
  const engine = new LogicEngine();
  const parameters = parametersOf(document);
  const steps = [countsInLogic(document), switchesInLogic(document)].map((measures) => ({ ids: measures.map(({ id }) => id), evaluate: engine.build(measures.map(({ logic }) => logic)) }));
  const ids = rulesOf(document).map(({ id }) => id);
  const evaluateRules = engine.build(rulesOf(document).map(({ when }) => logicWriter(document)(when)));
  return {
    name: 'json-logic-engine, built',
    does: 'the ids of the rules that fired',
    group: 'peer',
    package: 'json-logic-engine',
    why: 'MIT, last release in August 2026; the fastest JSON Logic in JavaScript that is kept up; its built form needs eval',
    run: (answers) => {
      /** @type {Record<string, any>} */
      const measures = {};
      const data = { values: plainValues(answers), measures, parameters };
      for (const { ids: names, evaluate } of steps) {
        const found = evaluate(data);
        for (let i = 0; i < names.length; i++) measures[names[i]] = found[i];
      }
      const held = evaluateRules(data);
      return ids.filter((_, i) => held[i] === true);
    },
    read: readIds(document),
  };
}
