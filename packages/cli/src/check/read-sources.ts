import { dirname, join } from 'node:path';
import type { RuleSetDocument } from '@cse-screening/core';
import type { Io } from '../io.ts';
import { LIMIT } from '../read-input.ts';

/** How far above a rule set a folder `sources` is looked for: `<rules>/<id>/<version>/rule-set.json` has it at `<rules>/sources`. */
const UP = ['.', '..', '../..'];

/**
 * Reads the texts of the sources that a rule set quotes, each as `<id>.txt`: from the folder given, or from a folder
 * `sources` beside the rule set or above it. A source without a text is left out.
 */
export async function readSources(file: string, ids: readonly string[], folder: string | undefined, io: Io): Promise<Readonly<Record<string, string>>> {
  const folders = folder !== undefined ? [folder] : file === '-' ? [] : UP.map((up) => join(dirname(file), up, 'sources'));
  const found: Record<string, string> = {};
  for (const id of ids) {
    for (const each of folders) {
      const bytes = await io.readFile(join(each, `${id}.txt`), LIMIT).catch(() => null);
      if (bytes === null) continue;
      found[id] = new TextDecoder('utf-8').decode(bytes);
      break;
    }
  }
  return found;
}

/** The ids of the sources whose quotes nothing can be compared with: their texts are not at hand. */
export async function findWithoutText(file: string, { sources }: Pick<RuleSetDocument, 'sources'>, io: Io): Promise<readonly string[]> {
  const quoted = sources.filter(({ rows }) => rows.length > 0).map(({ id }) => id);
  const texts = await readSources(file, quoted, undefined, io);
  return quoted.filter((id) => !Object.hasOwn(texts, id));
}
