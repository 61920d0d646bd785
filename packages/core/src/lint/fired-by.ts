import { ANALYSIS_DATE } from '../analyse/answer-classes.ts';
import { CERTAIN } from '../evaluate/compile-condition.ts';
import { compileProgram } from '../evaluate/program.ts';
import { answerReader } from '../evaluate/read-answers.ts';
import type { Answers } from '../evaluate/result.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';

/** The ids of the rules and actions that certainly fire on answers of a proof. */
export function firedBy(answers: Answers, document: RuleSetDocument): ReadonlySet<string> {
  const program = compileProgram(document);
  answerReader(program.plans)(answers, ANALYSIS_DATE, program.answers);
  const { rules, actions } = program.evaluate();
  const codes = [...rules, ...actions];
  return new Set([...document.rules, ...document.actions].flatMap(({ id }, i) => (codes[i] === CERTAIN ? [id] : [])));
}
