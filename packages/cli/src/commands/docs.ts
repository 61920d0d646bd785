import { describeRuleSet } from '@cse-screening/core';
import { writeHtml } from '../docs/write-html.ts';
import { writeMarkdown } from '../docs/write-markdown.ts';
import { writeOut } from '../files/write-out.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { warnOfTouched } from '../publish/find-touched-versions.ts';
import { nameInput, requireOneInput } from '../read-input.ts';
import { readRuleSet } from '../read-rule-set.ts';

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
  requireOneInput([file, previous]);
  // Also keeps a rule set from being written over by its own document.
  if (out !== undefined && !out.endsWith(ENDINGS[format])) {
    io.err(`The document is ${format}, so ${nameInput(out)} must end in ${ENDINGS[format]}. Nothing was written.\n`);
    return EXIT.misuse;
  }
  const ruleSet = await readRuleSet(file, io, '');
  const before = previous === undefined ? undefined : await readRuleSet(previous, io, '');
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
  await writeOut(format === 'html' ? writeHtml(view) : writeMarkdown(view), { out, ending: ENDINGS[format] }, io);
  return EXIT.well;
}
