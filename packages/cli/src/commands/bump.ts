import { escapeControls, parse } from '@cse-screening/core';
import { wrap } from '../wrap.ts';
import { editJson } from '../files/edit-json.ts';
import { type FileToEdit, readFileToEdit } from '../files/read-file-to-edit.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { chooseVersion, isAtLeast, LEVEL_WORDS, raise, type VersionLevel, writeReasons } from '../publish/choose-version.ts';
import { findPrevious, readPrevious } from '../publish/find-previous.ts';
import { isAsPublished, warnOfTouched } from '../publish/find-touched-versions.ts';
import { readLockFile } from '../publish/lock-file.ts';
import { pathOf, type Place, placeOf } from '../publish/place-of.ts';
import { nameInput } from '../read-input.ts';
import { writeCommand } from '../write-command.ts';
import { writeFindings } from '../write-findings.ts';

/** What `bump` is asked to do. */
export interface BumpOptions {
  readonly file: string;
  /** Without one: what the change needs. */
  readonly level?: VersionLevel | undefined;
  /** The version to compare with; without one, the highest lower one beside the file. */
  readonly since?: string;
  /** The folder that nothing is written outside of. */
  readonly root: string;
}

/** A version that is to get another number. */
interface Draft {
  readonly place: Place;
  readonly version: string;
  readonly ruleSet: FileToEdit;
  readonly cases: FileToEdit;
}

/** Starts the next version of a published rule set, or gives a draft the number that its change needs. */
export async function bump(options: BumpOptions, io: Io): Promise<ExitCode> {
  const { file, level, since, root } = options;
  const place = placeOf(file);
  if (place === null) {
    io.err(`${nameInput(file)} has no place for a next version beside it. Name the file with its folders: rules/<id>/<version>/rule-set.json\n`);
    return EXIT.misuse;
  }
  const ruleSet = await readFileToEdit(file, io);
  const { ruleSet: parsed, issues } = parse(ruleSet.text);
  if (parsed === null) {
    io.err(`${writeFindings(file, issues)}The rule set cannot be used. Correct it first; nothing was written.\n`);
    return EXIT.findings;
  }
  const { id, version, status } = parsed.document;
  const draft: Draft = { place, version, ruleSet, cases: await readFileToEdit(pathOf(place, 'cases.json'), io) };
  const { published } = await readLockFile(place.folder, io);
  const locked = published.find((each) => each.id === id && each.version === version);
  if (locked !== undefined && !isAsPublished(ruleSet.text, locked)) {
    io.err(wrap(`${id} ${version} was published on ${locked.date} and was edited since, so a copy of it would not be what was published. Save your change elsewhere, restore the file as it was published, and run this again: the change goes into the new version. Nothing was written.`, ''));
    return EXIT.findings;
  }
  // From here on a draft is not locked: a locked version that is as it was published does not have that status.
  if (status !== 'draft') return startNext(draft, raise(version, level ?? 'patch'), level, io, root);

  const previous = since === undefined ? await findPrevious(place, version, io) : await readPrevious(since, io);
  if (previous === null) {
    if (level === undefined) {
      io.err(wrap(`No earlier version of ${id} stands beside ${version}, so no change asks for a number. Give one: patch, minor or major.`, ''));
      return EXIT.misuse;
    }
    return renumber(draft, raise(version, level), io, root);
  }
  await warnOfTouched(previous.file, io);
  const before = previous.ruleSet.document.version;
  const choice = chooseVersion(previous.ruleSet, parsed);
  if (choice.level === 'none') {
    io.out(`Nothing differs from ${before} but the version. Edit ${escapeControls(file)} first.\n`);
    return EXIT.well;
  }
  const what = `What changes since ${before} is ${LEVEL_WORDS[choice.level]}, and needs ${choice.needed} (${choice.level}) or higher`;
  if (level !== undefined && !isAtLeast(level, choice.level)) {
    const tooSmall = `A ${level} number is too small: whoever reads ${raise(before, level)} would take it for ${LEVEL_WORDS[level]}.`;
    io.err(`${wrap(`${what}. ${tooSmall}`, '')}${writeReasons(choice)}Nothing was written.\n`);
    return EXIT.findings;
  }
  io.out(`${wrap(`${what}:`, '')}${writeReasons(choice)}`);
  const target = level === undefined ? choice.needed : raise(before, level);
  if (version === target || (level === undefined && choice.isEnough(version))) {
    io.out(`${escapeControls(file)} is ${version} already. Nothing was written.\n`);
    return EXIT.well;
  }
  return renumber(draft, target, io, root);
}

/** Copies a published version to the folder of the next one, as a draft. */
async function startNext({ place, version, ruleSet, cases }: Draft, next: string, level: VersionLevel | undefined, io: Io, root: string): Promise<ExitCode> {
  const target = { ...place, version: next };
  await io.writeFile(pathOf(target), editJson(ruleSet.text, [{ path: ['version'], value: next }, { path: ['status'], value: 'draft' }]), null, { root });
  await io.writeFile(pathOf(target, 'cases.json'), editJson(cases.text, [{ path: ['ruleSet', 'version'], value: next }]), null, { root });
  const file = pathOf(target);
  io.out([
    `Version ${next} is started, a copy of ${version} as a draft, with its cases:\n  ${escapeControls(file)}\n`,
    'The published version stays as it is.\n',
    '\nNext:\n',
    `  edit ${escapeControls(file)}\n`,
    `  ${writeCommand('diff', [pathOf(place), file])}\n`,
    ...(level === undefined ? [`  ${writeCommand('bump', [file], root)}\n    gives it the number that your change needs; ${next} is only a start\n`] : []),
  ].join(''));
  return EXIT.well;
}

/** Gives a draft another number, and its folder where that bears the number. */
async function renumber({ place, version, ruleSet, cases }: Draft, next: string, io: Io, root: string): Promise<ExitCode> {
  const target = { ...place, version: next };
  const moves = place.version === version;
  if (moves) await io.moveFolder(pathOf(place, '').slice(0, -1), pathOf(target, '').slice(0, -1), root);
  const folder = moves ? target : place;
  // The rule set last: as long as it has the old number, running the command again finishes what was interrupted.
  await io.writeFile(pathOf(folder, 'cases.json'), editJson(cases.text, [{ path: ['ruleSet', 'version'], value: next }]), cases.seen, { root });
  await io.writeFile(pathOf(folder), editJson(ruleSet.text, [{ path: ['version'], value: next }]), ruleSet.seen, { root });
  io.out(`Version ${version} is now ${next}, with its cases:\n  ${escapeControls(pathOf(folder))}\n`);
  return EXIT.well;
}
