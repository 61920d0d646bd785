import { checkRuleSet, type Fix, fixText } from '@cse-screening/core/lint';
import { readFileToEdit } from '../files/read-file-to-edit.ts';
import type { Io } from '../io.ts';
import type { createPublishedValidator } from '../published-schema.ts';
import { LIMIT, nameInput, readBytes } from '../read-input.ts';
import type { CheckedFile } from './checked-file.ts';
import { parseJson } from './parse-json.ts';
import { readSources } from './read-sources.ts';

/** What every file of a check is checked with. */
export interface CheckFileOptions {
  readonly date: string;
  readonly sources: string | undefined;
  readonly fix: boolean;
  readonly findDisagreement: ReturnType<typeof createPublishedValidator>;
}

/** Checks one rule-set file, and with `fix` corrects it first. Throws an UnreadableError or an UnwritableError. */
export async function checkFile(file: string, { date, sources, fix, findDisagreement }: CheckFileOptions, io: Io): Promise<CheckedFile> {
  const { text, fixes } = fix ? await correct(file, io) : { text: await read(file, io), fixes: [] };
  const texts = await readSources(file, sourcesIn(text), sources, io);
  const { issues } = checkRuleSet(text, { date, sources: texts });
  return { file, text, fixes, sourcesAtHand: Object.keys(texts).length, findings: [...issues, ...findDisagreement(text, issues)] };
}

/** The text with its byte-order mark; bytes that are not UTF-8 become U+FFFD, which the core refuses with their place. */
async function read(file: string, io: Io): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readBytes(file, io, 'rule-set.json', LIMIT));
}

async function correct(file: string, io: Io): Promise<{ readonly text: string; readonly fixes: readonly Fix[] }> {
  const { text, seen } = await readFileToEdit(file, io);
  const { text: fixed, fixes } = fixText(text);
  if (fixes.length === 0) return { text, fixes };
  if (isFrozen(fixed)) {
    io.err(`${nameInput(file)} is not corrected: a published version is never edited.\n`);
    return { text, fixes: [] };
  }
  await io.writeFile(file, fixed, seen);
  return { text: fixed, fixes };
}

/** Whether a file says of itself that it is published or withdrawn; one that cannot be read as JSON is being written. */
function isFrozen(text: string): boolean {
  const value = parseJson(text);
  return typeof value === 'object' && value !== null && 'status' in value && (value.status === 'published' || value.status === 'withdrawn');
}

/** The ids of the sources that a text names, if it is a rule set. */
function sourcesIn(text: string): readonly string[] {
  const value = parseJson(text);
  const sources: unknown = typeof value === 'object' && value !== null && 'sources' in value ? value.sources : [];
  const ids = Array.isArray(sources) ? sources.map((source: unknown) => (typeof source === 'object' && source !== null && 'id' in source ? source.id : null)) : [];
  // The id becomes a part of a path.
  return ids.filter((id) => typeof id === 'string' && /^[A-Za-z][A-Za-z0-9-]{0,79}$/.test(id)) as string[];
}
