import { requireList } from '../parse/require-given.ts';

/**
 * Refuses what are no cases that were read, such as their text, or the null that parsing gives for a file with errors.
 * @throws {TypeError}
 */
export function requireCases(cases: unknown): void {
  requireList((cases as { readonly cases?: unknown } | null | undefined)?.cases, 'expect', 'The cases are needed: the `cases` that parseCases(text, ruleSet) gives. Where it is null, `issues` say why.');
}
