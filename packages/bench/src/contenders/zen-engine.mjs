import { conceptsOf } from '../concepts.mjs';
import { readIds } from '../finding.mjs';
import { plainValues } from '../plain-values.mjs';
import { measuresOf, parametersOf, questionsOf, rulesOf } from '../subject.mjs';

/** @typedef {import('../types.mjs').RuleSetDocument} RuleSetDocument */

const OPERATORS = { equal: '==', notEqual: '!=', in: 'in', greaterThan: '>', greaterThanInclusive: '>=', lessThan: '<', lessThanInclusive: '<=' };

/**
 * A decision of two steps, loaded once: expressions for the measures, and a decision table that collects the rules whose
 * condition holds. One evaluation at a time, as for everyone; many at once can use more cores than one.
 * @param {import('../types.mjs').Material} material
 * @returns {Promise<import('../types.mjs').Contender | import('../types.mjs').Skipped>}
 */
export async function makeZenEngine({ document }) {
  const name = '@gorules/zen-engine';
  const { default: zen } = await import('@gorules/zen-engine').catch(() => ({ default: null }));
  if (zen === null) return { name, skipped: 'its native binary is not installed on this platform' };
  const decision = new zen.ZenEngine().createDecision(new zen.ZenDecisionContent(writeDecision(document)));
  const parameters = parametersOf(document);
  return {
    name,
    does: 'its bare evaluation: the ids of the rules that fired',
    group: 'peer',
    package: '@gorules/zen-engine',
    why: 'MIT, released every few weeks; decision tables in Rust with a Node binding; a native package, so optional here',
    isAsync: true,
    run: async (answers) => (await decision.evaluate({ values: plainValues(answers), parameters })).result,
    read: (/** @type {{ fired: string }[]} */ rows) => readIds(document)(rows.map(({ fired }) => fired)),
  };
}

/** @param {RuleSetDocument} document */
function writeDecision(document) {
  const write = expressionWriter(document);
  const measures = measuresOf(document).map((measure) => ({ id: measure.id, key: `measures.${measure.id}`, value: measure.when === undefined ? writeCount(measure, document) : write(measure.when).replaceAll('measures[', '$.measures[') }));
  const rows = rulesOf(document).map(({ id, when }) => ({ _id: id, condition: write(when), fired: JSON.stringify(id) }));
  const nodes = [
    { id: 'answers', name: 'answers', type: 'inputNode' },
    { id: 'measures', name: 'measures', type: 'expressionNode', content: { passThrough: true, expressions: measures } },
    { id: 'rules', name: 'rules', type: 'decisionTableNode', content: { hitPolicy: 'collect', inputs: [{ id: 'condition', name: 'condition' }], outputs: [{ id: 'fired', name: 'fired', field: 'fired' }], rules: rows } },
    { id: 'fired', name: 'fired', type: 'outputNode' },
  ];
  const edges = nodes.slice(1).map(({ id }, i) => ({ id: `to-${id}`, type: 'edge', sourceId: nodes[i].id, targetId: id }));
  return { contentType: 'application/vnd.gorules.decision', nodes, edges };
}

/**
 * @param {import('../types.mjs').Measure} measure
 * @param {RuleSetDocument} document
 */
function writeCount(measure, document) {
  const isAnswered = (/** @type {import('../concepts.mjs').Pick} */ { question, options }) => `values["${question}"] in ${JSON.stringify(options)}`;
  return `sum([${conceptsOf(measure, document).map((picks) => `(${picks.map(isAnswered).join(' or ')}) ? 1 : 0`).join(', ')}])`;
}

/**
 * @param {RuleSetDocument} document
 * @returns {(condition: any) => string}
 */
function expressionWriter(document) {
  const place = new Map([
    ...questionsOf(document).map(({ id }) => /** @type {const} */ ([id, `values["${id}"]`])),
    ...document.measures.map(({ id }) => /** @type {const} */ ([id, `measures["${id}"]`])),
    ...document.parameters.map(({ id }) => /** @type {const} */ ([id, `parameters["${id}"]`])),
  ]);
  /** @type {(condition: any) => string} */
  const write = (condition) => {
    if (condition.all !== undefined) return `(${condition.all.map(write).join(' and ')})`;
    if (condition.any !== undefined) return `(${condition.any.map(write).join(' or ')})`;
    if (condition.not !== undefined) return `not (${write(condition.not)})`;
    const { fact, operator, value } = condition;
    return `${String(place.get(fact))} ${OPERATORS[/** @type {keyof typeof OPERATORS} */ (operator)]} ${value.fact === undefined ? JSON.stringify(value) : String(place.get(value.fact))}`;
  };
  return write;
}
