import { valueOf } from '../plain-values.mjs';

/** How many concepts there are of each sort. */
const ALL_INDICATORS = 21;
const ALL_FEATURES = 7;
const ALL_VULNERABILITIES = 23;
/** How many questions ask about a harm in itself. */
const ALL_HARMS_IN_THEIR_OWN_RIGHT = 7;

/**
 * Reads the answers in one pass, and counts what is certain and what is possible: an answer that is missing or not known may
 * still turn out to be a yes.
 * @param {import('../types.mjs').Answers} answers
 */
export function tally(answers) {
  let [indicators, features, harms, vulnerabilities] = [0, 0, 0, 0];
  let [noIndicators, noFeatures, noVulnerabilities] = [0, 0, 0];
  /** @type {string | undefined} */ let danger;
  /** @type {string | undefined} */ let disclosure;
  /** @type {string | undefined} */ let whereabouts;
  /** @type {string | undefined} */ let missing;
  /** @type {string | undefined} */ let stepsSoFar;
  /** @type {string | undefined} */ let outLate;
  /** @type {string | undefined} */ let missingSchool;
  /** @type {string | undefined} */ let schoolPerformance;
  /** @type {string | undefined} */ let unusualClothing;
  /** @type {string | undefined} */ let appearance;
  let [harmInItsOwnRight, returnsCaredFor] = [false, false];
  let noHarms = 0;
  for (const id in answers) {
    const value = valueOf(answers[id]);
    const no = value === 'no' || value === 'not-applicable';
    switch (id) {
      case 'immediate-danger':
        danger = value;
        break;
      case 'disclosure':
        disclosure = value;
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
      case 'out-late':
        outLate = value;
        break;
      case 'missing-school':
        missingSchool = value;
        break;
      case 'school-performance':
        schoolPerformance = value;
        break;
      case 'unusual-clothing':
        unusualClothing = value;
        break;
      case 'appearance':
        appearance = value;
        break;
      case 'isolation':
        if (value === 'isolated') indicators++, features++, vulnerabilities++;
        else if (value === 'no-protective-network') indicators++, noFeatures++, noVulnerabilities++;
        else if (no) noIndicators++, noFeatures++, noVulnerabilities++;
        break;
      case 'older-controlling-person':
      case 'vehicles':
      case 'unexplained-gifts':
        if (value === 'yes') indicators++, features++, harms++;
        else if (no) noIndicators++, noFeatures++;
        break;
      case 'disengaged':
        if (value === 'yes') indicators++, features++;
        else if (no) noIndicators++, noFeatures++;
        break;
      case 'sexually-transmitted-infection':
      case 'sexual-behaviour':
      case 'substances':
        if (value === 'yes') indicators++, harms++, vulnerabilities++;
        else if (no) noIndicators++, noVulnerabilities++;
        break;
      case 'exploited-peers':
      case 'sexual-images':
      case 'mood-and-behaviour':
        if (value === 'yes') indicators++, harms++;
        else if (no) noIndicators++;
        break;
      case 'returns-cared-for':
        if (value === 'yes') returnsCaredFor = true;
      // falls through
      case 'inappropriate-adults':
      case 'loitering':
      case 'routine':
      case 'offending':
      case 'family-conflict':
        if (value === 'yes') indicators++;
        else if (no) noIndicators++;
        break;
      case 'self-harm':
      case 'sexual-abuse':
      case 'abuse-or-neglect':
      case 'domestic-violence':
      case 'domestic-servitude':
      case 'forced-marriage':
      case 'family-exploitation':
        if (value === 'yes') harmInItsOwnRight = true;
        else if (no) noHarms++;
      // falls through
      case 'disability':
      case 'mental-health':
      case 'housing':
      case 'gangs':
      case 'bullying':
      case 'pregnancy':
      case 'immigration':
      case 'family-breakdown':
      case 'parents-vulnerabilities':
        if (value === 'yes') vulnerabilities++;
        else if (no) noVulnerabilities++;
        break;
      case 'looked-after':
        if (value === 'residential' || value === 'foster' || value === 'elsewhere') vulnerabilities++;
        else if (no) noVulnerabilities++;
        break;
    }
  }

  const disclosed = disclosure === 'said' || disclosure === 'said-then-withdrawn';
  const notDisclosed = isNo(disclosure);
  if (disclosed) indicators++, features++, harms++;
  else if (notDisclosed) noIndicators++, noFeatures++;

  const goesMissing = missing === 'sometimes' || missing === 'regularly';
  const whereaboutsMissing = whereabouts === 'missing-now' || whereabouts === 'back';
  const whereaboutsClear = whereabouts === 'not-missing' || whereabouts === 'not-applicable';
  if (goesMissing || outLate === 'yes') harms++;
  if (goesMissing || outLate === 'yes' || whereaboutsMissing) indicators++;
  else if (isNo(missing) && isNo(outLate) && whereaboutsClear) noIndicators++;
  if (missing === 'regularly') features++;
  else if (missing === 'sometimes' || isNo(missing)) noFeatures++;
  if (goesMissing) vulnerabilities++;
  else if (isNo(missing)) noVulnerabilities++;

  if (missingSchool === 'yes') harms++, vulnerabilities++;
  else if (isNo(missingSchool)) noVulnerabilities++;
  if (missingSchool === 'yes' || schoolPerformance === 'yes') indicators++;
  else if (isNo(missingSchool) && isNo(schoolPerformance)) noIndicators++;
  if (unusualClothing === 'yes' || appearance === 'yes') indicators++;
  else if (isNo(unusualClothing) && isNo(appearance)) noIndicators++;

  return {
    indicators,
    features,
    harms,
    vulnerabilities,
    possibleIndicators: ALL_INDICATORS - noIndicators,
    possibleFeatures: ALL_FEATURES - noFeatures,
    possibleVulnerabilities: ALL_VULNERABILITIES - noVulnerabilities,
    inDanger: danger === 'yes',
    notInDanger: danger === 'no',
    disclosed,
    disclosurePossible: !notDisclosed,
    disclosureWithdrawn: disclosure === 'said-then-withdrawn',
    regularlyMissing: missing === 'regularly',
    neverMissing: missing === 'no',
    whereabouts,
    whereaboutsMissing,
    stepsSoFar,
    harmInItsOwnRight,
    noHarmInItsOwnRight: noHarms === ALL_HARMS_IN_THEIR_OWN_RIGHT,
    returnsCaredFor,
  };
}

/** @param {string | undefined} value */
function isNo(value) {
  return value === 'no' || value === 'not-applicable';
}
