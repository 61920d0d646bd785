import { otherFact } from '../format/condition-parts.ts';
import type { Condition } from '../format/condition.ts';
import { indexFacts, selectedOptions, selectsNumber } from '../format/facts.ts';
import type { Measure, Selector } from '../format/measure.ts';
import type { RuleSetDocument } from '../format/rule-set.ts';

/** A condition with everything that it rests on written out, as plain data: two that are the same hold for the same answers. */
export interface ResolvedCondition {
  /** The condition with the numbers and the measures in place of their ids. */
  readonly logic: unknown;
  /** By question: how it is asked and answered. */
  readonly questions: Readonly<Record<string, unknown>>;
  /** Whether points are added or compared: a practitioner may amend those. */
  readonly hasPoints: boolean;
}

/** Writes out a condition. Of measures, only what they say of the questions and options that `kept` accepts is looked at. */
export function resolveCondition(condition: Condition, document: RuleSetDocument, kept: (question: string, option: string) => boolean): ResolvedCondition {
  const facts = indexFacts(document);
  const questions: Record<string, unknown> = {};
  let hasPoints = false;

  const ask = (id: string): void => {
    const fact = facts.get(id);
    if (fact?.role !== 'question' || Object.hasOwn(questions, id)) return;
    const { question } = fact;
    questions[id] = null;
    questions[id] = {
      type: question.type,
      options: 'options' in question ? question.options.map((option) => [option.id, option.present !== false]) : [],
      limits: question.type === 'number' ? [question.minimum ?? null, question.maximum ?? null] : [],
      askedWhen: question.askedWhen === undefined ? null : write(question.askedWhen),
    };
  };
  const write = (each: Condition): unknown => {
    if ('all' in each) return { all: each.all.map(write) };
    if ('any' in each) return { any: each.any.map(write) };
    if ('not' in each) return { not: write(each.not) };
    const other = otherFact(each);
    return [writeFact(each.fact), each.operator, other === null ? each.value : writeFact(other)];
  };
  const writeFact = (id: string): unknown => {
    const fact = facts.get(id);
    if (fact?.role === 'parameter') return { value: fact.parameter.value };
    if (fact?.role === 'measure') return writeMeasure(fact.measure);
    ask(id);
    return { question: id };
  };
  const valueOf = (id: string) => document.parameters.find((parameter) => parameter.id === id)?.value ?? null;
  const writeMeasure = (measure: Measure): unknown => {
    switch (measure.type) {
      case 'when':
        return { when: write(measure.when) };
      case 'count-when':
        return { countWhen: measure.of.map(write) };
      case 'age':
        ask(measure.dateOfBirth);
        return { age: measure.dateOfBirth };
      case 'months-since':
        ask(measure.question);
        return { monthsSince: measure.question };
      case 'within':
        ask(measure.question);
        return { within: measure.question, months: valueOf(measure.months) };
      case 'count':
        return { count: picked(measure.of) };
      case 'sum':
      case 'maximum':
        hasPoints = true;
        return { [measure.type]: measure.of.map((term) => ('measure' in term ? writeFact(term.measure) : [valueOf(term.weight), picked([term])])) };
    }
  };
  /** What selectors pick, as pairs of an option and the concept that it speaks for. */
  const picked = (selectors: readonly Selector[]): unknown => document.sections.flatMap(({ id: section, questions: own }) => own.flatMap((question) => {
    const options = new Set(selectors.flatMap((selector) => (selectsNumber(selector, question, section) ? ['a number'] : selectedOptions(selector, question, section))));
    if (options.size === 0) return [];
    ask(question.id);
    const told = [...options].filter((option) => kept(question.id, option)).sort();
    return told.length === 0 ? [] : [[question.id, question.concept ?? question.id, told]];
  })).sort(byText);
  return { logic: write(condition), questions, hasPoints };
}

function byText(a: unknown, b: unknown): number {
  const [first, second] = [JSON.stringify(a), JSON.stringify(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}
