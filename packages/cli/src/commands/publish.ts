import { posix } from 'node:path';
import { digest, escapeControls, parse } from '@cse-screening/core';
import { findWithoutText } from '../check/read-sources.ts';
import { wrap } from '../wrap.ts';
import { fingerprint } from '../files/fingerprint.ts';
import { readFileToEdit } from '../files/read-file-to-edit.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { checkPublishable } from '../publish/check-publishable.ts';
import { isAsPublished } from '../publish/find-touched-versions.ts';
import { addToLockFile, readLockFile } from '../publish/lock-file.ts';
import { placeOf } from '../publish/place-of.ts';
import { type PublishDates, writePublishable } from '../publish/write-publishable.ts';
import { nameInput } from '../read-input.ts';
import { writeCommand } from '../write-command.ts';
import { writeFindings } from '../write-findings.ts';

/** What `publish` is asked to do. */
export interface PublishOptions extends PublishDates {
  readonly file: string;
  /** Who publishes it. */
  readonly by?: string;
  /** The decision that it carries out. */
  readonly reason?: string;
  /** Reasons for what is accepted, by the name of the objection, as in "readings literal". */
  readonly acknowledge: ReadonlyMap<string, string>;
  /** The folder that nothing is written outside of. */
  readonly root: string;
}

/** Publishes a draft: refuses one that does not meet what a published rule set must, sets its status, and locks it. */
export async function publish({ file, by = '', reason = '', acknowledge, root, ...dates }: PublishOptions, io: Io): Promise<ExitCode> {
  const name = nameInput(file);
  const bump = writeCommand('bump', [file], root);
  const place = placeOf(file);
  if (place === null) {
    io.err(`${name} cannot be published from here. Name the file with its folders: rules/<id>/<version>/rule-set.json\n`);
    return EXIT.misuse;
  }
  const { text, seen } = await readFileToEdit(file, io);
  const { ruleSet: draft, issues } = parse(text);
  if (draft === null) {
    io.err(`${writeFindings(file, issues)}The rule set cannot be used. Nothing was published.\n`);
    return EXIT.findings;
  }
  const { id, version, status } = draft.document;
  if (place.id !== id || place.version !== version) {
    io.err(`${name} holds ${id} ${version}. A published version stands in the folder of its name, ${id}/${version}. Nothing was published.\n`);
    return EXIT.findings;
  }
  const lock = await readLockFile(place.folder, io);
  const locked = lock.published.find((each) => each.id === id && each.version === version);
  if (locked !== undefined) {
    if (isAsPublished(text, locked)) {
      io.out(`${id} ${version} was published on ${locked.date} by ${escapeControls(locked.by)}. Nothing is to be done.\n`);
      return EXIT.well;
    }
    io.err(`${wrap(`${id} ${version} was published on ${locked.date} and was edited since. A published version is never edited.`, '')}${wrap(`Restore it as it was published, and put the change into a new version: ${bump}`, '')}`);
    return EXIT.findings;
  }
  if (status === 'withdrawn') {
    io.err(`${id} ${version} is withdrawn. Start a new version: ${bump}\n`);
    return EXIT.findings;
  }
  const today = io.today();
  const { text: published, from, open } = writePublishable(text, draft.document, dates, today);
  const { ruleSet } = parse(published);
  const entry = { id, version, digest: digest(JSON.parse(published.replace(/^\uFEFF/, ''))), date: today, by, reason };
  // The lock file as it would be, since check would report a published version that is not locked. Who and why may still be missing; check does not look at them.
  const locking = { path: lock.path, text: addToLockFile(lock, { ...entry, by: 'publish', reason: 'to be checked' }) };
  const candidate = { file, root, place, text: published, ruleSet: ruleSet ?? draft, lock: locking, from, isDayGiven: dates.inForceFrom !== undefined, reasons: acknowledge };
  const { obstacles, acknowledged } = await checkPublishable(candidate, io);
  const missing = [
    ...(by.trim() === '' ? ['Nobody is named who publishes it: --by "a name or a role"'] : []),
    ...(reason.trim() === '' ? ['No decision is named: --reason "what was decided, by whom and when"'] : []),
    ...open,
  ];
  if (missing.length > 0 || obstacles.length > 0 || ruleSet === null || from === null) {
    io.err(`${id} ${version} was not published.\n${[...missing.map((sentence) => wrap(sentence, '')), ...obstacles].map((obstacle) => `\n${obstacle}`).join('')}`);
    return EXIT.findings;
  }
  // The rule set first: where this is cut off in between, it can be published again, and nothing is locked that is not there.
  // Where the lock file cannot be written, the draft is put back: it would say that it is published, and could be edited unseen.
  await io.writeFile(file, published, seen, { root });
  await io.writeFile(lock.path, addToLockFile(lock, acknowledged.length === 0 ? entry : { ...entry, acknowledged }), lock.seen, { root }).catch(async (error: unknown) => {
    await io.writeFile(file, text, fingerprint(Buffer.from(published)), { root });
    throw error;
  });
  const withoutText = await findWithoutText(file, ruleSet.document, io);
  io.out([
    `${id} ${version} is published, in force from ${from}:\n  ${name}\n`,
    `Its digest is noted in ${escapeControls(lock.path)}:\n  ${entry.digest}\n`,
    ...acknowledged.map(({ check, about, reason: why }) => `Acknowledged: ${escapeControls(`${check} ${about}`)}: ${escapeControls(why)}\n`),
    ...(withoutText.length === 0 ? [] : ['Its quotes were not compared with these sources, whose texts are not at hand.\nSave each where it is named here, and cse-rules check compares them:\n', ...withoutText.map((source) => `  ${escapeControls(posix.join(place.folder, 'sources', `${source}.txt`))}\n`)]),
    '\nIt is never edited; cse-rules check finds it if it is. For the next change:\n',
    `  ${bump}\n`,
  ].join(''));
  return EXIT.well;
}
