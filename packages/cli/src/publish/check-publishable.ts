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
  /** Reasons for what the proof does not hold, by the part they are about. */
  readonly reasons: ReadonlyMap<string, string>;
}

/** What stands in the way of publishing, each with what to do; and what was accepted with a reason. */
export interface Obstacles {
  readonly obstacles: readonly string[];
  readonly acknowledged: readonly Acknowledged[];
}

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
async function runCommands({ file, text }: Candidate, io: Io): Promise<string[]> {
  const obstacles: string[] = [];
  const commands: readonly [name: string, run: (files: readonly string[], io: Io) => Promise<ExitCode>][] = [
    ['check', (files, overlaid) => check(files, { format: 'pretty' }, overlaid)],
    ['test', test],
  ];
  for (const [name, command] of commands) {
    let printed = '';
    const print = (part: string) => { printed += part; };
    const readFile: Io['readFile'] = (path, limit) => (path === file ? Promise.resolve(Buffer.from(text)) : io.readFile(path, limit));
    const exitCode = await command([file], { ...io, readFile, out: print, err: print });
    if (exitCode !== EXIT.well) obstacles.push(`cse-rules ${name} finds:\n${printed.replace(/^(?=.)/gm, '  ')}`);
  }
  return obstacles;
}

function checkProof({ ruleSet, reasons }: Candidate): Obstacles {
  const { violations, outside } = verifyRuleSet(ruleSet);
  const found = [...violations.map(({ check: name, about, message }) => ({ check: name, about, message })), ...outside.map(({ about, reason }) => ({ check: 'undecided', about, message: `"${about}" cannot be decided exactly: ${reason}` }))];
  const unknown = [...reasons.keys()].filter((about) => !found.some((each) => each.about === about));
  return {
    obstacles: [
      ...found.filter(({ about }) => !reasons.has(about)).map(({ about, message }) => `cse-rules verify does not hold: ${escapeControls(message)}\n  Correct it, or record why it is accepted: --acknowledge "${escapeControls(about)}: the reason"\n`),
      ...unknown.map((about) => `Nothing is found about "${escapeControls(about)}", so there is nothing to acknowledge.\n`),
    ],
    acknowledged: found.flatMap(({ check: name, about }) => {
      const reason = reasons.get(about);
      return reason === undefined ? [] : [{ check: name, about, reason }];
    }),
  };
}

async function checkVersion({ file, place, ruleSet }: Candidate, io: Io): Promise<string[]> {
  const previous = await findPrevious(place, ruleSet.document.version, io);
  if (previous === null) return [];
  const choice = chooseVersion(previous.ruleSet, ruleSet);
  if (choice.level === 'none' || choice.isEnough(ruleSet.document.version)) return [];
  return [`The version is too small. What changes since ${previous.ruleSet.document.version} is ${LEVEL_WORDS[choice.level]}, and needs ${choice.needed}:\n${writeReasons(choice)}  Give it that number: cse-rules bump ${escapeControls(file)}\n`];
}
