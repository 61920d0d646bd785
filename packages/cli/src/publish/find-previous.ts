import { parse, type RuleSet } from '@cse-screening/core';
import semver from 'semver';
import type { Io } from '../io.ts';
import { readInput, UnreadableError } from '../read-input.ts';
import { writeFindings } from '../write-findings.ts';
import { pathOf, type Place } from './place-of.ts';

/** An earlier version of a rule set. */
export interface PreviousVersion {
  readonly file: string;
  readonly ruleSet: RuleSet;
}

/**
 * Finds the version before one: of the versions in the folders beside it, the highest that is lower. Null where there is
 * none. Throws an UnreadableError where it cannot be used.
 */
export async function findPrevious(place: Place, version: string, io: Io): Promise<PreviousVersion | null> {
  const beside = await io.listFolders(place.folder === '.' ? place.id : `${place.folder}/${place.id}`);
  const [previous] = beside.filter((name) => name !== place.version && semver.valid(name) !== null && semver.lt(name, version)).sort(semver.rcompare);
  return previous === undefined ? null : readPrevious(pathOf({ ...place, version: previous }), io);
}

/** Reads an earlier version. Throws an UnreadableError where it cannot be used. */
export async function readPrevious(file: string, io: Io): Promise<PreviousVersion> {
  const { ruleSet, issues } = parse(await readInput(file, io, 'rule-set.json'));
  if (ruleSet === null) throw new UnreadableError(`${writeFindings(file, issues.filter(({ severity }) => severity === 'error'))}The version before cannot be used, so nothing can be compared with it.`);
  return { file, ruleSet };
}
