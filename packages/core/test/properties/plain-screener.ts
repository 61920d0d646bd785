import type { Comparison, Condition } from '../../src/format/condition.ts';
import type { Measure, Selector } from '../../src/format/measure.ts';
import type { Question } from '../../src/format/question.ts';
import type { RuleSetDocument } from '../../src/format/rule-set.ts';

/** An answer of which nothing is unknown. `value` is null where the question does not apply. */
export interface PlainAnswer {
  readonly value: string | readonly string[] | number | null;
  readonly date: string | null;
  readonly points: number | null;
}

export interface PlainAnswers {
  readonly answers: ReadonlyMap<string, PlainAnswer>;
  readonly date: string;
  /** The age of a child whose date of birth does not apply. */
  readonly assumedAge: number;
}

/** What follows from complete answers: yes or no, and numbers without bounds. */
export interface PlainOutcome {
  readonly holds: (condition: Condition) => boolean;
  readonly measure: (id: string) => number;
}

/**
 * The rule language over complete answers, as plainly as it can be said and with nothing taken from the software: what the
 * two evaluators say of unknown answers is held against it. What the document decides alone is worked out once.
 */
export function plainScreener(document: RuleSetDocument): (completion: PlainAnswers) => PlainOutcome {
  const questions = document.sections.flatMap((section) => section.questions.map((question) => ({ question, section: section.id })));
  const questionOf = new Map(questions.map(({ question }) => [question.id, question]));
  const measureOf = new Map(document.measures.map((measure) => [measure.id, measure]));
  const parameterOf = new Map(document.parameters.map(({ id, value }) => [id, value]));
  const weight = (id: string) => Number(parameterOf.get(id));
  const picks = (selector: Selector, question: Question, section: string, option: string): boolean => {
    if (question.type === 'number' || question.type === 'date' || question.type === 'text') return false;
    const details = question.type === 'presence' ? { present: option === 'yes', tags: [] } : question.options.find(({ id }) => id === option);
    return (
      (selector.question ?? question.id) === question.id &&
      (selector.kind ?? question.kind) === question.kind &&
      (selector.section ?? section) === section &&
      (selector.options === undefined ? details?.present !== false : selector.options.includes(option)) &&
      (selector.tag === undefined || [...(question.tags ?? []), ...(details?.tags ?? [])].includes(selector.tag))
    );
  };

  /** Whether any option of the question is selected; a question that none is selected of may be asked because of the measure. */
  const isSelected = (selectors: readonly Selector[], question: Question, section: string): boolean => {
    const options = question.type === 'presence' ? ['yes', 'no'] : 'options' in question ? question.options.map(({ id }) => id) : [];
    return options.some((option) => selectors.some((selector) => picks(selector, question, section, option)));
  };
  const termsOf = (each: Measure) => (each.type === 'sum' || each.type === 'maximum' ? each.of.flatMap((term) => ('measure' in term ? [] : [term])) : []);
  const ofMeasure = new Map(document.measures.map((each) => {
    const own = termsOf(each);
    const selectors = each.type === 'count' ? each.of : own;
    return [each, { own, selected: new Set(questions.flatMap(({ question, section }) => (isSelected(selectors, question, section) ? [question] : []))) }];
  }));
  const detailsOf = (each: Measure) => ofMeasure.get(each) as NonNullable<ReturnType<typeof ofMeasure.get>>;

  return ({ answers, date, assumedAge }) => {
    const known = new Map<string, number>();

    const given = (question: Question): PlainAnswer | null => {
      const answer = answers.get(question.id);
      if (answer === undefined || answer.value === null) return null;
      return question.askedWhen === undefined || holds(question.askedWhen) ? answer : null;
    };
    const ticks = (question: Question): readonly string[] => {
      const value = given(question)?.value ?? [];
      return typeof value === 'object' ? value : typeof value === 'string' ? [value] : [];
    };

    const points = (each: Extract<Measure, { type: 'sum' | 'maximum' }>): number => {
      const { of, type } = each;
      const { own, selected } = detailsOf(each);
      const join = (numbers: readonly number[]) => tidy(type === 'sum' ? numbers.reduce((sum, each) => sum + each, 0) : Math.max(0, ...numbers));
      const parts = of.flatMap((term) => ('measure' in term ? [measure(term.measure)] : []));
      for (const { question, section } of questions) {
        const counted = question.type === 'number' ? own.filter((term) => term.question === question.id) : [];
        const answer = counted.length > 0 || selected.has(question) ? given(question) : null;
        if (answer === null) continue;
        parts.push(...counted.map((term) => weight(term.weight) * Number(answer.value)));
        const chosen = ticks(question);
        if (answer.points !== null && chosen.length > 0) parts.push(answer.points);
        else parts.push(...chosen.map((option) => join(own.filter((term) => picks(term, question, section, option)).map((term) => weight(term.weight)))));
      }
      return join(parts);
    };

    const happenedOn = (id: string): { happened: boolean; on: string | null } => {
      const question = questionOf.get(id) as Question;
      const answer = given(question);
      if (answer === null) return { happened: false, on: null };
      if (question.type === 'date') return { happened: true, on: String(answer.value) };
      const present = question.type === 'number' || question.type === 'text' || ticks(question).some((option) => (question.type === 'presence' ? option === 'yes' : question.options.find((each) => each.id === option)?.present !== false));
      return { happened: present, on: answer.date };
    };

    const workOut = (each: Measure): number => {
      switch (each.type) {
        case 'when':
          return Number(holds(each.when));
        case 'count-when':
          return each.of.filter(holds).length;
        case 'count':
          return new Set(questions.filter(({ question, section }) => detailsOf(each).selected.has(question) && ticks(question).some((option) => each.of.some((selector) => picks(selector, question, section, option)))).map(({ question }) => question.concept ?? question.id)).size;
        case 'sum':
        case 'maximum':
          return points(each);
        case 'age': {
          const { on } = happenedOn(each.dateOfBirth);
          return on === null ? assumedAge : yearsBetween(on, date);
        }
        case 'months-since': {
          const { happened, on } = happenedOn(each.question);
          return happened && on !== null ? monthsBetween(on, date) : Infinity;
        }
        case 'within': {
          const { happened, on } = happenedOn(each.question);
          return Number(happened && on !== null && on <= date && on >= monthsBefore(date, weight(each.months)));
        }
      }
    };
    const measure = (id: string): number => {
      if (!known.has(id)) known.set(id, workOut(measureOf.get(id) as Measure));
      return known.get(id) as number;
    };

    const number = (id: string): number | null => {
      const question = questionOf.get(id);
      if (question !== undefined) return (given(question)?.value as number | undefined) ?? null;
      return measureOf.has(id) ? measure(id) : weight(id);
    };
    const compare = ({ fact, operator, value }: Comparison): boolean => {
      const question = questionOf.get(fact);
      if (question !== undefined && question.type !== 'number') {
        const hit = [value].flat().some((option) => ticks(question).includes(option as string));
        return operator === 'equal' || operator === 'in' || operator === 'contains' ? hit : !hit;
      }
      if (typeof value === 'boolean') return (number(fact) === Number(value)) === (operator === 'equal');
      const [a, b] = [number(fact), number((value as { fact: string }).fact)];
      if (operator === 'notEqual') return a === null || b === null || a !== b;
      if (a === null || b === null) return false;
      return operator === 'equal' ? a === b : operator === 'lessThan' ? a < b : operator === 'lessThanInclusive' ? a <= b : operator === 'greaterThan' ? a > b : a >= b;
    };
    const holds = (condition: Condition): boolean => {
      if ('all' in condition) return condition.all.every(holds);
      if ('any' in condition) return condition.any.some(holds);
      return 'not' in condition ? !holds(condition.not) : compare(condition);
    };
    return { holds, measure };
  };
}

/** A number without the dust of binary fractions: 0.1 and 0.2 are 0.3. */
function tidy(number: number): number {
  return Math.round(number * 1e6) / 1e6;
}

/** The day that many months before; where that month has no such day, its last. */
function monthsBefore(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - months, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate()))).toISOString().slice(0, 10);
}

/** The most months that can be gone back from the later date without passing the earlier one, counted day by day from the month before. */
function monthsBetween(from: string, to: string): number {
  const [[fromYear, fromMonth], [toYear, toMonth]] = [from, to].map((date) => date.split('-').map(Number)) as [[number, number], [number, number]];
  let months = Math.max(0, (toYear - fromYear) * 12 + toMonth - fromMonth - 1);
  while (monthsAfter(from, months + 1) <= to) months++;
  return months;
}

function monthsAfter(date: string, months: number): string {
  return monthsBefore(date, -months);
}

function yearsBetween(birth: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(birth.slice(0, 4));
  return date.slice(5) < birth.slice(5) ? years - 1 : years;
}
