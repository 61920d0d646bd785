export { CsePolicy } from './elements/cse-policy.ts';
export type { PolicyStrings, PolicyWording, PolicyWordings } from './strings/policy-strings.ts';
