import { ANALYSIS_DATE, type AnswerClass, answerClasses, OutsideError } from '../analyse/answer-classes.ts';
import { CERTAIN } from '../evaluate/compile-condition.ts';
import { compileProgram } from '../evaluate/program.ts';
import { answerReader } from '../evaluate/read-answers.ts';
import type { Answers } from '../evaluate/result.ts';
import { questionsOf } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';

/** The rules and actions that certainly fire on some answer sets that are quickly tried. */
interface Fired {
  /** On one answer, or on none. */
  readonly alone: ReadonlySet<string>;
  /** On any that was tried. */
  readonly any: ReadonlySet<string>;
}

/** Tries every single answer, alone, with all else absent and with all else present: most rules fire on one of them, and need no proof. */
export function fireBySample(document: RuleSetDocument): Fired {
  const fire = firingIn(document);
  const classes = questionsOf(document).map(({ id }) => [id, classesOf(id, document)] as const);
  const all = (kind: AnswerClass['kind']) => Object.fromEntries(classes.flatMap(([id, own]) => {
    const value = own.filter((each) => each.kind === kind).at(-1)?.value;
    return value === undefined ? [] : [[id, value] as const];
  }));
  const single = classes.flatMap(([id, own]) => own.flatMap(({ value }) => (value === undefined ? [] : [{ [id]: value }])));
  const alone = new Set([...fire({}), ...single.flatMap(fire)]);
  const [absent, present] = [all('absent'), all('present')];
  return { alone, any: new Set([...alone, ...single.flatMap((one) => [...fire({ ...absent, ...one }), ...fire({ ...absent, ...present, ...one })])]) };
}

/** The rules and actions that certainly fire on some answers. */
export function firedBy(answers: Answers, document: RuleSetDocument): readonly string[] {
  return firingIn(document)(answers);
}

function firingIn(document: RuleSetDocument): (answers: Answers) => readonly string[] {
  const program = compileProgram(document);
  const read = answerReader(program.plans);
  const parts = [...document.rules.map(({ id }) => id), ...document.actions.map(({ id }) => id)];
  return (answers) => {
    read(answers, ANALYSIS_DATE, program.answers);
    const { rules, actions } = program.evaluate();
    const codes = [...rules, ...actions];
    return parts.filter((_, i) => codes[i] === CERTAIN);
  };
}

function classesOf(id: string, document: RuleSetDocument): readonly AnswerClass[] {
  try {
    return answerClasses(id, [document]);
  } catch (error) {
    if (error instanceof OutsideError) return [];
    throw error;
  }
}
