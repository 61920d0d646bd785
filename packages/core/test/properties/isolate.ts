import { comparisonsIn } from '../../src/format/condition-parts.ts';
import type { Operator } from '../../src/format/condition.ts';
import { factsInCondition, factsUnder, questionsOf } from '../../src/format/facts.ts';
import type { Measure } from '../../src/format/measure.ts';
import type { Question } from '../../src/format/question.ts';
import type { RuleSetDocument } from '../../src/format/rule-set.ts';
import type { Action, Rule } from '../../src/format/rule.ts';
import type { Answers } from '../../src/index.ts';

const MOST_FACTS = 12;
/** How the ids of questions begin that stand for a count: for its lower bound, always answered with a yes, and for what is open. */
const [LEAST, OPEN] = ['least-of-', 'open-in-'];
/** How the ids of questions begin that stand for whether a measure holds. */
const HOLDS = 'whether-';
const MOST_COMBINATIONS = 20_000;
/** The screening date of every combination. */
export const DATE = '2026-11-21';

/** A rule set of rules that rest on the same facts, and every combination of known and unknown answers to it. */
export interface Isolated {
  readonly document: RuleSetDocument;
  /** How many questions, and measures that stand for their questions, the rules rest on. */
  readonly facts: number;
  readonly screenings: Iterable<Answers>;
}

/** The rules and actions of a rule set, in groups that rest on the same questions, measures and parameters. */
export function groupsOf(document: RuleSetDocument): (Rule | Action)[][] {
  const groups = new Map<string, (Rule | Action)[]>();
  for (const part of [...document.rules, ...document.actions]) {
    const key = [...factsUnder(factsInCondition(part.when), document)].filter((id) => !document.parameters.some((parameter) => parameter.id === id)).sort().join();
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return [...groups.values()];
}

/** A group of rules and actions with nothing but what it rests on. */
export function isolate(document: RuleSetDocument, group: readonly (Rule | Action)[]): Isolated[] {
  const alone: RuleSetDocument = { ...document, rules: document.rules.filter((rule) => group.includes(rule)), actions: document.actions.filter((action) => group.includes(action)), completeness: [] };
  const own = restsOn(alone);
  const ways = own.reduce((product, question) => product * states(question, alone).length, 1);
  if (own.length <= MOST_FACTS && ways <= MOST_COMBINATIONS) return [{ document: keep(alone, own), facts: own.length, screenings: combinations(own, alone) }];
  return withBounds(withSwitches(alone)).map((stood) => {
    const questions = restsOn(stood);
    const least = questions.filter(({ id }) => id.startsWith(LEAST));
    const asked = questions.filter(({ id }) => !id.startsWith(LEAST) && !id.startsWith(OPEN));
    const given = Object.fromEntries(least.map(({ id }) => [id, { value: 'yes', date: DATE }]));
    return { document: keep(stood, questions), facts: questions.length - least.length, screenings: combinations(asked, stood, given) };
  });
}

function conditionsOf({ rules, actions }: RuleSetDocument): ReadonlySet<string> {
  return new Set([...rules, ...actions].flatMap(({ when }) => factsInCondition(when)));
}

function restsOn(document: RuleSetDocument): Question[] {
  const facts = factsUnder(conditionsOf(document), document);
  return questionsOf(document).filter(({ id }) => facts.has(id));
}

/** The document with these questions alone, and the measures that can do with them. */
function keep(document: RuleSetDocument, questions: readonly Question[]): RuleSetDocument {
  const facts = factsUnder(conditionsOf(document), document);
  const sections = document.sections.map((section) => ({ ...section, questions: section.questions.filter((question) => questions.includes(question)) })).filter((section) => section.questions.length > 0);
  return { ...document, sections, measures: document.measures.filter(({ id }) => facts.has(id)) };
}

/** The document with one question in place of all that a measure looks at which holds or does not: its own are tried where rules rest on it alone. */
function withSwitches(document: RuleSetDocument): RuleSetDocument {
  const measures = document.measures.map((measure): Measure => (measure.type === 'when' ? { ...measure, when: { fact: `${HOLDS}${measure.id}`, operator: 'equal', value: 'yes' } } : measure));
  const questions = measures.flatMap(({ type, id }): Question[] => (type === 'when' ? [{ type: 'presence', id: `${HOLDS}${id}`, ...standIn(id) }] : []));
  return { ...document, measures, sections: [...document.sections, { id: 'what-holds', title: { en: 'What holds' }, questions }] };
}

/**
 * The document once for each way that the bounds of its counts and sums can stand to the numbers they are compared with:
 * each is replaced by a sum of its id, of the lower bound and of what a question that nobody answers could add to it.
 */
function withBounds(document: RuleSetDocument): RuleSetDocument[] {
  const facts = factsUnder(conditionsOf(document), document);
  const summed = document.measures.filter(({ id, type }) => facts.has(id) && (type === 'count' || type === 'sum' || type === 'maximum'));
  const rest = { ...document, measures: document.measures.filter((measure) => !summed.includes(measure)) };
  const comparisons = [...document.rules, ...document.actions, ...rest.measures].flatMap((part) => ('when' in part ? comparisonsIn(part.when) : 'of' in part && part.type === 'count-when' ? part.of.flatMap(comparisonsIn) : []));
  const valueOf = new Map(document.parameters.map(({ id, value }) => [id, Number(value)]));
  return summed.reduce<RuleSetDocument[]>((documents, { id }) => {
    const ends = [...new Set(comparisons.flatMap(({ fact, operator, value }) => (fact === id ? endsAround(operator, valueOf.get((value as { fact: string }).fact) ?? 1) : [])))].sort((a, b) => a - b);
    const pairs = ends.flatMap((low) => ends.filter((high) => high >= low).map((high) => [low, high] as const));
    return pairs.length === 0 ? documents : documents.flatMap((each) => pairs.map(([low, high]) => withSum(each, id, low, high)));
  }, [rest]);
}

function standIn(id: string): Pick<Question, 'text' | 'kind' | 'cites' | 'basis'> {
  return { text: { en: id }, kind: 'context', cites: [], basis: 'source' };
}

/** The document with a sum that is at least `low` and at most `high`, each whole number from one to the other included. */
function withSum(document: RuleSetDocument, id: string, low: number, high: number): RuleSetDocument {
  const details = standIn(id);
  const [least, open] = [`${LEAST}${id}`, `${OPEN}${id}`];
  const options = Array.from({ length: high - low + 1 }, (_, more) => ({ id: `${String(more)}-more`, text: { en: id }, more }));
  const weight = (option: string) => `points-of-${option}`;
  const parameter = (name: string, value: number) => ({ id: weight(name), title: { en: name }, value, cites: [], basis: 'source' });
  const questions: Question[] = [{ type: 'presence', id: least, ...details }, { type: 'choice', id: open, options: options.map(({ id: option, text }) => ({ id: option, text })), ...details }];
  return {
    ...document,
    parameters: [...document.parameters, parameter(least, low), ...options.map(({ id: option, more }) => parameter(`${open}-${option}`, more))],
    sections: [...document.sections, { id: `bounds-of-${id}`, title: { en: id }, questions }],
    measures: [{ type: 'sum', id, title: { en: id }, of: [{ question: least, weight: weight(least) }, ...options.map(({ id: option }) => ({ question: open, options: [option], weight: weight(`${open}-${option}`) }))] }, ...document.measures],
  };
}

/** The numbers on either side of which a comparison turns. */
function endsAround(operator: Operator, number: number): number[] {
  if (operator === 'greaterThanInclusive' || operator === 'lessThan') return [number - 1, number];
  return operator === 'greaterThan' || operator === 'lessThanInclusive' ? [number, number + 1] : [number - 1, number, number + 1];
}

/** What can be said of a question: each option, each way an event can stand to the window of a date, and nothing. */
function states(question: Question, document: RuleSetDocument): (Answers[string] | null)[] {
  const dated = document.measures.some((measure) => 'question' in measure && measure.question === question.id);
  const inTime = (value: Answers[string] & (string | readonly string[])): Answers[string][] => (dated ? [value, { value, date: DATE }, { value, date: '1950-01-01' }] : [value]);
  switch (question.type) {
    case 'presence':
      return [null, ...inTime('yes'), 'no'];
    case 'choice':
      return [null, ...question.options.flatMap(({ id }) => inTime(id))];
    case 'choices':
      return [null, ...question.options.reduce<string[][]>((sets, { id }) => [...sets, ...sets.map((set) => [...set, id])], [[]]).flatMap(inTime)];
    case 'number':
      return [null, ...new Set([question.minimum ?? 0, question.maximum ?? 5])];
    case 'date':
      return [null, DATE, ...[12, 13, 14, 15, 16, 17, 18, 25, 26].map((age) => `${String(2026 - age)}${DATE.slice(4)}`)];
    case 'text':
      return [null];
  }
}

function* combinations(questions: readonly Question[], document: RuleSetDocument, answers: Answers = {}): Generator<Answers> {
  const [question, ...rest] = questions;
  if (question === undefined) {
    yield answers;
    return;
  }
  for (const state of states(question, document)) yield* combinations(rest, document, state === null ? answers : { ...answers, [question.id]: state });
}
