import { resolve } from 'node:path';
import { escapeControls, type RuleSet } from '@cse-screening/core';
import { wrap } from '../wrap.ts';
import { check } from '../commands/check.ts';
import { test } from '../commands/test.ts';
import { EXIT, type Io } from '../io.ts';
import { writeCommand } from '../write-command.ts';
import { chooseVersion, LEVEL_WORDS, writeReasons } from './choose-version.ts';
import { findPlacesToFill, isDayToSet } from './find-places-to-fill.ts';
import { findChangedQuotes } from './find-changed-quotes.ts';
import { findBackdating, findUnproved, nameObjection, type Objection } from './find-objections.ts';
import { findPrevious, type PreviousVersion } from './find-previous.ts';
import type { Acknowledged } from './lock-file.ts';
import type { Place } from './place-of.ts';

/** What `publish` would make public. */
export interface Candidate {
  readonly file: string;
  /** The folder that nothing is written outside of. */
  readonly root: string;
  readonly place: Place;
  /** The text as it would be published. */
  readonly text: string;
  readonly ruleSet: RuleSet;
  /** The lock file as it would be, so that `check` finds nothing to lock. */
  readonly lock: { readonly path: string; readonly text: string };
  /** The first day on which it would apply; null where that is to be decided first. */
  readonly from: string | null;
  /** Whether that day was given for this publication. */
  readonly isDayGiven: boolean;
  /** Reasons for what is accepted, by the name of the objection, as in "readings literal". */
  readonly reasons: ReadonlyMap<string, string>;
}

/** What stands in the way of publishing, each with what to do; and what was accepted with a reason. */
export interface Obstacles {
  readonly obstacles: readonly string[];
  readonly acknowledged: readonly Acknowledged[];
}

/** So many lines of another command's report are repeated. */
const MOST_LINES = 24;

/** Holds a rule set to everything that a published one must meet, all at once. */
export async function checkPublishable(candidate: Candidate, io: Io): Promise<Obstacles> {
  const { place, ruleSet, from } = candidate;
  const previous = await findPrevious(place, ruleSet.document.version, io);
  const objections = [...findUnproved(ruleSet), ...(previous === null ? [] : findChangedQuotes(ruleSet.document, previous.ruleSet.document)), ...findBackdating(from, io.today())];
  const { obstacles, acknowledged } = weigh(objections, candidate.reasons);
  return {
    obstacles: [...checkFilledIn(candidate), ...(await runCommands(candidate, io)), ...obstacles, ...(previous === null ? [] : checkVersion(candidate, previous))],
    acknowledged,
  };
}

function checkFilledIn({ text }: Candidate): string[] {
  const places = findPlacesToFill(text).filter(({ text: written }) => written.includes('FILL IN'));
  if (places.length === 0) return [];
  const lines = [...new Set(places.map(({ line }) => String(line)))];
  return [`To be filled in first, on line${lines.length === 1 ? '' : 's'} ${lines.slice(0, 12).join(', ')}${lines.length > 12 ? ' and more' : ''}.\n`];
}

/** Runs check and test on the text as it would be published, and repeats what they print where they find something. */
async function runCommands({ file, text, lock }: Candidate, io: Io): Promise<string[]> {
  const changed = new Map([[resolve(file), text], [resolve(lock.path), lock.text]]);
  const obstacles: string[] = [];
  for (const [name, command] of Object.entries({ check, test })) {
    let printed = '';
    const print = (part: string) => { printed += part; };
    const readFile: Io['readFile'] = (path, limit) => {
      const own = changed.get(resolve(path));
      return own === undefined ? io.readFile(path, limit) : Promise.resolve(Buffer.from(own).subarray(0, limit));
    };
    const exitCode = await command([file], { format: 'pretty' }, { ...io, readFile, out: print, err: print });
    if (exitCode !== EXIT.well) obstacles.push(`cse-rules ${name} finds:\n${shorten(printed, writeCommand(name, [file]))}`);
  }
  return obstacles;
}

/** Indents what a command printed, and names the command for the rest where there is much of it. */
function shorten(printed: string, command: string): string {
  const lines = printed.trimEnd().split('\n');
  const shown = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), `… the rest: ${command}`] : lines;
  return shown.map((line) => (line === '' ? '\n' : `  ${line}\n`)).join('');
}

/** Parts what is accepted with a reason from what still stands in the way. */
function weigh(objections: readonly Objection[], reasons: ReadonlyMap<string, string>): Obstacles {
  const unknown = [...reasons.keys()].filter((given) => !objections.some((each) => nameObjection(each) === given));
  return {
    obstacles: [
      ...objections.filter((each) => !reasons.has(nameObjection(each))).map((each) => `${wrap(escapeControls(each.message), '')}${wrap(`${each.remedy}, or record why it is accepted:`, '  ')}    --acknowledge "${escapeControls(nameObjection(each))}: the reason"\n`),
      ...unknown.map((given) => wrap(`Nothing is found that is called "${escapeControls(given)}", so there is nothing to acknowledge.`, '')),
    ],
    acknowledged: objections.flatMap((each) => {
      const reason = reasons.get(nameObjection(each));
      return reason === undefined ? [] : [{ check: each.check, about: each.about, reason }];
    }),
  };
}

/** Holds the number and the first day of a version against those of the version before it. */
function checkVersion({ file, root, ruleSet, from, isDayGiven }: Candidate, previous: PreviousVersion): string[] {
  const { version, inForce } = previous.ruleSet.document;
  const choice = chooseVersion(previous.ruleSet, ruleSet);
  return [
    ...(choice.level === 'none' || choice.isEnough(ruleSet.document.version) ? [] : [
      `${wrap(`The version is too small. What changes since ${version} is ${LEVEL_WORDS[choice.level]}, and needs ${choice.needed}:`, '')}${writeReasons(choice)}Give it that number: ${writeCommand('bump', [file], root)}\n`,
    ]),
    ...(from === null || from >= inForce.from || isDayToSet(inForce.from) ? [] : [wrap(`It would apply from ${from}, and ${version}, which comes before it, applies only from ${inForce.from}. From which day does it apply? --in-force-from YYYY-MM-DD`, '')]),
    ...(isDayGiven || inForce.from !== from ? [] : [wrap(`It would apply from ${inForce.from}, as ${version} does. From which day does it apply? --in-force-from YYYY-MM-DD`, '')]),
  ];
}
