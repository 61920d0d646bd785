/** @typedef {import('./types.mjs').RuleSetDocument} RuleSetDocument */

/**
 * The rules that every contender evaluates: all category rules of all readings, and all actions. Flags are left out: some
 * rest on "nothing is recorded", which says less to us than to an engine that takes a missing answer for a no.
 * @param {RuleSetDocument} document
 */
export function rulesOf(document) {
  return [...document.rules.filter(({ then }) => then.category !== undefined), ...document.actions].map(({ id, when }) => ({ id, when }));
}

/** @param {RuleSetDocument} document */
export function questionsOf(document) {
  return document.sections.flatMap(({ questions }) => questions);
}

/**
 * The parameters by id.
 * @param {RuleSetDocument} document
 * @returns {Record<string, number | boolean>}
 */
export function parametersOf(document) {
  return Object.fromEntries(document.parameters.map(({ id, value }) => [id, value]));
}

/**
 * The measures that the rules look at, directly or through another measure, each after those it rests on.
 * @param {RuleSetDocument} document
 */
export function measuresOf(document) {
  /** @type {Set<import('./types.mjs').Measure>} */
  const found = new Set();
  /** @param {string} id */
  const visit = (id) => {
    const measure = document.measures.find((each) => each.id === id);
    if (measure === undefined) return;
    if (measure.when !== undefined) factsIn(measure.when).forEach(visit);
    found.add(measure);
  };
  for (const { when } of rulesOf(document)) factsIn(when).forEach(visit);
  return [...found];
}

/**
 * The ids that a condition looks at.
 * @param {import('./types.mjs').Condition} condition
 * @returns {string[]}
 */
export function factsIn(condition) {
  if ('all' in condition) return condition.all.flatMap(factsIn);
  if ('any' in condition) return condition.any.flatMap(factsIn);
  if ('not' in condition) return factsIn(condition.not);
  const { fact, value } = condition;
  return typeof value === 'object' && !Array.isArray(value) ? [fact, value.fact] : [fact];
}
