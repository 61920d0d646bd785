import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { formatProblems } from './format-problems.mjs';
import { shortenTemplates } from './shorten-templates.mjs';

/**
 * A rollup plugin that strips the types from TypeScript and the indentation from templates, file by file. It finds no more than wrong
 * syntax: `npm run typecheck` checks the types.
 * @returns {import('rollup').Plugin}
 */
export function transpile() {
  return {
    name: 'transpile',
    load(id) {
      if (!id.endsWith('.ts')) return null;
      const { outputText, sourceMapText, diagnostics } = ts.transpileModule(readFileSync(id, 'utf8'), {
        fileName: id,
        reportDiagnostics: true,
        transformers: { before: [shortenTemplates] },
        compilerOptions: {
          target: ts.ScriptTarget.ES2022,
          module: ts.ModuleKind.ESNext,
          verbatimModuleSyntax: true,
          useDefineForClassFields: true,
          sourceMap: true,
        },
      });
      if (diagnostics !== undefined && diagnostics.length > 0) this.error(formatProblems(diagnostics));
      return { code: outputText, map: sourceMapText ?? null };
    },
  };
}
