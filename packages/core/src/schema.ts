export { ruleSetJsonSchema } from './format/json-schema.ts';
