import type { Issue } from '../issue.ts';
import { isObject } from './is-object.ts';

/** A kind of file that the software reads. */
export type FileKind = 'rule-set' | 'pack' | 'cases' | 'record' | 'counted' | 'answers';

/** How each kind is told from the others by what it has (`only` that, where it says so), what it is called, and what reads it. The first that fits is meant. */
const KINDS: readonly { readonly kind: FileKind; readonly lists: readonly string[]; readonly objects: readonly string[]; readonly only?: readonly string[]; readonly is: string; readonly hint: string }[] = [
  { kind: 'pack', lists: ['sections', 'rules'], objects: ['for'], is: 'a pack', hint: '`cse-rules combine` reads it, with the rule set that it is for.' },
  { kind: 'rule-set', lists: ['sections', 'categories', 'rules'], objects: [], is: 'a rule set', hint: '`cse-rules check` reads it.' },
  { kind: 'record', lists: [], objects: ['ruleSet', 'answers', 'result'], is: 'the record of a screening', hint: '`cse-rules refer` and `cse-rules fhir` read it; in code, `parseRecord`.' },
  { kind: 'counted', lists: [], objects: ['record'], only: ['record', 'about', 'review'], is: 'a line of what is counted, with a record in it', hint: '`cse-rules stats` and `cse-rules oversight` read it. The record alone is what stands there under "record".' },
  { kind: 'cases', lists: ['cases'], objects: [], is: 'a file of worked cases', hint: '`cse-rules test` reads it: give it the rule set that stands beside the cases.' },
  { kind: 'answers', lists: [], objects: ['answers'], only: ['ruleSet', 'date', 'answers'], is: 'a file of answers', hint: '`cse-rules screen` reads it, with `--answers`.' },
];

/** Says so where a value is plainly a file of another kind than the one that is wanted; else null. Holds nothing of the file. */
export function findOtherKind(value: unknown, wanted: FileKind): Issue | null {
  if (typeof value !== 'object' || value === null) return null;
  const held = value as Readonly<Record<string, unknown>>;
  const found = KINDS.find(({ lists, objects, only }) => lists.every((name) => Array.isArray(held[name])) && objects.every((name) => isObject(held[name])) && (only === undefined || Object.keys(held).every((name) => only.includes(name))));
  if (found === undefined || found.kind === wanted) return null;
  return { code: 'wrong-type', severity: 'error', path: '', message: `This is ${found.is}.`, hint: `Something else is needed here. ${found.hint}` };
}
