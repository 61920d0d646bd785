import { type Answers, type ChangeClassification, type ChangeLevel, classifyChange, describeAnswers, escapeControls, type RuleSet, type RuleSetDocument } from '@cse-screening/core';
import semver from 'semver';
import { wrap } from '../wrap.ts';
import { countOf } from '../write-findings.ts';

/** What a number of a version stands for. */
export type VersionLevel = Exclude<ChangeLevel, 'none'>;

/** What a change is, in words, by the number that it needs. */
export const LEVEL_WORDS: Readonly<Record<VersionLevel, string>> = { major: 'a change of meaning', minor: 'a change of questions', patch: 'a change of wording' };

const LEVELS: readonly ChangeLevel[] = ['none', 'patch', 'minor', 'major'];

/** How the number of a version stands to what it changes. */
export interface VersionChoice extends ChangeClassification {
  /** The smallest version that the change may have. */
  readonly needed: string;
  /** The two rule sets, in whose words an example is said. */
  readonly documents: readonly [before: RuleSetDocument, after: RuleSetDocument];
  /** Whether a version is at least that. */
  readonly isEnough: (version: string) => boolean;
}

/** Says which version a rule set needs after the one before it. */
export function chooseVersion(before: RuleSet, after: RuleSet): VersionChoice {
  // That one is a draft and the other is published is no change of the new version's own.
  const change = classifyChange(before, { ...after, document: { ...after.document, status: before.document.status } });
  const from = before.document.version;
  const needed = change.level === 'none' ? from : raise(from, change.level);
  return { ...change, needed, documents: [before.document, after.document], isEnough: (version) => semver.gte(version, needed) };
}

/** The next version of a level. */
export function raise(version: string, level: VersionLevel): string {
  return semver.inc(version, level) ?? version;
}

/** Whether a level says at least as much as another. */
export function isAtLeast(level: ChangeLevel, other: ChangeLevel): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(other);
}

/** How many reasons, and how many answers of an example, are shown: `cse-rules diff` shows them all. */
const MOST = 4;

/** The reasons for a level, in lines of 80 characters, each with its smallest example. */
export function writeReasons({ level, reasons, documents }: VersionChoice): string {
  const own = reasons.filter((reason) => reason.level === level);
  const shown = own.slice(0, MOST).map(({ message, example }) => `${wrap(escapeControls(message), '  - ')}${example === null ? '' : wrap(writeExample(example, documents), '    as with ')}`);
  return `${shown.join('')}${own.length > MOST ? `  - and ${String(own.length - MOST)} more\n` : ''}`;
}

function writeExample(example: Answers, documents: VersionChoice['documents']): string {
  const parts = describeAnswers(example, documents);
  const shown = parts.slice(0, MOST).join('; ');
  return escapeControls(parts.length === 0 ? 'nothing known' : parts.length > MOST ? `${shown} and ${countOf(parts.length - MOST, 'more answer')}` : shown);
}
