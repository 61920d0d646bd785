import { makeHandWrittenByQuestion } from './hand-written-by-question.mjs';
import { makeHandWrittenOnePass } from './hand-written-one-pass.mjs';
import { makeHandWrittenSameFields } from './hand-written-same-fields.mjs';
import { makeJsonLogicEngine } from './json-logic-engine.mjs';
import { makeJsonLogicJs } from './json-logic-js.mjs';
import { makeJsonRulesEngine } from './json-rules-engine.mjs';
import { makeOurDecision } from './our-decision.mjs';
import { makeOurExplainedResult } from './our-explained-result.mjs';
import { makeOurResult } from './our-result.mjs';
import { makeZenEngine } from './zen-engine.mjs';

const MAKERS = [
  makeHandWrittenByQuestion,
  makeHandWrittenOnePass,
  makeHandWrittenSameFields,
  makeOurDecision,
  makeOurResult,
  makeOurExplainedResult,
  makeJsonLogicEngine,
  makeJsonLogicJs,
  makeZenEngine,
  makeJsonRulesEngine,
];

/**
 * Makes every contender that can take part here, and says why another cannot.
 * @param {import('../types.mjs').Material} material
 */
export async function makeContenders(material) {
  const made = await Promise.all(MAKERS.map((make) => make(material)));
  /** @type {import('../types.mjs').Contender[]} */
  const contenders = [];
  /** @type {import('../types.mjs').Skipped[]} */
  const skipped = [];
  for (const each of made) {
    if ('skipped' in each) skipped.push(each);
    else contenders.push(each);
  }
  return { contenders, skipped };
}
