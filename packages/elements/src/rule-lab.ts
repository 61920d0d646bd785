export { CseRuleLab } from './elements/cse-rule-lab.ts';
export { CseEditEvent } from './lab/cse-edit-event.ts';
export type { LabStrings } from './strings/lab-en.ts';
export type { LabWording, LabWordings } from './strings/lab-strings.ts';
