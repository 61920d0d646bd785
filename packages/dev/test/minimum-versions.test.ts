import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findTooOld, type MinimumVersions } from '../src/minimum-versions.mjs';

const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const minimumVersions: MinimumVersions = read('../minimum-versions.json');

describe('the lock file', () => {
  it('resolves nothing below its minimum version', () => {
    expect(findTooOld(read('../../../package-lock.json'), minimumVersions)).toEqual([]);
  });
});

describe('the table of minimum versions', () => {
  it.each(Object.entries(minimumVersions))('says for %s what was wrong, and lists its versions in order', (_name, { minimum, reason }) => {
    expect(reason).toMatch(/(CVE|GHSA)-/);
    const majors = minimum.map((version) => Number(version.split('.')[0]));
    expect(majors).toEqual([...new Set(majors)].sort((a, b) => a - b));
  });
});

describe('findTooOld', () => {
  const rules: MinimumVersions = { thing: { minimum: ['6.14.0', '8.18.0'], reason: 'CVE-0' } };

  it.each([
    ['8.18.0', true],
    ['8.20.1', true],
    ['8.17.9', false],
    ['8.18.0-beta.1', false],
    ['6.14.0', true],
    ['6.15.0', true],
    ['6.13.9', false],
    ['7.99.0', false],
    ['5.0.0', false],
    ['9.0.0', true],
  ])('judges %s as good: %s', (version, isGood) => {
    const lock = { packages: { '': {}, 'packages/thing': { version: '0.1.0' }, 'node_modules/other/node_modules/thing': { version } } };
    expect(findTooOld(lock, rules).length === 0).toBe(isGood);
  });

  it('names where the package lies, the version needed and the reason', () => {
    const lock = { packages: { 'node_modules/thing': { version: '8.0.0' } } };
    expect(findTooOld(lock, rules)).toEqual(['node_modules/thing is 8.0.0, at least 8.18.0 is needed. CVE-0']);
  });
});
