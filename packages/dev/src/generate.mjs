// Writes every generated file, or with --check fails where one is not what it would be.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packJsonSchema, recordJsonSchema, referralJsonSchema, ruleSetJsonSchema, statisticsPlanJsonSchema } from '@cse-screening/core/schema';
import { combineShippedRuleSets } from './combine-rule-sets.mjs';
import { describeCoverage } from './describe-coverage.mjs';
import { describeShippedRuleSets } from './describe-rule-sets.mjs';
import { givenOf, writeShape } from './write-shape.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/** @type {Record<string, () => string | Promise<string>>} path from the repository's root, and what the file holds */
const GENERATED = {
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

const check = process.argv.includes('--check');
let stale = 0;
for (const [path, make] of Object.entries(GENERATED)) {
  const file = join(ROOT, path);
  const content = await make();
  if (existsSync(file) && readFileSync(file, 'utf8') === content) continue;
  if (check) {
    stale++;
    console.error(`${path} is out of date: run "npm run generate".`);
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    console.log(`wrote ${path}`);
  }
}
if (stale > 0) process.exitCode = 1;
