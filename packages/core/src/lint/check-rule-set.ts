import type { Issue } from '../issue.ts';
import { checkShape } from '../parse/check-shape.ts';
import { parse, type Parsed } from '../parse/parse.ts';
import { readJson } from '../parse/read-json.ts';
import { checkFile } from './check-file.ts';
import { joinAlike } from './join-alike.ts';
import type { LintOptions } from './lint-options.ts';
import { lintForm, lintRuleSet } from './lint-rule-set.ts';

/** What `parse`, or a look at the references, finds sooner than the proof does. */
const ONCE: ReadonlySet<Issue['code']> = new Set(['rule-cannot-fire', 'question-without-effect']);

/**
 * Parses the text of a rule-set file and checks everything else that can be checked of it alone. Every issue has its line
 * and column, in the order of the file. `ruleSet` is null only where `parse` refuses the file.
 */
export function checkRuleSet(text: string, options: LintOptions): Parsed {
  const { ruleSet, issues } = parse(text);
  const found = [...issues, ...checkFile(text), ...place(text, ruleSet === null ? lintRefused(text, options) : lintRuleSet(ruleSet, options))];
  const once = found.filter(({ code, path, message }, i) => found.findIndex((other) => other.code === code && other.path === path && (other.message === message || ONCE.has(code))) === i);
  return { ruleSet, issues: joinAlike(once.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))) };
}

/** A file of the right form is looked at even where parts refer to nothing, so that all is said at once. */
function lintRefused(text: string, options: LintOptions): Issue[] {
  const { value } = readJson(text);
  const document = value === undefined ? null : checkShape(value).document;
  return document === null ? [] : lintForm(document, options);
}

function place(text: string, issues: readonly Issue[]): Issue[] {
  if (issues.length === 0) return [];
  const { locate } = readJson(text);
  return issues.map((issue) => ({ ...issue, ...locate(issue.path) }));
}
