import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { type Annotation, writeAnnotations } from '../check/write-github.ts';
import { describeCoverage } from './describe-coverage.ts';
import type { TestedFile } from './tested-file.ts';

/** Writes failed cases, and what the cases leave out, as workflow commands of GitHub Actions. */
export function writeGithub(tested: readonly TestedFile[]): string {
  return tested.map((file) => writeAnnotations(annotate(file))).join('');
}

function annotate({ cases, text, findings, findingsIn, outcome }: TestedFile): readonly Annotation[] {
  if (outcome === null) return findings.map((finding) => ({ file: findingsIn, ...finding }));
  const { ruleSet, report, coverage } = outcome;
  const failures = report.outcomes.flatMap(({ name, differences }, index): Annotation[] => {
    if (differences.length === 0) return [];
    const lines = differences.map(({ what, expected, got }) => `${what}: expected ${expected}, got ${got}`);
    return [{ file: cases, line: lineOfCase(text ?? '', index), severity: 'error', code: 'case-fails', message: name, hint: lines.join('\n') }];
  });
  const { parts, notes } = describeCoverage(coverage, ruleSet.document);
  const leftOut = parts.filter((part) => part.leftOut.length > 0).map((part): Annotation => ({ file: cases, severity: 'warning', code: 'cases-leave-out', message: `${part.sentence}; left out:`, hint: part.leftOut.join('\n') }));
  return [...failures, ...leftOut, ...notes.map((note): Annotation => ({ file: cases, severity: 'info', code: 'cases-note', message: note, hint: '' }))];
}

/** The line of a case's name, or of the case. */
function lineOfCase(text: string, index: number): number | undefined {
  const tree = parseTree(text);
  const node = tree === undefined ? undefined : (findNodeAtLocation(tree, ['cases', index, 'name']) ?? findNodeAtLocation(tree, ['cases', index]));
  return node === undefined ? undefined : text.slice(0, node.offset).split('\n').length;
}
