import { Comparison, OPERATORS } from '../format/condition.ts';
import { AgeMeasure, Selector, WithinMeasure } from '../format/measure.ts';
import { ChoiceQuestion, NumberQuestion, Option, Section } from '../format/question.ts';
import { FORMAT, RuleSetDocument } from '../format/rule-set.ts';
import { Action, Category, Completeness, Flag, Parameter, Reading, Rule } from '../format/rule.ts';
import { Interpretation, Source, SourceRow } from '../format/source.ts';
import type { Issue } from '../issue.ts';
import { pointer, valueAt } from './pointer.ts';
import { nearest } from './suggest.ts';

/** Keys of other rule languages that are deliberately not in ours. */
const NOT_IN_LANGUAGE: Readonly<Record<string, string>> = {
  path: 'JSONPath',
  params: 'fact parameters',
  priority: 'priorities',
  regex: 'regular expressions',
  pattern: 'regular expressions',
  matches: 'regular expressions',
  script: 'scripts',
  event: 'events',
};

/** Characters that cannot be seen or that reorder what is seen. */
export const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;

interface ZodIssue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly errors?: readonly (readonly ZodIssue[])[];
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly origin?: string;
  readonly pattern?: string;
  readonly format?: string;
}

/** Checks a value against the format's schema and says everything that is wrong with it. */
export function checkShape(value: unknown): { document: RuleSetDocument | null; issues: Issue[] } {
  const format = checkFormat(value);
  if (format !== null) return { document: null, issues: [format] };
  const parsed = RuleSetDocument.safeParse(value);
  if (parsed.success) return { document: parsed.data, issues: [] };
  const issues: Issue[] = [];
  for (const issue of parsed.error.issues) flatten(issue as ZodIssue, '', value, issues);
  return { document: null, issues };
}

function checkFormat(value: unknown): Issue | null {
  const format = valueAt(value, '/format');
  if (typeof format !== 'number' || format === FORMAT) return null;
  const newer = format > FORMAT;
  return {
    code: newer ? 'format-newer' : 'format-older',
    severity: 'error',
    path: '/format',
    message: `The file has format ${String(format)}; this version reads format ${String(FORMAT)}.`,
    hint: newer ? 'Use a newer version of the software.' : 'Migrate the file to the current format first; nothing is converted silently.',
  };
}

function flatten(issue: ZodIssue, parent: string, root: unknown, issues: Issue[]): void {
  const path = issue.path.reduce<string>((place, key) => pointer(place, String(key)), parent);
  if (issue.code === 'invalid_union' && issue.errors && issue.errors.length > 0) {
    for (const inner of likeliest(issue.errors)) flatten(inner, path, root, issues);
    return;
  }
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys ?? []) issues.push(describeUnknownKey(key, path));
    return;
  }
  issues.push(describe(issue, path, root));
}

/** Of a union's alternatives, the one that was most likely meant: the one with the fewest faults at its own top. */
function likeliest(alternatives: readonly (readonly ZodIssue[])[]): readonly ZodIssue[] {
  const cost = (issues: readonly ZodIssue[]) =>
    issues.reduce((sum, issue) => sum + (issue.path.length === 0 ? 100 * (issue.keys?.length ?? 2) : issue.path.length === 1 ? 10 : 1), 0);
  return alternatives.reduce((best, next) => (cost(next) < cost(best) ? next : best));
}

function describeUnknownKey(key: string, path: string): Issue {
  const foreign = Object.hasOwn(NOT_IN_LANGUAGE, key) ? NOT_IN_LANGUAGE[key] : undefined;
  const place = pointer(path, key);
  if (foreign !== undefined) {
    return { code: 'not-in-language', severity: 'error', path: place, message: `"${key}" is not in the rule language: it has no ${foreign}.`, hint: 'Say it with a named measure, and refer to the measure.' };
  }
  const meant = nearest(key, knownKeys());
  return {
    code: 'unknown-field',
    severity: 'error',
    path: place,
    message: `"${key}" is not a field here.`,
    hint: meant !== null && meant !== key ? `Did you mean "${meant}"?` : 'Remove it, or look the fields up in the reference.',
  };
}

function describe(issue: ZodIssue, path: string, root: unknown): Issue {
  const found = valueAt(root, path);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const issueOf = (code: Issue['code'], message: string, hint: string): Issue => ({ code, severity: 'error', path, message, hint });
  if (found === undefined && issue.code !== 'invalid_key') {
    return issueOf('missing-field', `"${name}" is missing.`, 'Add it; the reference says what it holds.');
  }
  if (typeof found === 'string' && INVISIBLE.test(found)) {
    return issueOf('invisible-character', `"${name}" holds a character that cannot be seen.`, 'Delete the value and type it again.');
  }
  if (name === 'operator') {
    const meant = typeof found === 'string' ? nearest(found, OPERATORS) : null;
    const regex = typeof found === 'string' && /regex|match|pattern/i.test(found);
    if (regex) return issueOf('not-in-language', 'Regular expressions are not in the rule language.', 'Ask a question with options instead.');
    return issueOf('unknown-operator', `${show(found)} is not an operator.`, meant === null ? `The operators are ${OPERATORS.join(', ')}.` : `Did you mean "${meant}"?`);
  }
  if (name === 'url') return issueOf('unsafe-link', 'Only an https link can stand here.', 'Write a link that begins with https://, or remove it.');
  if (issue.code === 'too_small' && (name === 'all' || name === 'any')) {
    return issueOf('empty-group', `"${name}" is empty: it would always hold.`, 'Put a condition into it, or remove the group.');
  }
  if (issue.code === 'invalid_type') {
    return issueOf('wrong-type', `"${name}" must be ${article(issue.expected ?? 'another kind of value')}, and ${show(found)} is ${article(kindOf(found))}.`, typeof found === 'string' && issue.expected === 'number' ? 'Remove the quotation marks.' : 'Change the value.');
  }
  if (issue.code === 'invalid_value' || issue.code === 'invalid_union') {
    const allowed = (issue.values ?? []).map(String);
    const meant = typeof found === 'string' ? nearest(found, allowed) : null;
    return issueOf('invalid-value', `${show(found)} is not possible for "${name}".`, meant !== null ? `Did you mean "${meant}"?` : allowed.length > 0 ? `Possible: ${allowed.join(', ')}.` : 'Look the possible values up in the reference.');
  }
  if (issue.code === 'invalid_key') return issueOf('invalid-value', `"${name}" is not a language.`, 'Use a language tag such as "en" or "cy".');
  if (issue.code === 'too_small') return issueOf('invalid-value', `"${name}" is too short.`, `It needs at least ${String(issue.minimum)}.`);
  if (issue.code === 'too_big') return issueOf('invalid-value', `"${name}" is too long.`, `It may have at most ${String(issue.maximum)}.`);
  return issueOf('invalid-value', `${show(found)} is not a possible "${name}".`, formHint(issue.pattern));
}

/** A value as it is shown in a message: short, and only ever from a rule file. */
function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

function article(kind: string): string {
  const words: Readonly<Record<string, string>> = { array: 'a list', object: 'an object', string: 'text', number: 'a number', boolean: 'true or false', record: 'an object', null: 'null' };
  return words[kind] ?? kind;
}

function formHint(pattern: string | undefined): string {
  if (pattern?.includes('[0-9]{4}') === true) return 'Write a date as YYYY-MM-DD.';
  if (pattern?.includes('(0|[1-9][0-9]*)') === true) return 'Write a version as MAJOR.MINOR.PATCH, for example 1.0.0.';
  return 'Use lower-case words joined by hyphens, for example "missing-from-home".';
}

/** Every field name of the format, for suggestions. */
function knownKeys(): string[] {
  const schemas = [RuleSetDocument, Source, SourceRow, Interpretation, Parameter, Section, ChoiceQuestion, NumberQuestion, Option, Selector, WithinMeasure, AgeMeasure, Reading, Category, Flag, Rule, Action, Completeness, Comparison];
  const named = schemas.flatMap((schema) => Object.keys(schema.shape));
  return [...new Set([...named, 'all', 'any', 'not', 'weight', 'measure', 'upTo', 'floor', 'category', 'flag', 'when', 'of'])];
}
