import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { needsBuild, needsInstall } from '../src/freshness.mjs';

let root = '';

/** Makes a file that was last changed at this hour. */
const file = (path: string, hour: number) => {
  writeFileSync(join(root, path), '');
  utimesSync(join(root, path), hour * 3600, hour * 3600);
  return join(root, path);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cse-screening-freshness-'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('needsInstall', () => {
  it('is so where nothing is installed', () => {
    file('package-lock.json', 1);
    expect(needsInstall(root)).toBe(true);
  });

  it.each([
    ['is so where the lock file has changed since', 2, 1, true],
    ['is not so where the lock file is older', 1, 2, false],
  ])('%s', (_what, lock, installed, needed) => {
    mkdirSync(join(root, 'node_modules'));
    file('package-lock.json', lock);
    file('node_modules/.package-lock.json', installed);
    expect(needsInstall(root)).toBe(needed);
  });
});

describe('needsBuild', () => {
  it('is so where an output is missing', () => {
    expect(needsBuild([file('a.ts', 1)], [file('a.js', 2), join(root, 'b.js')])).toBe(true);
  });

  it('is so where any source is newer than any output', () => {
    expect(needsBuild([file('a.ts', 1), file('b.ts', 3)], [file('a.js', 2), file('b.js', 4)])).toBe(true);
  });

  it('is not so where all outputs are newer', () => {
    expect(needsBuild([file('a.ts', 1)], [file('a.js', 2)])).toBe(false);
  });

  it('sees into folders, and sees that a file is gone', () => {
    mkdirSync(join(root, 'src'));
    file('src/a.ts', 1);
    const output = file('a.js', 2);
    utimesSync(join(root, 'src'), 3600, 3600);
    expect(needsBuild([join(root, 'src')], [output])).toBe(false);
    rmSync(join(root, 'src/a.ts'));
    expect(needsBuild([join(root, 'src')], [output])).toBe(true);
  });
});
