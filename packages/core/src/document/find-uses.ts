import type { RuleSetDocument } from '../format/rule-set.ts';
import { factsInCondition, factsInMeasure, questionsOf } from '../format/facts.ts';
import { type DocumentWords, nameOf, pointTo } from './document-words.ts';
import { questionsOfMeasure } from './measure-in-words.ts';
import type { DescribedPart, Run } from './rule-set-view.ts';

/** A part with everything that it refers to. */
interface Use {
  readonly name: Run;
  readonly facts: readonly string[];
  readonly cites: readonly string[];
  readonly basis: string | null;
}

/** Which parts use a parameter, cite a row or rest on an interpretation, each by its name. */
export interface Uses {
  readonly ofFact: (id: string) => readonly Run[];
  readonly ofRow: (row: string) => readonly Run[];
  readonly ofBasis: (interpretation: string) => readonly Run[];
  /** The measures that a question's answers go into directly. */
  readonly measuresOf: (question: string) => readonly Run[];
}

/** Goes through a rule set once and remembers what refers to what. */
export function findUses(words: DocumentWords): Uses {
  const { document } = words.ruleSet;
  const uses = collect(document, words);
  const where = (refers: (use: Use) => boolean) => uses.filter(refers).map(({ name }) => name);
  const measured = document.measures.map((measure) => ({ run: pointTo('measure', measure.id, nameOf(measure, words)), questions: new Set(questionsOfMeasure(measure, words)) }));
  return {
    ofFact: (id) => where(({ facts }) => facts.includes(id)),
    ofRow: (row) => where(({ cites }) => cites.includes(row)),
    ofBasis: (interpretation) => where(({ basis }) => basis === interpretation),
    measuresOf: (question) => measured.filter(({ questions }) => questions.has(question)).map(({ run }) => run),
  };
}

function collect(document: RuleSetDocument, words: DocumentWords): readonly Use[] {
  const use = (part: DescribedPart, each: Parameters<typeof nameOf>[0] & { readonly cites?: readonly string[] | undefined; readonly basis?: string | undefined }, facts: readonly string[] = []): Use => ({ name: pointTo(part, each.id, nameOf(each, words)), facts, cites: each.cites ?? [], basis: each.basis ?? null });
  return [
    ...document.categories.map((category) => use('category', category)),
    ...document.readings.map((reading) => use('reading', reading)),
    ...document.rules.map((rule) => use('rule', rule, factsInCondition(rule.when))),
    ...document.actions.map((action) => use('action', action, factsInCondition(action.when))),
    ...document.flags.map((flag) => use('flag', flag)),
    ...document.parameters.map((parameter) => use('parameter', parameter)),
    ...document.measures.map((measure) => use('measure', measure, factsInMeasure(measure, document))),
    ...questionsOf(document).map((question) => {
      const options = 'options' in question ? question.options : [];
      return use('question', { ...question, cites: [...question.cites, ...options.flatMap(({ cites = [] }) => cites)] }, question.askedWhen === undefined ? [] : factsInCondition(question.askedWhen));
    }),
    ...document.completeness.map((need) => use('completeness', need, need.when === undefined ? [] : factsInCondition(need.when))),
  ];
}
