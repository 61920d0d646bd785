import { factsInCondition, factsInMeasure, indexFacts } from '../format/facts.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { boundsOf, categoryRulesOf } from './assemble.ts';
import type { Certainty } from './compile-condition.ts';
import type { Program } from './program.ts';
import { type QuestionPlan, Status } from './questions.ts';
import type { Range } from './result.ts';

/**
 * Makes the function that lists the unknown questions that bear on the default reading's category, most decisive first:
 * those that alone could raise the lower end most, then those that alone would bring the upper end down most.
 */
export function settler(document: RuleSetDocument, program: Program): (range: Range) => string[] {
  const reading = (document.readings.find((each) => each.default === true) ?? document.readings[0])?.id ?? '';
  const categoryRules = categoryRulesOf(document, reading);
  const bearing = questionsBearingOn(document, categoryRules.flatMap(({ rule }) => factsInCondition(rule.when)));
  const candidates = program.plans.filter(({ question }) => bearing.has(question.id));
  const bounds = () => {
    program.run();
    return boundsOf(categoryRules, (rule) => (program.rules[rule] as () => Certainty)());
  };

  return (range) => {
    if (range.lowest === range.highest) return [];
    const before = bounds();
    const { answers, asked } = program;
    const unknown = candidates.filter(({ index }) => asked[index] !== 0 && (answers.status[index] === Status.unanswered || answers.status[index] === Status.notKnown));
    const scored = unknown.map((plan) => {
      let [raise, drop] = [0, 0];
      for (const option of tries(plan)) {
        const [must, can] = [answers.must[plan.index] as number, answers.can[plan.index] as number];
        answers.must[plan.index] = answers.can[plan.index] = option;
        const after = bounds();
        answers.must[plan.index] = must;
        answers.can[plan.index] = can;
        raise = Math.max(raise, after.from - before.from);
        drop = Math.max(drop, before.highest - after.highest);
      }
      return { id: plan.question.id, raise, drop };
    });
    return scored.sort((a, b) => b.raise - a.raise || b.drop - a.drop).map(({ id }) => id);
  };
}

/** Each way that a question with options could be answered, as a bit mask; for several options, none and each alone. */
function tries({ options, several }: QuestionPlan): number[] {
  const single = options.map((_, i) => 1 << i);
  return several ? [0, ...single] : single;
}

function questionsBearingOn(document: RuleSetDocument, start: readonly string[]): ReadonlySet<string> {
  const facts = indexFacts(document);
  const found = new Set<string>();
  const visit = (id: string) => {
    if (found.has(id)) return;
    const fact = facts.get(id);
    if (fact === undefined || fact.role === 'parameter') return;
    found.add(id);
    if (fact.role === 'measure') factsInMeasure(fact.measure, document).forEach(visit);
    else if (fact.question.askedWhen !== undefined) factsInCondition(fact.question.askedWhen).forEach(visit);
  };
  start.forEach(visit);
  return found;
}
