import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeLicences, findLibraries, quoteLicences } from '../src/build/describe-licences.mjs';

const LIBRARIES = [
  { name: 'b', license: 'MIT', author: 'Ann Author <ann@example.org> (https://example.org)' },
  { name: 'a', license: 'MIT', author: { name: 'Ann Author' } },
  { name: '@scope/c', license: 'Apache-2.0' },
];

describe('whose libraries are in a file', () => {
  let root = '';
  const at = (path: string) => join(root, 'node_modules', path);

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'licences-'));
    for (const library of LIBRARIES) {
      mkdirSync(at(library.name), { recursive: true });
      writeFileSync(at(`${library.name}/package.json`), JSON.stringify(library));
      writeFileSync(at(`${library.name}/${library.license === 'MIT' ? 'license' : 'LICENSE.md'}`), `The ${library.license} terms.\n`);
    }
  });
  afterEach(() => { rmSync(root, { recursive: true }); });

  it('is said once for each author and licence, of as many files as there are', () => {
    const modules = [at('b/index.js'), at('b/more.js'), join(root, 'src/ours.ts'), at('@scope/c/dist/c.js'), at('a/a.js')];
    expect(describeLicences(findLibraries(modules))).toBe('a, b (Ann Author, MIT); @scope/c (Apache-2.0)');
  });

  it('is not said of our own files', () => {
    expect(describeLicences(findLibraries([join(root, 'src/ours.ts')]))).toBe('');
  });

  it('is quoted in full beside the file, each licence once', () => {
    const quoted = quoteLicences(findLibraries([at('b/index.js'), at('@scope/c/dist/c.js'), at('a/a.js')]));
    expect(quoted.split(/\n-+\n\n/)).toEqual(['@scope/c\n\nThe Apache-2.0 terms.\n', 'a, b\n\nThe MIT terms.\n']);
  });

  it('is what a package.json says, where a library comes without its licence', () => {
    rmSync(at('b/license'));
    expect(quoteLicences(findLibraries([at('b/index.js')]))).toBe('b\n\nAnn Author, MIT, as its package.json says: it comes without a copy of its licence.\n');
  });
});
