import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { formatProblems } from './format-problems.mjs';
import { shortenTemplates } from './shorten-templates.mjs';

/**
 * A rollup plugin that strips the types from TypeScript and the indentation from templates, file by file. It finds no more than wrong
 * syntax: `npm run lint` checks the types. One plugin may serve several builds: a file that they share is done once.
 * @returns {import('rollup').Plugin}
 */
export function transpile() {
  /** What was made of which text, by file. @type {Map<string, { text: string, made: { code: string, map: string | null } }>} */
  const done = new Map();
  return {
    name: 'transpile',
    load(id) {
      if (!id.endsWith('.ts')) return null;
      const text = readFileSync(id, 'utf8');
      const before = done.get(id);
      if (before?.text === text) return before.made;
      const { outputText, sourceMapText, diagnostics } = ts.transpileModule(text, {
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
      const made = { code: outputText, map: sourceMapText ?? null };
      done.set(id, { text, made });
      return made;
    },
  };
}
