import { Comparison, OPERATORS } from '../format/condition.ts';
import { AgeMeasure, Selector, WithinMeasure } from '../format/measure.ts';
import { ChoiceQuestion, NumberQuestion, Option, Section } from '../format/question.ts';
import { FORMAT, RuleSetDocument } from '../format/rule-set.ts';
import { Action, Category, Completeness, Flag, Parameter, Reading, Rule } from '../format/rule.ts';
import { Interpretation, Source, SourceRow } from '../format/source.ts';
import type { Issue } from '../issue.ts';
import { checkFormat } from './check-format.ts';
import { INVISIBLE } from './check-invisible.ts';
import { findOtherKind } from './find-other-kind.ts';
import { describeFaults, type FaultWording, type PlacedFault, show, type Words } from './describe-fault.ts';
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

/** Checks a value against the format's schema and says everything that is wrong with it. */
export function checkShape(value: unknown): { document: RuleSetDocument | null; issues: Issue[] } {
  const format = findOtherKind(value, 'rule-set') ?? checkFormat(value, FORMAT, (format) => ({ message: `The file has format ${String(format)}; this version reads format ${String(FORMAT)}.`, older: 'Migrate the file to the current format first; nothing is converted silently.' }));
  if (format !== null) return { document: null, issues: [format] };
  const parsed = RuleSetDocument.safeParse(value);
  if (parsed.success) return { document: parsed.data, issues: [] };
  return { document: null, issues: describeFaults(parsed.error.issues, value, WORDING) };
}

/** The faults that the rule language has words of its own for. */
function inOwnWords({ fault, name, found }: PlacedFault): Words | null {
  if (fault.code === 'unrecognized_keys') {
    const foreign = Object.hasOwn(NOT_IN_LANGUAGE, name) ? NOT_IN_LANGUAGE[name] : undefined;
    if (foreign === undefined) return null;
    return { code: 'not-in-language', message: `"${name}" is not in the rule language: it has no ${foreign}.`, hint: 'Say it with a named measure, and refer to the measure.' };
  }
  if (typeof found === 'string' && INVISIBLE.test(found)) {
    return { code: 'invisible-character', message: `"${name}" holds a character that cannot be seen.`, hint: 'Delete the value and type it again.' };
  }
  if (fault.code === 'invalid_type' && fault.expected === 'record' && typeof found === 'string') {
    return { code: 'wrong-type', message: `"${name}" does not say in which language it is.`, hint: 'Write the language in front of it: { "en": "…" }.' };
  }
  if (name === 'operator') return describeOperator(found);
  if (name === 'url') return { code: 'unsafe-link', message: 'Only an https link can stand here.', hint: 'Write a link that begins with https://, or remove it.' };
  if (fault.code === 'too_small' && (name === 'all' || name === 'any')) {
    return { code: 'empty-group', message: `"${name}" is empty: it would always hold.`, hint: 'Put a condition into it, or remove the group.' };
  }
  if (fault.code === 'invalid_key') return { code: 'invalid-value', message: `"${name}" is not a language.`, hint: 'Use a language tag such as "en" or "cy".' };
  return null;
}

function describeOperator(found: unknown): Words {
  const word = typeof found === 'string' ? found : '';
  if (/regex|match|pattern/i.test(word)) return { code: 'not-in-language', message: 'Regular expressions are not in the rule language.', hint: 'Ask a question with options instead.' };
  const meant = word === '' ? null : nearest(word, OPERATORS);
  return { code: 'unknown-operator', message: `${show(found)} is not an operator.`, hint: meant === null ? `The operators are ${OPERATORS.join(', ')}.` : `Did you mean "${meant}"?` };
}

const SCHEMAS = [RuleSetDocument, Source, SourceRow, Interpretation, Parameter, Section, ChoiceQuestion, NumberQuestion, Option, Selector, WithinMeasure, AgeMeasure, Reading, Category, Flag, Rule, Action, Completeness, Comparison];

const WORDING: FaultWording = {
  whole: 'The file',
  reference: 'docs/reference/rule-language.md',
  fields: [...new Set([...SCHEMAS.flatMap((schema) => Object.keys(schema.shape)), 'all', 'any', 'not', 'weight', 'measure', 'upTo', 'floor', 'category', 'flag', 'when', 'of'])],
  content: 'shown',
  inOwnWords,
};
