/** @typedef {import('./types.mjs').Contender} Contender */
/** @typedef {import('./types.mjs').Answers} Answers */

/** Contenders that found different things, so that comparing their speed would mean nothing. */
export class DisagreementError extends Error {
  name = 'DisagreementError';
}

/**
 * Checks that all contenders find the same for every answer set: the category rules that fired and the actions, and what
 * each reading indicates where a contender says it. Where two give the same fields, their outputs must be the same JSON.
 * @param {readonly Contender[]} contenders
 * @param {readonly Answers[]} corpus
 * @throws {DisagreementError}
 */
export async function checkAgreement(contenders, corpus) {
  for (const [i, answers] of corpus.entries()) {
    /** @type {Map<string, string>} */
    const found = new Map();
    for (const { name, run, read, sameOutputAs } of contenders) {
      const output = await run(answers);
      const { rules, actions, readings } = read(output);
      compare(found, 'the rules and actions', JSON.stringify({ rules, actions }), name, i);
      if (readings !== undefined) compare(found, 'the readings', JSON.stringify(readings), name, i);
      if (sameOutputAs !== undefined) compare(found, `the fields of ${sameOutputAs}`, JSON.stringify(output), name, i);
    }
  }
}

/**
 * @param {Map<string, string>} found
 * @param {string} what
 * @param {string} text
 * @param {string} name
 * @param {number} i
 */
function compare(found, what, text, name, i) {
  const expected = found.get(what) ?? text;
  found.set(what, expected);
  if (text !== expected) throw new DisagreementError(`${name} disagrees on ${what} of answer set ${String(i)}: it found ${text}, the others ${expected}.`);
}

/**
 * Checks that nothing in an output is worked out later, when somebody looks.
 * @param {unknown} output
 * @param {string} name
 * @throws {DisagreementError}
 */
export function checkMaterialised(output, name) {
  if (typeof output !== 'object' || output === null) return;
  const plain = Array.isArray(output) || Object.getPrototypeOf(output) === Object.prototype;
  if (!plain) throw new DisagreementError(`${name} gives something that is not plain data.`);
  for (const { get, value } of Object.values(Object.getOwnPropertyDescriptors(output))) {
    if (get !== undefined) throw new DisagreementError(`${name} leaves a field to be worked out later.`);
    checkMaterialised(value, name);
  }
}
