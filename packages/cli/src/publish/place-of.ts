/** Where a version stands: `<folder>/<id>/<version>/rule-set.json`. */
export interface Place {
  /** The folder that holds the rule sets, as it was typed; `.` for the working directory. */
  readonly folder: string;
  readonly id: string;
  readonly version: string;
}

/** Reads where a version stands from the path of its file; null where the path is not laid out so. */
export function placeOf(file: string): Place | null {
  const [, folder, id, version] = /^(?:(.*)[/\\])?([^/\\]+)[/\\]([^/\\]+)[/\\]rule-set\.json$/.exec(file) ?? [];
  return id === undefined || version === undefined || id.startsWith('.') || version.startsWith('.') ? null : { folder: folder ?? '.', id, version };
}

/** The path of a version's file. */
export function pathOf({ folder, id, version }: Place, file = 'rule-set.json'): string {
  return `${folder === '.' ? '' : `${folder}/`}${id}/${version}/${file}`;
}
