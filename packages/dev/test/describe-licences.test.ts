import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeLicences } from '../src/build/describe-licences.mjs';

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
    }
  });
  afterEach(() => { rmSync(root, { recursive: true }); });

  it('is said once for each author and licence, of as many files as there are', () => {
    const modules = [at('b/index.js'), at('b/more.js'), join(root, 'src/ours.ts'), at('@scope/c/dist/c.js'), at('a/a.js')];
    expect(describeLicences(modules)).toBe('a, b (Ann Author, MIT); @scope/c (Apache-2.0)');
  });

  it('is not said of our own files', () => {
    expect(describeLicences([join(root, 'src/ours.ts')])).toBe('');
  });
});
