import { writeData } from '../write-data.ts';
import type { Tally, TestedFile } from './tested-file.ts';

/** Writes how the cases went as data, everything in it. */
export function writeJson(tested: readonly TestedFile[], tally: Tally): string {
  const report = {
    files: tested.map(({ rules, cases, findings, findingsIn, outcome }) => ({
      ruleSet: rules,
      cases,
      findings: findings.map(({ line, column, severity, code, path, message, hint }) => ({ file: findingsIn, line, column, severity, code, path, message, hint })),
      outcomes: outcome?.report.outcomes ?? null,
      coverage: outcome?.coverage ?? null,
    })),
    ...tally,
  };
  return writeData(report);
}
