import { selectedOptions, selectsNumber } from '../format/facts.ts';
import type { Measure, Selector } from '../format/measure.ts';
import type { Question } from '../format/question.ts';
import { type DocumentWords, nameOf, plain, pointTo } from './document-words.ts';
import { conditionInOneLine, putIntoWords, putNumber } from './condition-in-words.ts';
import type { MeasureView, Run, Sentence } from './rule-set-view.ts';

/** Puts a measure into words: what it does, and everything that goes into it. */
export function describeMeasure(measure: Measure, words: DocumentWords): MeasureView {
  const { strings } = words;
  const named = { id: measure.id, title: nameOf(measure, words), condition: null, items: [] };
  const intro = plain(strings.measures[measure.type]);
  switch (measure.type) {
    case 'count':
      return { ...named, sentence: [intro], items: itemsByConcept(measure.of, words) };
    case 'sum':
    case 'maximum':
      return { ...named, sentence: [intro], items: measure.of.flatMap((term): Sentence[] => ('measure' in term ? [[plain(strings.asItIs), words.fact(term.measure)]] : picked(term, words).map(({ run, only }) => [...putNumber(term.weight, words), plain(': '), run, plain(only)]))) };
    case 'when':
      return { ...named, sentence: [intro], condition: putIntoWords(measure.when, words) };
    case 'count-when':
      return { ...named, sentence: [intro], items: measure.of.map((condition) => lineOf(condition, words)) };
    case 'age':
      return { ...named, sentence: [intro, words.fact(measure.dateOfBirth), plain(strings.completedYears)] };
    case 'months-since':
      return { ...named, sentence: [intro, words.fact(measure.question)] };
    case 'within':
      return { ...named, sentence: [intro, words.fact(measure.question), plain(strings.inTheLast), ...putNumber(measure.months, words), plain(strings.monthsBefore)] };
  }
}

function lineOf(condition: Parameters<typeof putIntoWords>[0], words: DocumentWords): Sentence {
  const view = putIntoWords(condition, words);
  return view.items.length === 0 ? view.sentence : [plain(conditionInOneLine(view))];
}

interface Picked {
  readonly question: Question;
  readonly run: Run;
  /** Which of its answers, where not all that say the concern is present; else empty. */
  readonly only: string;
}

/** The questions that a selector picks. */
function picked(selector: Selector, words: DocumentWords): readonly Picked[] {
  const { strings, ruleSet } = words;
  return ruleSet.document.sections.flatMap((section) => section.questions.flatMap((question): Picked[] => {
    const run = pointTo('question', question.id, nameOf(question, words));
    if (selectsNumber(selector, question, section.id)) return [{ question, run, only: '' }];
    const options = selectedOptions(selector, question, section.id);
    if (options.length === 0) return [];
    const all = selectedOptions({ question: question.id }, question, section.id);
    const isPart = options.length !== all.length || options.some((option) => !all.includes(option));
    return [{ question, run, only: isPart ? strings.onlyWhere(strings.listOr(options.map((option) => words.option(question.id, option)))) : '' }];
  }));
}

/** Questions of one concept stand in one item, since they count once. */
function itemsByConcept(selectors: readonly Selector[], words: DocumentWords): Sentence[] {
  const concepts = new Map<string, Sentence>();
  const seen = new Set<string>();
  for (const { question, run, only } of selectors.flatMap((selector) => picked(selector, words))) {
    if (seen.has(`${question.id} ${only}`)) continue;
    seen.add(`${question.id} ${only}`);
    const concept = question.concept ?? question.id;
    const before = concepts.get(concept);
    concepts.set(concept, [...(before === undefined ? [] : [...before, plain('; ')]), run, plain(only)]);
  }
  return [...concepts.values()];
}

/** The questions whose answers a measure is made from directly, by id. */
export function questionsOfMeasure(measure: Measure, words: DocumentWords): readonly string[] {
  if (measure.type !== 'count' && measure.type !== 'sum' && measure.type !== 'maximum') return [];
  return measure.of.flatMap((term) => ('measure' in term ? [] : picked(term, words).map(({ question }) => question.id)));
}
