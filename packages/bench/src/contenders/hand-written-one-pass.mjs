// What a developer with an eye on speed would write: one pass over the answers that are there, a missing one being a no.
import { readDecision } from '../finding.mjs';
import { decide, readNumbers } from '../hand-written/rules.mjs';
import { valueOf } from '../plain-values.mjs';
import { parametersOf } from '../subject.mjs';

/**
 * @param {import('../types.mjs').Material} material
 * @returns {import('../types.mjs').Contender}
 */
export function makeHandWrittenOnePass({ document }) {
  const numbers = readNumbers(parametersOf(document));
  return {
    name: 'hand-written, in one pass',
    does: 'category and rules of each reading, actions; a missing answer is a no',
    group: 'hand-written',
    run: (answers) => decide(readFacts(answers), numbers),
    read: readDecision,
  };
}

/**
 * @param {import('../types.mjs').Answers} answers
 * @returns {import('../hand-written/rules.mjs').Facts}
 */
function readFacts(answers) {
  let indicators = 0;
  let features = 0;
  let [inDanger, disclosed, harmInItsOwnRight, outLate, education, appearance] = [false, false, false, false, false, false];
  let whereabouts;
  let missing;
  let stepsSoFar;
  for (const id in answers) {
    const value = valueOf(answers[id]);
    switch (id) {
      case 'immediate-danger':
        inDanger = value === 'yes';
        break;
      case 'disclosure':
        disclosed = value === 'said' || value === 'said-then-withdrawn';
        break;
      case 'whereabouts':
        whereabouts = value;
        break;
      case 'missing':
        missing = value;
        break;
      case 'steps-so-far':
        stepsSoFar = value;
        break;
      case 'isolation':
        if (value === 'no-protective-network' || value === 'isolated') indicators++;
        if (value === 'isolated') features++;
        break;
      case 'out-late':
        outLate = value === 'yes';
        break;
      case 'missing-school':
      case 'school-performance':
        if (value === 'yes') education = true;
        break;
      case 'unusual-clothing':
      case 'appearance':
        if (value === 'yes') appearance = true;
        break;
      case 'self-harm':
      case 'sexual-abuse':
      case 'abuse-or-neglect':
      case 'domestic-violence':
      case 'domestic-servitude':
      case 'forced-marriage':
      case 'family-exploitation':
        if (value === 'yes') harmInItsOwnRight = true;
        break;
      case 'older-controlling-person':
      case 'vehicles':
      case 'unexplained-gifts':
      case 'disengaged':
        if (value === 'yes') indicators++, features++;
        break;
      case 'inappropriate-adults':
      case 'loitering':
      case 'exploited-peers':
      case 'sexual-images':
      case 'sexually-transmitted-infection':
      case 'sexual-behaviour':
      case 'returns-cared-for':
      case 'mood-and-behaviour':
      case 'routine':
      case 'substances':
      case 'offending':
      case 'family-conflict':
        if (value === 'yes') indicators++;
        break;
    }
  }
  const regularlyMissing = missing === 'regularly';
  if (disclosed) indicators++, features++;
  if (regularlyMissing || missing === 'sometimes' || whereabouts === 'missing-now' || whereabouts === 'back' || outLate) indicators++;
  if (regularlyMissing) features++;
  if (education) indicators++;
  if (appearance) indicators++;
  return { indicators, features, inDanger, disclosed, harmInItsOwnRight, regularlyMissing, whereabouts, stepsSoFar };
}
