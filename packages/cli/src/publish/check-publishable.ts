import { escapeControls, type RuleSet, verifyRuleSet } from '@cse-screening/core';
import { check } from '../commands/check.ts';
import { test } from '../commands/test.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { chooseVersion, LEVEL_WORDS, writeReasons } from './choose-version.ts';
import { findPlacesToFill } from './find-places-to-fill.ts';
import { findPrevious } from './find-previous.ts';
import type { Acknowledged } from './lock-file.ts';
import type { Place } from './place-of.ts';

/** What `publish` would make public. */
export interface Candidate {
  readonly file: string;
  readonly place: Place;
  /** The text as it would be published. */
  readonly text: string;
  readonly ruleSet: RuleSet;
  /** The lock file as it would be, so that `check` finds nothing to lock. */
  readonly lock: { readonly path: string; readonly text: string };
  /** Whether the first day on which it applies was given for this publication. */
  readonly isDayGiven: boolean;
  /** Reasons for what the proof does not hold, by its check and the part it is about, as in "readings literal". */
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
  const { obstacles, acknowledged } = checkProof(candidate);
  return {
    obstacles: [...checkFilledIn(candidate), ...(await runCommands(candidate, io)), ...obstacles, ...(await checkVersion(candidate, io))],
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
  const changed = new Map([[file, text], [lock.path, lock.text]]);
  const obstacles: string[] = [];
  const commands: readonly [name: string, run: (files: readonly string[], io: Io) => Promise<ExitCode>][] = [
    ['check', (files, overlaid) => check(files, { format: 'pretty' }, overlaid)],
    ['test', test],
  ];
  for (const [name, command] of commands) {
    let printed = '';
    const print = (part: string) => { printed += part; };
    const readFile: Io['readFile'] = (path, limit) => {
      const own = changed.get(path);
      return own === undefined ? io.readFile(path, limit) : Promise.resolve(Buffer.from(own).subarray(0, limit));
    };
    const exitCode = await command([file], { ...io, readFile, out: print, err: print });
    if (exitCode !== EXIT.well) obstacles.push(`cse-rules ${name} finds:\n${shorten(printed, `cse-rules ${name} ${escapeControls(file)}`)}`);
  }
  return obstacles;
}

/** Indents what a command printed, and names the command for the rest where there is much of it. */
function shorten(printed: string, command: string): string {
  const lines = printed.trimEnd().split('\n');
  const shown = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), `… the rest: ${command}`] : lines;
  return shown.map((line) => (line === '' ? '\n' : `  ${line}\n`)).join('');
}

function checkProof({ ruleSet, reasons }: Candidate): Obstacles {
  const { violations, outside } = verifyRuleSet(ruleSet);
  const found = [...violations, ...outside.map(({ about, reason }) => ({ check: 'undecided', about, message: `"${about}" cannot be decided exactly: ${reason}` }))];
  // By check and part: a reason for one finding is none for another about the same part.
  const name = ({ check: kind, about }: { readonly check: string; readonly about: string }) => `${kind} ${about}`;
  const unknown = [...reasons.keys()].filter((given) => !found.some((each) => name(each) === given));
  return {
    obstacles: [
      ...found.filter((each) => !reasons.has(name(each))).map((each) => `cse-rules verify does not hold: ${escapeControls(each.message)}\n  Correct it, or record why it is accepted: --acknowledge "${escapeControls(name(each))}: the reason"\n`),
      ...unknown.map((given) => `verify finds nothing called "${escapeControls(given)}", so there is nothing to acknowledge.\n`),
    ],
    acknowledged: found.flatMap((each) => {
      const reason = reasons.get(name(each));
      return reason === undefined ? [] : [{ check: each.check, about: each.about, reason }];
    }),
  };
}

async function checkVersion({ file, place, ruleSet, isDayGiven }: Candidate, io: Io): Promise<string[]> {
  const previous = await findPrevious(place, ruleSet.document.version, io);
  if (previous === null) return [];
  const { version, inForce } = previous.ruleSet.document;
  const choice = chooseVersion(previous.ruleSet, ruleSet);
  return [
    ...(choice.level === 'none' || choice.isEnough(ruleSet.document.version) ? [] : [
      `The version is too small. What changes since ${version} is ${LEVEL_WORDS[choice.level]}, and needs ${choice.needed}:\n${writeReasons(choice)}Give it that number: cse-rules bump ${escapeControls(file)}\n`,
    ]),
    ...(isDayGiven || inForce.from !== ruleSet.document.inForce.from ? [] : [`It would apply from ${inForce.from}, as ${version} does. From which day does it apply? --in-force-from YYYY-MM-DD\n`]),
  ];
}
