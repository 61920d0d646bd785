import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Entry {
  version?: string;
  resolved?: string;
  link?: boolean;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8')) as { packages: Record<string, Entry> };

// npm leaves out of the lock file what it could not fetch, without a word, and then `npm ci` refuses the lock file. It
// happens where the newest version of a package is there and the programs it brings for other platforms are not yet:
// take a version whose programs are all there. A package that is optional itself may lack some.
it('locks the programs for every platform', () => {
  const locked = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
  const missing = Object.values(packages).flatMap(({ optional, optionalDependencies = {} }) => {
    return optional === true ? [] : Object.keys(optionalDependencies).filter((name) => !locked.has(name));
  });
  expect(missing).toEqual([]);
});

it('names no registry, so that a clone installs from whichever it has', () => {
  const named = Object.values(packages).filter(({ link, resolved }) => link !== true && resolved !== undefined);
  expect(named).toEqual([]);
});
