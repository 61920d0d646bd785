import type { Issue } from '../issue.ts';
import { pointer, valueAt } from '../parse/pointer.ts';
import { nearest } from '../parse/suggest.ts';

/** The parts of a schema's complaint that are read here. */
export interface SchemaFault {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly expected?: string;
  readonly keys?: readonly string[];
}

const FIELDS = [
  'ruleSet', 'id', 'version', 'bases', 'cases', 'name', 'from', 'answers', 'date', 'expect', 'indicated', 'category', 'upTo',
  'range', 'lowest', 'highest', 'readings', 'fired', 'notFired', 'actions', 'noActions', 'flags', 'noFlags',
];

const KINDS: Readonly<Record<string, string>> = { array: 'a list', object: 'an object', record: 'an object', string: 'text' };

/** Says in words for a policy lead what the schema of cases or answers complains of. Never shows a value. */
export function describeFault(fault: SchemaFault, root: unknown): Issue[] {
  const path = fault.path.reduce<string>((place, key) => pointer(place, String(key)), '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  const subject = name === '' ? 'The file' : /^\d+$/.test(name) ? 'This entry' : `"${name}"`;
  if (fault.code === 'unrecognized_keys') return (fault.keys ?? []).map((key) => describeUnknownField(key, path));
  if (name !== '' && valueAt(root, path) === undefined) {
    return [{ code: 'missing-field', severity: 'error', path, message: `${subject} is missing.`, hint: 'Add it.' }];
  }
  if (fault.code === 'invalid_type') {
    const kind = KINDS[fault.expected ?? ''];
    return [{ code: 'wrong-type', severity: 'error', path, message: `${subject} must be ${kind ?? 'another kind of value'}.`, hint: 'Change the value.' }];
  }
  if (fault.code === 'too_small') {
    return [{ code: 'invalid-value', severity: 'error', path, message: `${subject} is empty.`, hint: name === 'cases' ? 'Write at least one case.' : 'Fill it in.' }];
  }
  const hint = name === 'date' ? 'Write a date as YYYY-MM-DD.' : name === 'version' ? 'Write a version as MAJOR.MINOR.PATCH, for example 1.0.0.' : 'Use an id of the rule set, or null for no category.';
  return [{ code: 'invalid-value', severity: 'error', path, message: `${subject} has a value that is not possible here.`, hint }];
}

function describeUnknownField(key: string, path: string): Issue {
  const meant = nearest(key, FIELDS);
  return {
    code: 'unknown-field',
    severity: 'error',
    path: pointer(path, key),
    message: `"${key}" is not a field here.`,
    hint: meant === null || meant === key ? 'Remove it, or look the fields up in the reference.' : `Did you mean "${meant}"?`,
  };
}
