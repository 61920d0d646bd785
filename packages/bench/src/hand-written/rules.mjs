/**
 * The category rules and actions of the Gloucestershire set in plain JavaScript, for hand-written contenders.
 *
 * @typedef {object} Facts
 * @property {number} indicators distinct indicators recorded
 * @property {number} features distinct features recorded that only Category 4 names
 * @property {boolean} inDanger
 * @property {boolean} disclosed
 * @property {boolean} harmInItsOwnRight something is recorded that is a harm in itself
 * @property {boolean} regularlyMissing
 * @property {string | undefined} whereabouts
 * @property {string | undefined} stepsSoFar
 *
 * @typedef {ReturnType<typeof readNumbers>} Numbers
 */

/**
 * Takes the tuned numbers out of the rule set's parameters.
 * @param {Record<string, any>} parameters
 */
export function readNumbers(parameters) {
  return {
    category1From: parameters['category-1-from'],
    category1To: parameters['category-1-to'],
    category2Indicators: parameters['category-2-indicators-from'],
    category2Features: parameters['category-2-features-from'],
    category3Indicators: parameters['category-3-indicators-from'],
    category3Features: parameters['category-3-features-from'],
    category3MixedIndicators: parameters['category-3-mixed-indicators-from'],
    category3MixedFeatures: parameters['category-3-mixed-features-from'],
    category4Indicators: parameters['category-4-indicators-from'],
    category4Features: parameters['category-4-features-from'],
    divide2And3: parameters['indicate-2-or-3'],
    concernFrom: parameters['concern-from'],
    vulnerabilityFrom: parameters['vulnerability-from'],
  };
}

/**
 * @param {Facts} facts
 * @param {Numbers} numbers
 */
export function decide(facts, numbers) {
  return { readings: [readRecommended(facts, numbers), readLiteral(facts, numbers)], actions: chooseActions(facts, numbers) };
}

/**
 * @param {Facts} facts
 * @param {Numbers} numbers
 */
export function readRecommended({ indicators, features, disclosed }, numbers) {
  const fired = [];
  let category = null;
  let upTo = null;
  if (indicators >= numbers.category1From) {
    fired.push('category-1-any-indicator');
    category = 'category-1';
  }
  if (numbers.divide2And3) {
    if (indicators >= numbers.category2Indicators) {
      fired.push('category-2-several');
      category = 'category-2';
    }
    if (features >= numbers.category2Features) {
      fired.push('category-2-feature');
      category = 'category-2';
    }
    if (indicators >= numbers.category3Indicators) {
      fired.push('category-3-many');
      category = 'category-3';
    }
    if (features >= numbers.category3Features) {
      fired.push('category-3-features');
      category = 'category-3';
    }
    if (indicators >= numbers.category3MixedIndicators && features >= numbers.category3MixedFeatures) {
      fired.push('category-3-several-with-feature');
      category = 'category-3';
    }
  } else {
    if (indicators >= numbers.category2Indicators) {
      fired.push('category-2-3-several');
      category = 'category-2';
      upTo = 'category-3';
    }
    if (features >= numbers.category2Features) {
      fired.push('category-2-3-feature');
      category = 'category-2';
      upTo = 'category-3';
    }
  }
  if (indicators >= numbers.category4Indicators && features >= numbers.category4Features) {
    fired.push('category-4-several-with-features');
    category = 'category-4';
    upTo = null;
  }
  if (disclosed) {
    fired.push('category-4-disclosure');
    category = 'category-4';
    upTo = null;
  }
  return { reading: 'recommended', indicated: { category, upTo }, fired };
}

/**
 * @param {Facts} facts
 * @param {Numbers} numbers
 */
export function readLiteral({ indicators }, numbers) {
  const fired = [];
  let category = null;
  let upTo = null;
  if (indicators >= numbers.category1From) {
    fired.push('category-1-any-indicator');
    category = 'category-1';
  }
  if (indicators > numbers.category1To) {
    fired.push('literal-beyond-category-1');
    category = 'category-2';
    upTo = 'category-4';
  }
  return { reading: 'literal', indicated: { category, upTo }, fired };
}

/**
 * @param {Facts} facts
 * @param {Numbers} numbers
 */
export function chooseActions({ indicators, inDanger, disclosed, harmInItsOwnRight, regularlyMissing, whereabouts, stepsSoFar }, numbers) {
  const actions = [];
  const isConcern = indicators >= numbers.concernFrom;
  if (inDanger) actions.push('call-999');
  if (whereabouts === 'missing-now') actions.push('report-missing');
  if (disclosed) actions.push('act-on-disclosure');
  if (isConcern) actions.push('mash');
  if (harmInItsOwnRight) actions.push('respond-to-harm');
  if (isConcern) actions.push('child-protection', 'strategy-meeting', 'share-information');
  if (whereabouts === 'back') actions.push('safe-and-well-check', 'return-interview');
  if (isConcern) actions.push('referral-form', 'cse-coordinator');
  if (isConcern && stepsSoFar === 'strategy-meeting') actions.push('mace');
  if (inDanger || disclosed || whereabouts === 'missing-now' || regularlyMissing) actions.push('weekly-review');
  return actions;
}
