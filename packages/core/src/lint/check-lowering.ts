import { type AnswerClass, answerClasses, OutsideError } from '../analyse/answer-classes.ts';
import { buildMachine, orderQuestions } from '../analyse/machine.ts';
import { answersOf } from '../analyse/walk-answers.ts';
import { walkChanges } from '../analyse/walk-changes.ts';
import { boundsOf, type CategoryRule, categoryRulesOf, defaultReading } from '../evaluate/category-rules.ts';
import { CERTAIN, type Certainty } from '../evaluate/compile-condition.ts';
import type { Reading } from '../format/rule.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { textIn } from '../format/text-in.ts';
import type { Issue } from '../issue.ts';
import { risingIn } from './rises-with-concerns.ts';
import { limitSteps } from './step-budget.ts';
import { writeAnswer, writeAnswers } from './write-answers.ts';

/** Steps for one reading: well under a second. */
const MOST_STEPS = 400_000;

/**
 * Looks for answers where recording a further concern, or not knowing, lowers the category. A reading whose rules can be
 * seen never to do so is not tried. A rule is reported once, however many readings and changes show it.
 */
export function checkLowering(document: RuleSetDocument): Issue[] {
  const rises = risingIn(document);
  const main = defaultReading(document);
  const readings = [main, ...document.readings.filter((reading) => reading !== main)];
  const issues = readings.flatMap((reading) => {
    const rules = categoryRulesOf(document, reading.id);
    return rules.every(({ rule }) => rises(rule.when)) ? [] : tryReading(document, reading, rules);
  });
  return issues.filter((issue, i) => issues.findIndex(({ path }) => path === issue.path) === i);
}

const CHANGES: readonly { readonly code: Issue['code']; readonly allowed: (from: AnswerClass, to: AnswerClass) => boolean; readonly say: string }[] = [
  { code: 'concern-lowers-category', allowed: (from, to) => to.kind === 'present' && from.kind !== 'present', say: 'A further concern lowers the category' },
  { code: 'unknown-lowers-category', allowed: (from, to) => from.kind === 'absent' && to.kind === 'unknown', say: 'Not knowing lowers the category' },
];

function tryReading(document: RuleSetDocument, { id }: Reading, rules: readonly CategoryRule[]): Issue[] {
  const conditions = rules.map(({ rule }) => rule.when);
  const places = rules.map((rule, index) => ({ ...rule, index }));
  try {
    const questions = orderQuestions([{ document, conditions }]);
    const walk = { questions, classes: new Map(questions.map((question) => [question, answerClasses(question, [document])])) };
    const machine = limitSteps(buildMachine(document, conditions, walk), MOST_STEPS);
    const outcome = (state: string) => {
      const codes = machine.finish(state);
      return { codes, place: boundsOf(places, (rule) => codes[rule] as Certainty).from };
    };
    return CHANGES.flatMap(({ code, allowed, say }): Issue[] => {
      const lower = walkChanges(machine, walk, allowed, false)
        .map((changed) => ({ changed, before: outcome(changed.before), after: outcome(changed.after) }))
        .filter(({ before, after }) => after.place < before.place);
      const [first] = lower.sort((a, b) => a.changed.witness.cost - b.changed.witness.cost);
      if (first === undefined) return [];
      const { changed, before, after } = first;
      const question = questions[changed.question] as string;
      const to = walk.classes.get(question)?.[changed.to]?.value;
      // The rule that no longer holds is where to look.
      const lost = rules.find(({ from }, i) => from === before.place && before.codes[i] === CERTAIN) as CategoryRule;
      return [{
        code,
        severity: 'error',
        path: `/rules/${String(lost.index)}/when`,
        message: `${say}, because "${lost.rule.id}" then no longer holds. Smallest example: ${writeAnswers(answersOf(changed.witness, walk), document)} gives ${nameOf(before.place, document)}; with ${question} = ${to === undefined ? 'not known' : writeAnswer(to)} it is ${nameOf(after.place, document)}.`,
        hint: 'Compare with greaterThanInclusive, so that more concerns never undo the rule, and do not rest a category on an answer that says a concern is absent.',
      }];
    });
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    return [{ code: 'not-worked-out', severity: 'info', path: '/rules', message: `Whether a further concern can lower the category in the reading "${id}" was not worked out here: ${error.reason}.`, hint: '`cse-rules verify` takes the time that it needs.' }];
  }
}

function nameOf(place: number, { categories, languages }: RuleSetDocument): string {
  const category = categories[place];
  return category === undefined ? 'no category' : textIn(category.title, languages[0] ?? 'en');
}
