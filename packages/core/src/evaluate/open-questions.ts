import { factsUnder } from '../format/facts.ts';
import type { Measure } from '../format/measure.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';
import { boundsOf, type CategoryRule } from './category-rules.ts';
import { POSSIBLE } from './certainty.ts';
import { type Concept, isHeldByAny } from './count-concepts.ts';
import type { Program } from './program.ts';
import type { QuestionPlan } from './questions.ts';

/** A row of the table, and the questions that it looks at: each unless one of its `others` holds the same concept for certain. */
interface Looking {
  readonly row: number;
  readonly at: readonly { readonly question: number; readonly others: Concept }[];
}

/**
 * Makes the function that marks, by question, those on which it hangs whether more than is certain is indicated: a rule that
 * would raise it is open, and so is a part of its condition that looks at the question. One that is marked may be known all
 * the same. No other could change the category, whatever else turns out to be.
 */
export function openQuestionsFinder({ plans, answers, table, sharesOf, counts }: Program, document: RuleSetDocument, rules: readonly CategoryRule[]): () => Uint8Array {
  const { codes, groups, inputs: { options, atLeast, above, others } } = table;
  const atAllUnder = (ids: readonly string[]): Looking['at'] => {
    const under = factsUnder(ids, document);
    return plans.flatMap(({ id, index }) => (under.has(id) ? { question: index, others: [] } : []));
  };
  const atMeasure = (measure: number): Looking['at'] =>
    counts.some((count) => count.measure === measure)
      ? sharesOf.flatMap((shares, question) => shares.flatMap((share) => (share.measure === measure ? { question, others: share.others } : [])))
      : atAllUnder([(document.measures[measure] as Measure).id]);
  const looking: readonly Looking[] = [
    ...options.map(({ row, question }) => ({ row, at: atAllUnder([(plans[question] as QuestionPlan).id]) })),
    ...[...atLeast, ...above].map(({ row, measure }) => ({ row, at: atMeasure(measure) })),
    ...others.map(({ row, facts }) => ({ row, at: atAllUnder(facts) })),
  ];
  const marked = new Uint8Array(plans.length);
  const isOpen = new Uint8Array(codes.length);

  return () => {
    const { from, to } = boundsOf(rules, codes);
    marked.fill(0);
    isOpen.fill(0);
    for (let i = 0; i < rules.length; i++) {
      const rule = rules[i] as CategoryRule;
      if (codes[rule.index] === POSSIBLE && (rule.from > from || rule.to > to)) isOpen[rule.index] = 1;
    }
    for (let i = groups.length - 1; i >= 0; i--) {
      const { row, parts } = groups[i] as (typeof groups)[number];
      if (isOpen[row] === 1) for (const part of parts) if (codes[part] === POSSIBLE) isOpen[part] = 1;
    }
    for (let i = 0; i < looking.length; i++) {
      const { row, at } = looking[i] as Looking;
      if (isOpen[row] === 1) for (const each of at) if (!isHeldByAny(each.others, answers.must)) marked[each.question] = 1;
    }
    return marked;
  };
}
