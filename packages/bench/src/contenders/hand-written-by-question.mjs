// What most developers would write: each question looked up by its id, a missing answer taken for a no.
import { readDecision } from '../finding.mjs';
import { decide, readNumbers } from '../hand-written/rules.mjs';
import { valueOf } from '../plain-values.mjs';
import { parametersOf } from '../subject.mjs';

/** @typedef {import('../types.mjs').Answers} Answers */

const HARMS_IN_THEIR_OWN_RIGHT = ['sexual-abuse', 'abuse-or-neglect', 'domestic-violence', 'domestic-servitude', 'forced-marriage', 'self-harm', 'family-exploitation'];

/**
 * @param {import('../types.mjs').Material} material
 * @returns {import('../types.mjs').Contender}
 */
export function makeHandWrittenByQuestion({ document }) {
  const numbers = readNumbers(parametersOf(document));
  return {
    name: 'hand-written, question by question',
    does: 'category and rules of each reading, actions; a missing answer is a no',
    group: 'hand-written',
    run: (answers) => decide(readFacts(answers), numbers),
    read: readDecision,
  };
}

/** @param {import('../types.mjs').Answer | undefined} answer */
function isYes(answer) {
  return valueOf(answer) === 'yes';
}

/**
 * @param {Answers} answers
 * @returns {import('../hand-written/rules.mjs').Facts}
 */
function readFacts(answers) {
  const disclosure = valueOf(answers['disclosure']);
  const whereabouts = valueOf(answers['whereabouts']);
  const missing = valueOf(answers['missing']);
  const isolation = valueOf(answers['isolation']);
  const disclosed = disclosure === 'said' || disclosure === 'said-then-withdrawn';
  let indicators = 0;
  let features = 0;
  if (disclosed) indicators++, features++;
  if (isYes(answers['older-controlling-person'])) indicators++, features++;
  if (isYes(answers['vehicles'])) indicators++, features++;
  if (isYes(answers['inappropriate-adults'])) indicators++;
  if (isYes(answers['loitering'])) indicators++;
  if (isYes(answers['exploited-peers'])) indicators++;
  if (isYes(answers['unexplained-gifts'])) indicators++, features++;
  if (isYes(answers['sexual-images'])) indicators++;
  if (isYes(answers['sexually-transmitted-infection'])) indicators++;
  if (isYes(answers['sexual-behaviour'])) indicators++;
  if (missing === 'sometimes' || missing === 'regularly' || whereabouts === 'missing-now' || whereabouts === 'back' || isYes(answers['out-late'])) indicators++;
  if (missing === 'regularly') features++;
  if (isYes(answers['returns-cared-for'])) indicators++;
  if (isYes(answers['missing-school']) || isYes(answers['school-performance'])) indicators++;
  if (isYes(answers['mood-and-behaviour'])) indicators++;
  if (isYes(answers['unusual-clothing']) || isYes(answers['appearance'])) indicators++;
  if (isYes(answers['routine'])) indicators++;
  if (isYes(answers['substances'])) indicators++;
  if (isYes(answers['offending'])) indicators++;
  if (isYes(answers['family-conflict'])) indicators++;
  if (isolation === 'no-protective-network' || isolation === 'isolated') indicators++;
  if (isolation === 'isolated') features++;
  if (isYes(answers['disengaged'])) indicators++, features++;
  const harmInItsOwnRight = HARMS_IN_THEIR_OWN_RIGHT.some((id) => isYes(answers[id]));
  return { indicators, features, inDanger: isYes(answers['immediate-danger']), disclosed, harmInItsOwnRight, regularlyMissing: missing === 'regularly', whereabouts, stepsSoFar: valueOf(answers['steps-so-far']) };
}
