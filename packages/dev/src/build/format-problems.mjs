import ts from 'typescript';

/**
 * What TypeScript found wrong, as `tsc` would print it.
 * @param {readonly ts.Diagnostic[]} diagnostics
 */
export function formatProblems(diagnostics) {
  return ts.formatDiagnostics(diagnostics, {
    getCanonicalFileName: (path) => path,
    getCurrentDirectory: ts.sys.getCurrentDirectory,
    getNewLine: () => '\n',
  });
}
