import {
  type AnswersDocument,
  type CarryOver,
  compile,
  createRecord,
  escapeControls,
  type Explanation,
  parseAnswers,
  presentResult,
  renderMarkdown,
  renderText,
  type RuleSet,
  RuleSetMismatchError,
  suggestQuestions,
} from '@cse-screening/core';
import { writeData } from '../write-data.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { nameInput, readInput, requireOneInput } from '../read-input.ts';
import { readRuleSet } from '../read-rule-set.ts';
import { writeFindings } from '../write-findings.ts';

/** What `screen` is asked to do. Paths are as they were typed. */
export interface ScreenOptions {
  readonly rules: string;
  readonly answers: string;
  readonly json?: boolean;
  /** With `json`: the explanation, which holds the result. Text and Markdown explain the result anyway. */
  readonly explain?: boolean;
  readonly markdown?: boolean;
  readonly language?: string;
  /** Of a set that a young person answers for themselves: what staff read. */
  readonly forStaff?: boolean;
  readonly date?: string;
  /** Prints a record with this id, as it is kept. */
  readonly asRecord?: string;
}

/** Screens a file of answers with a rule set and prints the explained result. */
export async function screen(options: ScreenOptions, io: Io): Promise<ExitCode> {
  requireOneInput([options.rules, options.answers]);
  if (options.explain === true && options.json !== true) {
    io.err('The option --explain needs --json: text and Markdown explain the result already.\n');
    return EXIT.misuse;
  }
  const ruleSet = await readRuleSet(options.rules, io, 'The rule set cannot be used. Nothing was screened.\n');
  if (ruleSet === null) return EXIT.findings;
  const { answers, issues } = parseAnswers(await readInput(options.answers, io));
  if (answers === null) {
    io.err(`${writeFindings(options.answers, issues)}The answers cannot be used. Nothing was screened.\n`);
    return EXIT.findings;
  }
  if (answersNothing(ruleSet, answers)) {
    io.err(describeAnswers(nameInput(options.answers), ruleSet));
    return EXIT.findings;
  }
  const { languages } = ruleSet.document;
  if (options.language !== undefined && !languages.includes(options.language)) {
    io.err(`The rule set has no texts in the language "${escapeControls(options.language)}". It has: ${languages.join(', ')}.\n`);
    return EXIT.misuse;
  }
  try {
    if (options.asRecord !== undefined) return writeRecord(ruleSet, answers, { ...options, asRecord: options.asRecord }, io);
    const explanation = evaluate(ruleSet, answers, options.date);
    io.out(write(ruleSet, explanation, options));
    return explanation.result.issues.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.well;
  } catch (error) {
    if (!(error instanceof RuleSetMismatchError)) throw error;
    io.err(refuse(nameInput(options.answers), answers, ruleSet, error.carryOver));
    return EXIT.findings;
  }
}

/** Whether a file of answers has some, and none is to a question of the rule set: it is another file, or of another form. */
function answersNothing({ document }: RuleSet, { answers, ruleSet: answeredUnder }: AnswersDocument): boolean {
  const given = Object.keys(answers);
  // Answers to another version are refused as such.
  if (given.length === 0 || (answeredUnder !== undefined && (answeredUnder.id !== document.id || answeredUnder.version !== document.version))) return false;
  const asked = new Set(document.sections.flatMap(({ questions }) => questions).map(({ id }) => id));
  return !given.some((id) => asked.has(id));
}

/** Says that a file answers nothing, and how one looks that does; nothing of the file is repeated. */
function describeAnswers(name: string, { document: { id, version, sections } }: RuleSet): string {
  const question = sections.flatMap(({ questions }) => questions).find(({ type }) => type === 'presence')?.id ?? 'question-id';
  return [
    `${name} answers no question of ${id} ${version}. Nothing was screened.\n`,
    'A file of answers names each question by its id, as it stands under\n"questions" in the rule set:\n',
    `  { "${question}": "yes" }\n`,
    'or in full:\n',
    `  { "date": "2018-10-01", "answers": { "${question}": "yes" } }\n`,
  ].join('');
}

function evaluate(ruleSet: RuleSet, { answers, ruleSet: answeredUnder, date: noted }: AnswersDocument, given: string | undefined): Explanation {
  const date = given ?? noted;
  return compile(ruleSet).explain(answers, {
    ...(date === undefined ? {} : { date }),
    ...(answeredUnder === undefined ? {} : { answeredUnder }),
  });
}

/** Prints a record of the answers: what `refer`, `fhir` and `test --record` take. Nobody has judged it yet. */
function writeRecord(ruleSet: RuleSet, { answers, ruleSet: answeredUnder, date: noted }: AnswersDocument, { asRecord: id, date: given, language, answers: file }: ScreenOptions & { readonly asRecord: string }, io: Io): ExitCode {
  const date = given ?? noted;
  if (date === undefined) {
    io.err('A record needs the day of the screening: add --date YYYY-MM-DD, or "date" in the answers.\n');
    return EXIT.misuse;
  }
  // Screened first: answers to another version are refused there, with what would carry over.
  if (answeredUnder !== undefined) compile(ruleSet).screen(answers, { date, answeredUnder });
  const { record, issues } = createRecord({ ruleSet, id, date, answers, ...(language === undefined ? {} : { language }) });
  io.err(writeFindings(file, issues));
  if (record === null) {
    io.err('No record was made.\n');
    return EXIT.findings;
  }
  io.out(writeData(record, 0));
  return issues.length > 0 ? EXIT.findings : EXIT.well;
}

function write(ruleSet: RuleSet, explanation: Explanation, { json = false, explain = false, markdown = false, forStaff = false, language }: ScreenOptions): string {
  if (json) return writeData(explain ? explanation : explanation.result);
  const { result } = explanation;
  const view = presentResult(ruleSet, { ...explanation, result: { ...result, issues: suggestQuestions(ruleSet, result.issues) } }, language, null, forStaff ? 'practitioner' : 'respondent');
  return markdown ? renderMarkdown(view) : renderText(view);
}

const QUESTION_ID = /^[a-z][a-z0-9-]{0,79}$/;

/** Says that answers to one version are not answers to another, and which of them would still fit. */
function refuse(name: string, answers: AnswersDocument, { document }: RuleSet, { carried, dropped, unanswered }: CarryOver): string {
  // A key that does not look like the id of a question may be something that was typed by mistake: it is not repeated.
  const list = (heading: string, ids: readonly string[]) => {
    const shown = ids.filter((id) => QUESTION_ID.test(id));
    const hidden = ids.length - shown.length;
    const lines = hidden === 0 ? shown : [...shown, `(${String(hidden)} that cannot be the id of a question)`];
    return `${heading}: ${ids.length === 0 ? 'none' : String(ids.length)}\n${lines.map((id) => `    ${id}\n`).join('')}`;
  };
  return [
    `${name} was answered for ${answers.ruleSet?.id ?? ''} ${answers.ruleSet?.version ?? ''}. The rule set is ${document.id} ${document.version}.\n`,
    'Nothing was screened: an answer to one version is not an answer to another.\n',
    list('Answers that would carry over', Object.keys(carried)),
    list('Answers that would be dropped', dropped),
    list('Questions of this version without an answer', unanswered),
    'To go on, check the answers with the person who gave them, then name this rule\nset and version under "ruleSet".\n',
  ].join('');
}
