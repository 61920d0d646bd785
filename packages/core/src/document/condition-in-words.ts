import { openGroup } from '../format/condition-parts.ts';
import type { Comparison, Condition } from '../format/condition.ts';
import type { Fact } from '../format/facts.ts';
import { type DocumentWords, inOneLine, plain, pointTo } from './document-words.ts';
import type { ConditionView, Run, Sentence } from './rule-set-view.ts';

/** A group of more comparisons than this is written as a list. */
const MOST_IN_A_SENTENCE = 2;

/**
 * Puts a condition into words, from the condition itself: comparisons as clauses, short groups as one sentence, longer and
 * nested ones as a list. A number is resolved through its parameter: "at least 3 (parameter several-indicators)".
 */
export function putIntoWords(condition: Condition, words: DocumentWords): ConditionView {
  const { strings } = words;
  if ('not' in condition) return putNegation(condition.not, words);
  if ('fact' in condition) return { sentence: putComparison(condition, words), items: [] };
  const [conditions, joiner, intro] = 'all' in condition ? [condition.all, strings.and, strings.allOf] : [condition.any, strings.or, strings.anyOf];
  const items = conditions.map((each) => putIntoWords(each, words));
  const [first] = items;
  if (items.length === 1 && first !== undefined) return first;
  if (items.length > MOST_IN_A_SENTENCE || conditions.some(isGroup)) return { sentence: [plain(intro)], items };
  return { sentence: items.flatMap(({ sentence }, i) => (i === 0 ? sentence : [plain(joiner), ...sentence])), items: [] };
}

function putNegation(inner: Condition, words: DocumentWords): ConditionView {
  const { strings } = words;
  const view = putIntoWords(inner, words);
  if (view.items.length > 0) return { sentence: [plain('all' in inner ? strings.notAllOf : 'any' in inner ? strings.noneOf : strings.notSoList)], items: view.items };
  if (isGroup(inner)) return { sentence: [plain(strings.notSoList)], items: [view] };
  return { sentence: [plain(strings.notSo), ...view.sentence], items: [] };
}

function isGroup(condition: Condition): boolean {
  return !('fact' in condition) && ('not' in condition || openGroup(condition).parts.length > 1);
}

function putComparison(comparison: Comparison, words: DocumentWords): Sentence {
  const { fact: id, operator, value } = comparison;
  const { strings, facts } = words;
  const fact = facts.get(id);
  if (typeof value === 'boolean') {
    const isOn = (operator === 'equal') === value;
    if (fact?.role === 'parameter') return [plain(strings.switchIs), words.fact(id), plain(isOn ? strings.isOn : strings.isOff), plain(strings.switchNow(fact.parameter.value === true))];
    return [words.fact(id), plain(isOn ? strings.isSo : strings.isNotSo), ...(isOn ? putMeaning(fact, words) : [])];
  }
  if (typeof value === 'string' || Array.isArray(value)) {
    const options = (typeof value === 'string' ? [value] : value).map((option) => words.option(id, option));
    const several = fact?.role === 'question' && fact.type === 'options';
    return [words.fact(id), plain((several ? strings.ticks : strings.answers)[operator]), plain(strings.listOr(options))];
  }
  const operand: Sentence = typeof value === 'number' ? [plain(String(value))] : putNumber(value.fact, words);
  return [...(fact?.role === 'parameter' ? putNumber(id, words) : [words.fact(id)]), plain(strings.numbers[operator]), ...operand];
}

/** What it means that a measure of a condition is so, where one sentence says it. */
function putMeaning(fact: Fact | undefined, words: DocumentWords): Sentence {
  if (fact?.role !== 'measure' || fact.measure.type !== 'when' || !('fact' in fact.measure.when)) return [];
  return [plain(words.strings.thatIs), ...putIntoWords(fact.measure.when, words).sentence];
}

/** A number that something is compared with: a parameter by its value and id, anything else by its name. */
export function putNumber(id: string, words: DocumentWords): Sentence {
  const fact = words.facts.get(id);
  if (fact?.role !== 'parameter') return [words.fact(id)];
  return [plain(`${String(fact.parameter.value)} `), pointTo('parameter', id, words.strings.parameter(id))];
}

/** A condition as one line, for places that cannot hold a list. */
export function conditionInOneLine({ sentence, items }: ConditionView): string {
  const text = inOneLine(sentence);
  return items.length === 0 ? text : `${text} ${items.map((item) => (item.items.length === 0 ? conditionInOneLine(item) : `(${conditionInOneLine(item)})`)).join('; ')}`;
}

/** Every piece of a condition's words, in order. */
export function runsOf({ sentence, items }: ConditionView): readonly Run[] {
  return [...sentence, ...items.flatMap(runsOf)];
}
