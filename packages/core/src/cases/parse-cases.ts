import type { Issue } from '../issue.ts';
import { describeFaults, type FaultWording } from '../parse/describe-fault.ts';
import { findOtherKind } from '../parse/find-other-kind.ts';
import { type JsonText, readJson } from '../parse/read-json.ts';
import { requireParsed, type RuleSet } from '../rule-set.ts';
import { Case, CasesDocument, Expectation, ExpectedIndication, ExpectedRange } from './cases-document.ts';
import { checkCases } from './check-cases.ts';

const WORDING: FaultWording = {
  whole: 'The file',
  fields: [...[CasesDocument, Case, Expectation, ExpectedIndication, ExpectedRange].flatMap((schema) => Object.keys(schema.shape)), 'id', 'version'],
  content: 'shown',
  hints: { cases: 'Write at least one case.' },
};

/**
 * Reads a file of cases and holds it against the rule set that it tests. Reports everything that is wrong at once, with
 * line and column; `cases` is null where a single error was found.
 * @throws {TypeError} where it is given no text, or no parsed rule set.
 */
export function parseCases(text: string, ruleSet: RuleSet): { readonly cases: CasesDocument | null; readonly issues: readonly Issue[] } {
  const json = readJson(text);
  requireParsed(ruleSet);
  if (json.issues.length > 0) return { cases: null, issues: json.issues };
  const other = findOtherKind(json.value, 'cases');
  if (other !== null) return { cases: null, issues: withPositions([other], json) };
  const parsed = CasesDocument.safeParse(json.value);
  if (!parsed.success) {
    const issues = describeFaults(parsed.error.issues, json.value, WORDING);
    return { cases: null, issues: withPositions(issues, json) };
  }
  const issues = withPositions(checkCases(parsed.data, ruleSet.document), json);
  return { cases: issues.length === 0 ? parsed.data : null, issues };
}

function withPositions(issues: readonly Issue[], json: JsonText): readonly Issue[] {
  return issues.map((issue) => ({ ...issue, ...json.locate(issue.path) }));
}
