import type { ChangeLevel } from '@cse-screening/core';

/** The lowest version that a change of a level may have; null where it needs none. */
export function nextVersion(version: string, level: ChangeLevel): string | null {
  const [major, minor, patch] = numbersOf(version);
  switch (level) {
    case 'major': return `${String(major + 1)}.0.0`;
    case 'minor': return `${String(major)}.${String(minor + 1)}.0`;
    case 'patch': return `${String(major)}.${String(minor)}.${String(patch + 1)}`;
    case 'none': return null;
  }
}

/** Whether a version is as high as another one. */
export function reaches(version: string, wanted: string): boolean {
  const [has, needs] = [numbersOf(version), numbersOf(wanted)];
  const place = has.findIndex((number, i) => number !== needs[i]);
  return place < 0 || (has[place] ?? 0) > (needs[place] ?? 0);
}

function numbersOf(version: string): readonly [number, number, number] {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.+-]/, 3).map(Number);
  return [major, minor, patch];
}
