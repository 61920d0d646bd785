import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { namePublishedFiles } from '../src/build/name-published-files.mjs';

const SHAPE = 'export interface Shape { sides: number }\nexport const square = (): Shape => ({ sides: 4 });\n';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cse-screening-declarations-'));
  writeFileSync(join(folder, 'shape.ts'), SHAPE);
});
afterAll(() => rmSync(folder, { recursive: true }));

const declare = (source: string) => {
  const file = join(folder, 'index.ts');
  writeFileSync(file, source);
  const program = ts.createProgram([file], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    emitDeclarationOnly: true,
    declaration: true,
    noLib: true,
    types: [],
  });
  let declared = '';
  program.emit(program.getSourceFile(file), (_path, text) => (declared = text), undefined, true, { afterDeclarations: [namePublishedFiles] });
  return declared.trim();
};

it.each([
  ['an import', "import type { Shape } from './shape.ts';\nexport declare const one: Shape;", "import type { Shape } from './shape.js';\nexport declare const one: Shape;"],
  ['an export', "export { square } from './shape.ts';", "export { square } from './shape.js';"],
  ['an export of everything', "export * from './shape.ts';", "export * from './shape.js';"],
  ['an import in a type', "export declare const one: import('./shape.ts').Shape;", "export declare const one: import('./shape.js').Shape;"],
  ['an import in a type argument', "export declare const some: Array<import('./shape.ts').Shape>;", "export declare const some: Array<import('./shape.js').Shape>;"],
  ['a type that TypeScript infers', "import { square } from './shape.ts';\nexport const one = square();", "export declare const one: import('./shape.js').Shape;"],
  ['a string that is no import', "export type Name = './shape.ts';", "export type Name = './shape.ts';"],
])('names the published file in %s', (_what, source, declaration) => {
  expect(declare(source)).toBe(declaration);
});
