import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readEntries } from '../src/build/read-entries.mjs';

let folder = '';
const write = (contents: object) => writeFileSync(join(folder, 'package.json'), JSON.stringify(contents));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cse-screening-entries-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('reads an entry from every export with a source, and from every command', () => {
  write({
    exports: {
      '.': { '@cse-screening/source': './src/index.ts', types: './dist/index.d.ts', default: './dist/index.js' },
      './deep.js': { '@cse-screening/source': './src/deep/part.ts', types: './dist/deep/part.d.ts', default: './dist/deep/part.js' },
      './built.js': './dist/built.js',
    },
    bin: { thing: 'bin/thing.mjs' },
  });
  expect(readEntries(folder)).toEqual([
    { source: 'src/index.ts', output: 'dist/index.js', executable: false },
    { source: 'src/deep/part.ts', output: 'dist/deep/part.js', executable: false },
    { source: 'src/main.ts', output: 'dist/main.js', executable: true },
  ]);
});

it('refuses an export that the build would not write', () => {
  write({ exports: { '.': { '@cse-screening/source': './src/index.ts', types: './dist/index.d.ts', default: './dist/main.js' } } });
  expect(() => readEntries(folder)).toThrow('"default" must be ./dist/index.js');
});
