/**
 * Makes the function that reads a list of fired ids, rules and actions together.
 * @param {import('./types.mjs').RuleSetDocument} document
 * @returns {(fired: readonly string[]) => import('./types.mjs').Finding}
 */
export function readIds(document) {
  const actions = new Set(document.actions.map(({ id }) => id));
  return (fired) => ({ rules: sorted(fired.filter((id) => !actions.has(id))), actions: sorted(fired.filter((id) => actions.has(id))) });
}

/**
 * Reads what each reading indicates, and the actions.
 * @param {{ readings: readonly { reading: string, indicated: { category: string | null, upTo: string | null }, fired: readonly string[] }[], actions: readonly string[] }} decision
 * @returns {import('./types.mjs').Finding}
 */
export function readDecision({ readings, actions }) {
  return {
    rules: sorted(readings.flatMap(({ fired }) => fired)),
    actions: sorted(actions),
    readings: sorted(readings.map(({ reading, indicated: { category, upTo } }) => `${reading}: ${String(category)} up to ${String(upTo)}`)),
  };
}

/**
 * Reads the certain side of a result.
 * @param {import('@cse-screening/core').Result} result
 */
export function readResult({ readings, actions }) {
  return readDecision({ readings, actions: actions.filter(({ certain }) => certain).map(({ action }) => action) });
}

/** @param {readonly string[]} ids */
function sorted(ids) {
  return [...new Set(ids)].sort();
}
