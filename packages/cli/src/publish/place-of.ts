import { relative, resolve } from 'node:path';
import semver from 'semver';

/** Where a version stands: `<folder>/<id>/<version>/rule-set.json`. */
export interface Place {
  /** The folder that holds the rule sets, as it was typed; `.` for the working directory. */
  readonly folder: string;
  readonly id: string;
  readonly version: string;
}

/**
 * Reads where a version stands from the path of its file: as it was typed, or from the folders that it stands in, where
 * someone works inside of them. Null where the path is not laid out so.
 */
export function placeOf(file: string): Place | null {
  const typed = readPlace(file);
  if (typed !== null) return typed;
  const real = readPlace(resolve(file));
  if (real === null || semver.valid(real.version) === null) return null;
  return { ...real, folder: relative('', real.folder === '' ? '/' : real.folder).replaceAll('\\', '/') || '.' };
}

/** The path of a version's file. */
export function pathOf({ folder, id, version }: Place, file = 'rule-set.json'): string {
  return `${folder === '.' ? '' : `${folder}/`}${id}/${version}/${file}`;
}

function readPlace(path: string): Place | null {
  const [, folder, id, version] = /^(?:(.*)[/\\])?([^/\\]+)[/\\]([^/\\]+)[/\\]rule-set\.json$/.exec(path) ?? [];
  return id === undefined || version === undefined || id.startsWith('.') || version.startsWith('.') ? null : { folder: folder ?? '.', id, version };
}
