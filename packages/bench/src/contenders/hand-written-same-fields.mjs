// Every field of our decision by hand: not-known kept apart from no, with the range of categories and the flags.
import { readDecision } from '../finding.mjs';
import { chooseActions, readLiteral, readNumbers, readRecommended } from '../hand-written/rules.mjs';
import { tally } from '../hand-written/tally.mjs';
import { parametersOf } from '../subject.mjs';

/** @typedef {import('../hand-written/rules.mjs').Numbers} Numbers */
/** @typedef {ReturnType<typeof tally>} Tally */

/**
 * @param {import('../types.mjs').Material} material
 * @returns {import('../types.mjs').Contender}
 */
export function makeHandWrittenSameFields({ document }) {
  const numbers = readNumbers(parametersOf(document));
  return {
    name: 'hand-written, every field of our decision',
    does: 'category, range and rules of each reading, flags, actions; a missing answer is not known',
    group: 'hand-written',
    run: (answers) => decide(tally(answers), numbers),
    sameOutputAs: 'our decision',
    read: readDecision,
  };
}

/**
 * @param {Tally} facts
 * @param {Numbers} numbers
 */
function decide(facts, numbers) {
  const recommended = readRecommended(facts, numbers);
  const literal = readLiteral(facts, numbers);
  return {
    readings: [
      { reading: recommended.reading, indicated: recommended.indicated, range: { lowest: recommended.indicated.category, highest: highestRecommended(facts, numbers) }, fired: recommended.fired },
      { reading: literal.reading, indicated: literal.indicated, range: { lowest: literal.indicated.category, highest: highestLiteral(facts, numbers) }, fired: literal.fired },
    ],
    fired: raiseFlags(facts, numbers),
    actions: chooseActions(facts, numbers),
  };
}

/**
 * @param {Tally} facts
 * @param {Numbers} numbers
 */
function highestRecommended({ possibleIndicators, possibleFeatures, disclosurePossible }, numbers) {
  if (disclosurePossible || (possibleIndicators >= numbers.category4Indicators && possibleFeatures >= numbers.category4Features)) return 'category-4';
  const atLeast2 = possibleIndicators >= numbers.category2Indicators || possibleFeatures >= numbers.category2Features;
  if (!numbers.divide2And3 && atLeast2) return 'category-3';
  if (numbers.divide2And3) {
    if (possibleIndicators >= numbers.category3Indicators || possibleFeatures >= numbers.category3Features) return 'category-3';
    if (possibleIndicators >= numbers.category3MixedIndicators && possibleFeatures >= numbers.category3MixedFeatures) return 'category-3';
    if (atLeast2) return 'category-2';
  }
  return possibleIndicators >= numbers.category1From ? 'category-1' : null;
}

/**
 * @param {Tally} facts
 * @param {Numbers} numbers
 */
function highestLiteral({ possibleIndicators }, numbers) {
  if (possibleIndicators > numbers.category1To) return 'category-4';
  return possibleIndicators >= numbers.category1From ? 'category-1' : null;
}

/**
 * @param {Tally} facts
 * @param {Numbers} numbers
 */
function raiseFlags(facts, numbers) {
  const isConcern = facts.indicators >= numbers.concernFrom;
  const flags = [];
  if (facts.harms >= numbers.concernFrom) flags.push('flag-possible-harm');
  if (facts.disclosureWithdrawn) flags.push('flag-withdrawn-disclosure');
  if (isConcern) flags.push('flag-mash-decides');
  if (isConcern && facts.possibleVulnerabilities < numbers.vulnerabilityFrom) flags.push('flag-no-vulnerability-recorded');
  if (facts.notInDanger && facts.vulnerabilities >= numbers.vulnerabilityFrom && facts.possibleIndicators < numbers.concernFrom && facts.noHarmInItsOwnRight) flags.push('flag-early-help');
  if (facts.harmInItsOwnRight) flags.push('flag-harm-in-its-own-right');
  if (isConcern && (facts.stepsSoFar === 'not-referred' || facts.stepsSoFar === 'referred')) flags.push('flag-mace-usual-order');
  if (facts.whereabouts === 'missing-now') flags.push('flag-when-the-child-is-back');
  if (facts.returnsCaredFor && facts.neverMissing) flags.push('flag-returned-but-not-missing');
  if (facts.whereaboutsMissing && facts.neverMissing) flags.push('flag-missing-now-but-not-missing');
  return flags;
}
