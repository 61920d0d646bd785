import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';
import { formatProblems } from './format-problems.mjs';
import { namePublishedFiles } from './name-published-files.mjs';

/**
 * A rollup plugin that writes one package's .d.ts files beside its .js files, each with a map back to the source.
 * It takes every source file the package's entries reach, also those that hold nothing but types.
 * @param {ts.Program} program
 * @param {string} packageFolder absolute
 * @returns {import('rollup').Plugin}
 */
export function emitDeclarations(program, packageFolder) {
  const sources = join(packageFolder, 'src');
  return {
    name: 'emit-declarations',
    generateBundle() {
      for (const file of program.getSourceFiles()) {
        const source = relative(sources, file.fileName);
        if (source.startsWith('..') || file.isDeclarationFile) continue;
        const name = source.split(sep).join('/').replace(/\.ts$/, '.d.ts');
        /** @type {ts.WriteFileCallback} */
        const write = (path, text) => {
          const isMap = path.endsWith('.map');
          this.emitFile({ type: 'asset', fileName: isMap ? `${name}.map` : name, source: isMap ? pointMapAt(text, name) : text });
        };
        const { diagnostics } = program.emit(file, write, undefined, true, { afterDeclarations: [namePublishedFiles] });
        if (diagnostics.length > 0) this.error(formatProblems(diagnostics));
      }
    },
  };
}

/**
 * Reads the sources of all packages at once: reading the libraries they share is what takes the time. What can be found wrong is no
 * more than a declaration that cannot be written: `npm run lint` checks the types.
 * @param {string} root the repository's folder, absolute
 * @param {string[]} entries absolute
 */
export function readProgram(root, entries) {
  const base = join(root, 'tsconfig.base.json');
  const { options, errors } = ts.parseJsonConfigFileContent(
    {
      extends: base,
      compilerOptions: { lib: ['ES2022', 'DOM'], types: ['node'], noEmit: false, noCheck: true, declaration: true, declarationMap: true, emitDeclarationOnly: true },
      files: entries,
    },
    ts.sys,
    root,
  );
  if (errors.length > 0) throw new Error(formatProblems(errors));
  return ts.createProgram(entries, options);
}

/**
 * @param {string} map
 * @param {string} name of the declaration file, relative to dist
 */
function pointMapAt(map, name) {
  const source = join('..', 'src', name.replace(/\.d\.ts$/, '.ts'));
  return JSON.stringify({ ...JSON.parse(map), sources: [relative(dirname(name), source).split(sep).join('/')] });
}
