export { packJsonSchema, ruleSetJsonSchema } from './format/json-schema.ts';
export { recordJsonSchema } from './record/record-json-schema.ts';
export { statisticsPlanJsonSchema } from './statistics/plan-json-schema.ts';
export { referralJsonSchema } from './referral/referral-json-schema.ts';
