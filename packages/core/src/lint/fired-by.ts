import { ANALYSIS_DATE } from '../analyse/answer-classes.ts';
import { CERTAIN } from '../evaluate/certainty.ts';
import { compileProgram } from '../evaluate/program.ts';
import { answerReader } from '../evaluate/read-answers.ts';
import type { Answers } from '../evaluate/result.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';

/** The ids of the rules and actions that certainly fire on answers of a proof. */
export function firedBy(answers: Answers, document: RuleSetDocument): ReadonlySet<string> {
  const program = compileProgram(document);
  answerReader(program.plans)(answers, ANALYSIS_DATE, program.answers);
  program.run();
  const { codes, rows } = program.table;
  return new Set([...document.rules, ...document.actions].flatMap(({ id }, i) => (codes[rows[i] as number] === CERTAIN ? [id] : [])));
}
