import { describeRuleSet, parse, type RuleSet } from '@cse-screening/core';
import { writeHtml } from '../docs/write-html.ts';
import { writeMarkdown } from '../docs/write-markdown.ts';
import { fingerprint } from '../files/fingerprint.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { warnOfTouched } from '../publish/find-touched-versions.ts';
import { LIMIT, nameInput, readBytes, readInput, UnreadableError } from '../read-input.ts';
import { writeFindings } from '../write-findings.ts';

/** What `docs` is asked to do. Paths are as they were typed. */
export interface DocsOptions {
  readonly file: string;
  readonly format: 'html' | 'markdown';
  /** The version to compare with. */
  readonly previous?: string;
  /** Where to write it; default: standard output. */
  readonly out?: string;
  readonly language?: string;
}

const ENDINGS = { html: '.html', markdown: '.md' } as const;

/** Writes a rule set as a document that people sign off. */
export async function docs({ file, format, previous, out, language }: DocsOptions, io: Io): Promise<ExitCode> {
  if (file === '-' && previous === '-') {
    io.err('Standard input can be one of the files, not several.\n');
    return EXIT.misuse;
  }
  // Also keeps a rule set from being written over by its own document.
  if (out !== undefined && !out.endsWith(ENDINGS[format])) {
    io.err(`The document is ${format}, so ${nameInput(out)} must end in ${ENDINGS[format]}. Nothing was written.\n`);
    return EXIT.misuse;
  }
  const ruleSet = await readRuleSet(file, io);
  const before = previous === undefined ? undefined : await readRuleSet(previous, io);
  if (ruleSet === null || before === null) {
    io.err('A rule set cannot be used. Nothing was written.\n');
    return EXIT.findings;
  }
  if (language !== undefined && !ruleSet.document.languages.includes(language)) {
    io.err(`${nameInput(file)} has no texts in “${nameInput(language)}”. It has: ${ruleSet.document.languages.join(', ')}.\n`);
    return EXIT.misuse;
  }
  const described = describeRuleSet(ruleSet, { ...(language === undefined ? {} : { language }), ...(before === undefined ? {} : { previous: before }) });
  const touched = [await warnOfTouched(file, io), previous === undefined || previous === file ? [] : await warnOfTouched(previous, io)].flat();
  const view = { ...described, notices: [...described.notices, ...touched] };
  const text = format === 'html' ? writeHtml(view) : writeMarkdown(view);
  if (out === undefined) io.out(text);
  else {
    await io.writeFile(out, text, await fingerprintOf(out, io));
    io.out(`Wrote ${nameInput(out)}.\n`);
  }
  return EXIT.well;
}

async function readRuleSet(path: string, io: Io): Promise<RuleSet | null> {
  const { ruleSet, issues } = parse(await readInput(path, io, 'rule-set.json'));
  if (ruleSet === null) io.err(writeFindings(path, issues));
  return ruleSet;
}

/** The fingerprint of a document of an earlier run, which is written anew; null where there is none. */
async function fingerprintOf(path: string, io: Io): Promise<string | null> {
  try {
    return fingerprint(await readBytes(path, io, null, LIMIT));
  } catch (error) {
    if (error instanceof UnreadableError && (error.cause as { code?: unknown }).code === 'ENOENT') return null;
    throw error;
  }
}
