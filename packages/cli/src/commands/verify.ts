import { type Answers, type CategoryCount, describeAnswer, describeAnswers, escapeControls, type RuleSet, type RuleSetVerification, textIn, verifyRuleSet, type Violation } from '@cse-screening/core';
import { wrap } from '../wrap.ts';
import { languageOf } from '../diff/describe-parts.ts';
import { nameFact } from '../diff/name-fact.ts';
import { writeData } from '../write-data.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { warnOfTouched } from '../publish/find-touched-versions.ts';
import { groupDigits } from '../group-digits.ts';
import { ifReadable, nameInput } from '../read-input.ts';
import { readRuleSet } from '../read-rule-set.ts';
import { countOf } from '../write-findings.ts';

/** What each check asks of every answer set, in the order of the report. */
const CHECKS = {
  'one-category': 'every recorded concern gives exactly one indicated category',
  'concern-never-lowers': 'recording a further concern never lowers the category',
  'unknown-never-lowers': 'not knowing never lowers the category',
  reachable: 'every category, rule and action can be reached',
  effect: 'every question can change something',
  urgent: 'urgent actions follow from one answer, however incomplete the rest is',
  readings: 'the default reading never falls below another',
} as const;

/** Proves, over every answer set there is, what a rule set should hold; says what it does not hold with the smallest witness. */
export async function verify(files: readonly string[], { json = false }: { readonly json?: boolean }, io: Io): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.well;
  for (const file of files) {
    const readable = await ifReadable(io, async () => {
      const ruleSet = await readRuleSet(file, io, 'The rule set cannot be used. Nothing was proved.\n');
      if (ruleSet === null) {
        exitCode = EXIT.findings;
        return;
      }
      const touched = await warnOfTouched(file, io);
      const proof = verifyRuleSet(ruleSet);
      io.out(json ? writeData({ ...proof, touched }) : write(file, ruleSet, proof));
      if (proof.violations.length > 0 || proof.outside.length > 0) exitCode = EXIT.findings;
    });
    if (!readable) return EXIT.misuse;
  }
  return exitCode;
}

function write(file: string, ruleSet: RuleSet, proof: RuleSetVerification): string {
  const checks = Object.entries(CHECKS).map(([check, sentence]) => {
    const violations = proof.violations.filter((violation) => violation.check === check);
    if (violations.length > 0) return `  NOT SO  ${sentence}\n${violations.map((violation) => writeViolation(violation, ruleSet)).join('')}`;
    return proof.outside.length > 0 ? `  open    ${sentence}\n` : `  proved  ${sentence}\n`;
  });
  const outside = proof.outside.map(({ named, reason }) => wrap(escapeControls(`${named}: ${reason}`), '  '));
  return [
    `${nameInput(file)}: ${ruleSet.document.id} ${ruleSet.document.version}\n`,
    wrap(`Over ${groupDigits(proof.answerSets)} answer sets ("not known" is an answer and "not applicable" is none; numbers and dates count as classes):`, ''),
    ...checks,
    ...(outside.length === 0 ? [] : ['Outside what can be decided exactly; what is open was not refuted, and is not proved:\n', ...outside]),
    ...writeCategories(ruleSet, proof),
    `${countOf(proof.violations.length, 'violation')}\n`,
  ].join('');
}

function writeCategories({ document }: RuleSet, { categories }: RuleSetVerification): string[] {
  return document.readings.flatMap(({ id, title }) => {
    const own = categories.filter(({ reading }) => reading === id);
    if (own.length === 0 || document.categories.length === 0) return [];
    const language = document.languages[0] ?? 'en';
    const name = (category: string | null) => {
      const found = document.categories.find((each) => each.id === category);
      return found === undefined ? 'no category' : textIn(found.title, language);
    };
    const nameBand = ({ category, upTo }: CategoryCount) => (upTo === null ? name(category) : `${name(category)} to ${name(upTo)}`);
    const lines = own.map((each) => [escapeControls(nameBand(each)), groupDigits(each.answerSets)] as const);
    const [names, numbers] = [Math.max(...lines.map(([band]) => band.length)), Math.max(...lines.map(([, count]) => count.length))];
    return [`Answer sets by indicated category, ${escapeControls(textIn(title, language))}:\n`, ...lines.map(([band, count]) => `  ${band.padEnd(names)}  ${count.padStart(numbers)}\n`)];
  });
}

function writeViolation({ message, witness, change }: Violation, { document }: RuleSet): string {
  return [
    wrap(escapeControls(message), '          '),
    ...(witness === null ? [] : writeWitness(witness, document)),
    ...(change === null ? [] : [wrap(escapeControls(`then ${nameFact(change.question, document, languageOf(document))} from ${describeAnswer(change.question, change.from, document)} to ${describeAnswer(change.question, change.to, document)}`), '            ')]),
  ].join('');
}

/** An answer a line, in the order of the questions. */
function writeWitness(witness: Answers, document: RuleSet['document']): readonly string[] {
  const answers = describeAnswers(witness, [document]).map((answer) => wrap(escapeControls(answer), '              '));
  return answers.length === 0 ? ['            smallest example: nothing is known\n'] : ['            smallest example:\n', ...answers, '              the rest is not known\n'];
}
