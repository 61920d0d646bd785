import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packJsonSchema, recordJsonSchema, referralJsonSchema, ruleSetJsonSchema, statisticsPlanJsonSchema } from '@cse-screening/core/schema';
import { combineShippedRuleSets } from './combine-rule-sets.mjs';
import { describeCoverage } from './describe-coverage.mjs';
import { describeShippedRuleSets } from './describe-rule-sets.mjs';
import { ROOT } from './run.mjs';
import { givenOf, writeShape } from './write-shape.mjs';

/**
 * Every generated file: its path from the repository's root, and what it holds by the build in `dist`.
 * @type {Record<string, () => string | Promise<string>>}
 */
export const GENERATED_FILES = {
  // One text: the package of the rule sets has its own copy of it.
  NOTICE: () => readFileSync(join(ROOT, 'rules/NOTICE'), 'utf8'),
  'rules/schema/rule-set.schema.json': () => `${JSON.stringify(ruleSetJsonSchema(), null, 2)}\n`,
  'rules/schema/pack.schema.json': () => `${JSON.stringify(packJsonSchema(), null, 2)}\n`,
  'rules/schema/statistics-plan.schema.json': () => `${JSON.stringify(statisticsPlanJsonSchema(), null, 2)}\n`,
  'rules/schema/record.schema.json': () => `${JSON.stringify(recordJsonSchema(), null, 2)}\n`,
  'rules/schema/referral.schema.json': () => `${JSON.stringify(referralJsonSchema(), null, 2)}\n`,
  'packages/core/src/load/rule-set-shape.ts': () => writeShape({ schema: ruleSetJsonSchema(), name: 'RuleSet', constant: 'RULE_SET_SHAPES', source: 'format/rule-set.ts' }),
  'packages/core/src/load/record-shape.ts': () => writeShape({ schema: givenOf(recordJsonSchema()), name: 'Given', constant: 'RECORD_SHAPES', source: 'record/record.ts' }),
  ...combineShippedRuleSets(ROOT),
  ...describeShippedRuleSets(ROOT),
  // After the pages that it looks into.
  'docs/coverage.md': () => describeCoverage(ROOT).markdown,
};
