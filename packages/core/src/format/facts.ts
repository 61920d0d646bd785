import { comparisonsIn, otherFact } from './condition-parts.ts';
import type { Condition } from './condition.ts';
import type { Measure, Selector } from './measure.ts';
import type { Option, Question } from './question.ts';
import type { RuleSetDocument } from './rule-set.ts';
import type { Parameter } from './rule.ts';

/** What a condition can compare: one namespace of questions, measures and parameters. */
export type Fact =
  | { readonly role: 'question'; readonly type: 'option' | 'options' | 'number' | 'none'; readonly question: Question; readonly section: string }
  | { readonly role: 'measure'; readonly type: 'number' | 'boolean'; readonly measure: Measure }
  | { readonly role: 'parameter'; readonly type: 'number' | 'boolean'; readonly parameter: Parameter };

const QUESTION_TYPES = { presence: 'option', choice: 'option', choices: 'options', number: 'number', date: 'none', text: 'none' } as const;

/** Every fact by id. Where an id stands twice, the first one is kept. */
export function indexFacts(document: RuleSetDocument): ReadonlyMap<string, Fact> {
  const facts = new Map<string, Fact>();
  const add = (id: string, fact: Fact) => {
    if (!facts.has(id)) facts.set(id, fact);
  };
  for (const section of document.sections) {
    for (const question of section.questions) {
      add(question.id, { role: 'question', type: QUESTION_TYPES[question.type], question, section: section.id });
    }
  }
  for (const measure of document.measures) {
    const type = measure.type === 'when' || measure.type === 'within' ? 'boolean' : 'number';
    add(measure.id, { role: 'measure', type, measure });
  }
  for (const parameter of document.parameters) {
    add(parameter.id, { role: 'parameter', type: typeof parameter.value === 'number' ? 'number' : 'boolean', parameter });
  }
  return facts;
}

/** Every question of a rule set, in its order. */
export function questionsOf(document: RuleSetDocument): readonly Question[] {
  return document.sections.flatMap((section) => section.questions);
}

/** The ids of the options that can be picked, or null where the answer is not an option. */
export function optionIds(question: Question): readonly string[] | null {
  if (question.type === 'presence') return ['yes', 'no'];
  if (question.type === 'choice' || question.type === 'choices') return question.options.map((option) => option.id);
  return null;
}

/** Whether picking an option says that the question's concern is present. */
export function saysPresent(question: Question, option: string): boolean {
  if (question.type === 'presence') return option === 'yes';
  if (question.type !== 'choice' && question.type !== 'choices') return true;
  return question.options.find(({ id }) => id === option)?.present !== false;
}

/**
 * The options of a question that a selector picks, or an empty list where it picks none of them. Without `options` it
 * picks those that say the concern is present; a tag may stand on the question or on an option.
 */
export function selectedOptions(selector: Selector, question: Question, section: string): readonly string[] {
  if (selector.question !== undefined && selector.question !== question.id) return [];
  if (selector.kind !== undefined && selector.kind !== question.kind) return [];
  if (selector.section !== undefined && selector.section !== section) return [];
  const ids = optionIds(question);
  if (ids === null) return [];
  const named = selector.options;
  const options: readonly Option[] = question.type === 'choice' || question.type === 'choices' ? question.options : [];
  return ids.filter((id) => {
    if (named !== undefined ? !named.includes(id) : !saysPresent(question, id)) return false;
    const { tag } = selector;
    if (tag === undefined || question.tags?.includes(tag) === true) return true;
    return options.find((option) => option.id === id)?.tags?.includes(tag) === true;
  });
}

/** Whether a selector picks a number question, which it does only by name. */
export function selectsNumber({ question: id, kind, section: wanted, tag, options }: Selector, question: Question, section: string): boolean {
  if (question.type !== 'number' || id !== question.id || options !== undefined) return false;
  return (kind === undefined || kind === question.kind) && (wanted === undefined || wanted === section) && (tag === undefined || question.tags?.includes(tag) === true);
}

/** The value of a parameter that is a number; null where the fact is anything else. */
export function numberSet(id: string | null, facts: ReadonlyMap<string, Fact>): number | null {
  const fact = facts.get(id ?? '');
  return fact?.role === 'parameter' && typeof fact.parameter.value === 'number' ? fact.parameter.value : null;
}

/** The ids of the facts that a condition compares, operands included. */
export function factsInCondition(condition: Condition): string[] {
  return comparisonsIn(condition).flatMap((comparison) => {
    const other = otherFact(comparison);
    return other === null ? [comparison.fact] : [comparison.fact, other];
  });
}

/** The ids of the facts that a measure is made from, the parameters that it takes its numbers from included. */
export function factsInMeasure(measure: Measure, document: RuleSetDocument): string[] {
  switch (measure.type) {
    case 'when':
      return factsInCondition(measure.when);
    case 'count-when':
      return measure.of.flatMap(factsInCondition);
    case 'age':
      return [measure.dateOfBirth];
    case 'months-since':
      return [measure.question];
    case 'within':
      return [measure.question, measure.months];
    case 'count':
      return measure.of.flatMap((selector) => questionsIn(selector, document));
    case 'sum':
    case 'maximum':
      return measure.of.flatMap((term) => ('measure' in term ? [term.measure] : [...questionsIn(term, document), term.weight]));
  }
}

function questionsIn(selector: Selector, document: RuleSetDocument): string[] {
  return document.sections.flatMap((section) =>
    section.questions
      .filter((question) => (question.type === 'number' ? selector.question === question.id : selectedOptions(selector, question, section.id).length > 0))
      .map((question) => question.id),
  );
}

/** What each fact of a document rests on directly. A document does not change once it is read, so it is asked once. */
const directly = new WeakMap<RuleSetDocument, ReadonlyMap<string, readonly string[]>>();

function factsDirectlyUnder(document: RuleSetDocument): ReadonlyMap<string, readonly string[]> {
  const under = new Map<string, readonly string[]>();
  for (const [id, fact] of indexFacts(document)) {
    if (fact.role === 'measure') under.set(id, factsInMeasure(fact.measure, document));
    else under.set(id, fact.role === 'question' && fact.question.askedWhen !== undefined ? factsInCondition(fact.question.askedWhen) : []);
  }
  directly.set(document, under);
  return under;
}

/** Facts and all that they rest on, through measures and the conditions under which questions are asked. */
export function factsUnder(ids: Iterable<string>, document: RuleSetDocument): ReadonlySet<string> {
  const under = directly.get(document) ?? factsDirectlyUnder(document);
  const found = new Set<string>();
  const visit = (id: string): void => {
    const next = under.get(id);
    if (found.has(id) || next === undefined) return;
    found.add(id);
    next.forEach(visit);
  };
  for (const id of ids) visit(id);
  return found;
}

/** The facts that any condition or measure of a rule set looks at. */
export function factsUsed(document: RuleSetDocument): ReadonlySet<string> {
  return new Set([...conditionsOf(document).flatMap(factsInCondition), ...document.measures.flatMap((measure) => factsInMeasure(measure, document))]);
}

/** Every condition of a rule set. */
export function conditionsOf(document: RuleSetDocument): Condition[] {
  const optional = [...questionsOf(document).map(({ askedWhen }) => askedWhen), ...document.completeness.map(({ when }) => when)];
  return [
    ...document.rules.map(({ when }) => when),
    ...document.actions.map(({ when }) => when),
    ...document.measures.flatMap((measure) => (measure.type === 'when' ? [measure.when] : measure.type === 'count-when' ? measure.of : [])),
    ...optional.flatMap((condition) => (condition === undefined ? [] : [condition])),
  ];
}
